#pragma once
// Letters, characters and keys as the phrase matcher reads them: shared by the files that build it and that search.
#include "common/lexicon.hpp"

#include <algorithm>
#include <array>

namespace polylogue::lexicon {

// Symbols of the trie: folded code points; capitals stand for letters that must be capitals; the rest are marks.
constexpr std::uint32_t kSpace = ' ';
constexpr std::uint32_t kWide = 0x10000;    // beyond these are no plain Han characters
constexpr std::uint32_t kGoesOn = 0x110000; // the word may go on

enum Mark : std::uint8_t { kHasGoesOn = 1, kHasCapital = 2 };

inline bool is_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
inline bool is_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
inline bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000; }
// Letters and digits of words written with spaces; 0xC0..0x24F are the accented Latin letters.
inline bool is_word(char32_t c) {
    return is_upper(c) || is_lower(c) || is_digit(c) || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

// What the walk asks of an ASCII byte, in one look.
struct Ascii {
    bool word = false, upper = false, space = false;
    std::uint8_t fold = 0;
    std::uint8_t letter = 0; // 1 to kLetters for letters and digits, 0 for what is of no word
};
// A word's first letters as a number: six bits a letter or digit; kExact marks an acronym, which keeps its case.
constexpr unsigned kKeyLetters = 10, kHeadLetters = 4, kLetterBits = 6;
constexpr std::uint64_t kLetters = 36, kExact = std::uint64_t{1} << 63U, kHanPair = std::uint64_t{1} << 62U;
// Beside the heads of all starred words: the heads of those of at most kHeadLetters, and a letter or two more of the
// others.
constexpr std::uint64_t kShortHead = std::uint64_t{1} << 61U, kStem = std::uint64_t{1} << 60U;
// What stands behind a first word: nothing (a phrase ends there), a space and a word, anything else.
enum After : std::uint32_t { kEnds = 1, kWordFollows = 2, kAnythingFollows = 4 };
// Letters of a word that the filters of its openings know, as a number; behind a first word, told apart by its node.
constexpr unsigned kThree = 3;
constexpr std::uint64_t three_of(std::uint32_t node, std::uint64_t letters) {
    return std::uint64_t{node} << kThree * kLetterBits | letters;
}
constexpr auto kAscii = [] {
    std::array<Ascii, 0x80> out{};
    for (std::uint8_t c = 0; c < 0x80; ++c) {
        const bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        out[c] = {upper || lower || digit, upper, space,
                  static_cast<std::uint8_t>(upper   ? c + 32
                                            : space ? ' '
                                                    : c),
                  static_cast<std::uint8_t>(upper || lower ? c & 31U
                                            : digit        ? c - '0' + 27
                                                           : 0)};
    }
    return out;
}();

constexpr auto kLetter = [] { // the same of every byte
    std::array<std::uint8_t, 256> out{};
    for (std::size_t c = 0; c < kAscii.size(); ++c) out[c] = kAscii[c].letter;
    return out;
}();

inline char32_t plain(char32_t c) {
    if (c < 0x80) return c;
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == 0x2018 || c == 0x2019) return '\'';
    if (c == 0x2010 || c == 0x2011) return '-';
    return c;
}

// Decodes the code point at `at` of valid UTF-8 and moves past it.
inline char32_t next_long(std::string_view s, std::size_t &at);
inline char32_t next(std::string_view s, std::size_t &at) {
    const auto c = static_cast<unsigned char>(s[at]);
    return c < 0x80 ? (++at, char32_t{c}) : next_long(s, at);
}

inline char32_t next_long(std::string_view s, std::size_t &at) {
    const auto byte = [&](std::size_t i) {
        return i < s.size() ? static_cast<char32_t>(static_cast<unsigned char>(s[i])) : char32_t{0};
    };
    const char32_t c = byte(at);
    if (c < 0xE0) return at += 2, (c & 0x1F) << 6 | (byte(at - 1) & 0x3F);
    if (c < 0xF0) return at += 3, (c & 0x0F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
    return at += 4, (c & 0x07) << 18 | (byte(at - 3) & 0x3F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
}

// U+4000..U+EFFF, which need no folding in a simplified view: three bytes from such a first one.
inline bool is_plain_han(std::string_view s, std::size_t at) {
    const auto byte = static_cast<unsigned char>(s[at]);
    return byte >= 0xE4 && byte <= 0xEE && at + 3 <= s.size(); // a part of a view may be cut inside a code point
}
inline std::uint32_t han_at(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(s[i])); };
    return (byte(at) & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
}

inline std::size_t word_end(std::string_view s, std::size_t at) {
    for (;;) {
        while (at < s.size() && kLetter[static_cast<unsigned char>(s[at])] != 0) ++at;
        if (at == s.size() || static_cast<unsigned char>(s[at]) < 0x80) return at;
        std::size_t to = at;
        if (!is_word(next_long(s, to))) return at;
        at = to;
    }
}

inline std::size_t space_end(std::string_view s, std::size_t at) {
    for (std::size_t to = at; at < s.size(); at = to)
        if (!is_space(next(s, to))) break;
    return at;
}

template <class Text> bool is_acronym(const Text &word) {
    return word.size() >= 2 && word.size() <= 4 &&
           std::all_of(word.begin(), word.end(), [](auto c) { return is_upper(static_cast<char32_t>(c)); });
}

// The first `most` of a key's letters, or all when it has fewer.
inline std::uint64_t leading(std::uint64_t key, unsigned letters, unsigned most) {
    key &= ~kExact;
    return letters > most ? key >> kLetterBits * (letters - most) : key;
}
inline std::uint64_t head_of(std::uint64_t key, unsigned letters) { return leading(key, letters, kHeadLetters); }

constexpr std::uint64_t kHashing = 0x9E3779B97F4A7C15U;
inline std::size_t slot_of(std::uint64_t key, std::size_t slots) {
    return static_cast<std::size_t>((key * kHashing) >> 20U) & (slots - 1);
}

inline std::uint64_t han_pair(std::uint32_t first, std::uint32_t second) {
    return kHanPair | std::uint64_t{first} << 32U | second;
}

} // namespace polylogue::lexicon
