#pragma once
// What single words speak for: a weight by class for each word, found in a data file that wording_train writes. Unlike
// the cues of a codebook, which somebody chose, its words are those of labelled statements and of a labelled
// vocabulary.
#include "common/linear.hpp"
#include "common/word_table.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace polylogue::linear {

// Calls f(term) for the terms of `view` (simplified script), in order of appearance, and returns how many words they
// were taken from: English words without their commonest endings, and each two, three and four neighbouring Chinese
// characters, of which only the pairs count as words.
template <class F> std::size_t each_term(std::string_view view, const F &f);

class WordModel {
  public:
    // Sections [classes] name, and [words] word and "class=weight" for each class (a number from 0) it has one for.
    // Throws std::runtime_error "path: …".
    static WordModel load(const std::string &path);

    int class_of(std::string_view name) const { return class_among(names_, name); }

    // What the words of `view` add to the log odds of each class: the sum of the weights of its terms divided by the
    // square root of the number of its words. `scores` gets one a class.
    void score(std::string_view view, std::vector<double> &scores) const;

  private:
    struct Weight {
        std::uint32_t cls = 0;
        float value = 0;
    };
    struct Range {
        std::uint32_t first = 0, count = 0; // in weights_
    };
    void add(const std::string &path, std::span<const std::string_view> row);

    std::vector<std::string> names_;
    lexicon::WordTable<Range> words_;
    std::vector<Weight> weights_;
};

} // namespace polylogue::linear

#include "common/words.hpp"

template <class F> std::size_t polylogue::linear::each_term(std::string_view view, const F &f) {
    using lexicon::words_detail::is_han;
    constexpr std::size_t kHan = 3, kLongest = 4; // bytes of a Chinese character; characters
    std::size_t words = 0;
    lexicon::each_word(view, [&](std::string_view word) {
        ++words;
        f(word);
        if (static_cast<unsigned char>(word.front()) < 0x80) return; // a pair stands where it was found
        const auto begin = static_cast<std::size_t>(word.data() - view.data());
        for (std::size_t size = 3; size <= kLongest && is_han(view, begin + (size - 1) * kHan); ++size)
            f(view.substr(begin, size * kHan));
    });
    return words;
}
