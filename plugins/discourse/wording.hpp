#pragma once
// Whether a statement is worded like a reason or like a claim: fitted weights of its words, by which a support whose
// direction is in doubt is turned. Made by ../common/train/refit.py.
#include "common/word_table.hpp"
#include "discourse/model.hpp"

namespace polylogue::discourse {

class Wording {
  public:
    // One section [words]: word, weight; above 0 speaks for a reason. Throws std::runtime_error.
    static Wording load(const std::string &path);
    double reason(std::string_view view) const; // of a statement in simplified script: the sum over its words

  private:
    struct Weight {
        double value = 0;
        std::uint32_t rank = 0; // of its word among all, in the order of their bytes
    };
    lexicon::WordTable<Weight> weights_;
};

// The words of a statement (lexicon::each_word), sorted, each once.
std::vector<std::string> words_once(std::string_view view);

// The same chance of a support; `reason`: how much more the earlier one sounds like a reason than the later one, added
// to the logarithm of forward's chance over back's.
Scores turned(Scores scores, double reason);

} // namespace polylogue::discourse
