#pragma once
// The words of a span as features of the linear models: stemmed English words, pairs of Chinese characters.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::lexicon {

namespace words_detail {

inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 3-byte characters of the blocks of Han ideographs (U+3400..U+9FFF).
inline bool is_han(std::string_view s, std::size_t at) {
    if (at + 2 >= s.size()) return false;
    const auto a = static_cast<unsigned char>(s[at]), b = static_cast<unsigned char>(s[at + 1]);
    return (a == 0xE3 && b >= 0x90) || (a >= 0xE4 && a <= 0xE9);
}

constexpr std::array<std::string_view, 8> kEndings = {"ations", "ation", "ingly", "ing", "ied", "ies", "ed", "es"};
constexpr std::uint32_t kLastLetters = [] { // a bit a letter that some ending ends with
    std::uint32_t bits = 0;
    for (const std::string_view e : kEndings) bits |= 1U << (e.back() - 'a');
    return bits;
}();

// `w` (lower case) without one of the commonest endings.
inline std::string_view without_ending(std::string_view w) {
    if ((kLastLetters >> (w.back() - 'a') & 1U) != 0)
        for (const std::string_view e : kEndings)
            if (w.back() == e.back() && w.size() >= e.size() + 3 && w.ends_with(e))
                return w.substr(0, w.size() - e.size());
    if (w.size() > 3 && w.ends_with('s') && !w.ends_with("ss")) w.remove_suffix(1);
    if (w.size() > 4 && (w.ends_with('e') || w.ends_with('y'))) w.remove_suffix(1);
    return w;
}

} // namespace words_detail

// Calls f(word) for the features of `view` (simplified script): lower-case English words without their commonest
// endings, numbers as "0", and each two neighbouring Chinese characters. Order of appearance, repeated ones included;
// a word is valid during its call.
template <class F> void each_word(std::string_view view, const F &f) {
    using namespace words_detail;
    std::array<char, 64> letters; // enough for most words
    std::string longer;
    for (std::size_t at = 0; at < view.size();) {
        const std::size_t begin = at;
        if (is_letter(view[at])) {
            while (at < view.size() && is_letter(view[at])) ++at;
            const std::size_t size = at - begin;
            if (size > letters.size() && size > longer.size()) longer.resize(2 * size);
            char *const lower = size > letters.size() ? longer.data() : letters.data();
            for (std::size_t i = 0; i < size; ++i) lower[i] = static_cast<char>(view[begin + i] | 0x20);
            f(without_ending(std::string_view(lower, size)));
        } else if (is_digit(view[at])) {
            while (at < view.size() && is_digit(view[at])) ++at;
            f(std::string_view("0"));
        } else if (is_han(view, at)) {
            at += 3;
            if (is_han(view, at)) f(view.substr(begin, 6));
        } else {
            ++at;
        }
    }
}

void words_of(std::string_view view, std::vector<std::string> &out); // the same, appended

} // namespace polylogue::lexicon
