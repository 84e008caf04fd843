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
    double reason(const std::vector<Said> &said); // of a statement: the sum over its words, each once

  private:
    struct Weight {
        double value = 0;
        std::uint32_t number = 0;
    };
    lexicon::WordTable<Weight> weights_;
    std::vector<std::uint32_t> met_; // by the weight's number: the last statement that had its word
    std::uint32_t statements_ = 0;   // asked so far
};

// The words of a statement (lexicon::each_word), sorted, each once.
std::vector<std::string> words_once(std::string_view view);

// Odds from scores, with the same odds of a support; `ratio`, by which forward's odds over back's grow: e to the power
// of how much more the earlier one sounds like a reason than the later one.
Odds turned(const Scores &scores, double ratio);

} // namespace polylogue::discourse
