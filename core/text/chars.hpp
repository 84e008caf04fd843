#pragma once
// What kind of character a code point is, as far as cutting text needs to know, and small looks around a byte offset.
// Everything here takes valid UTF-8 and offsets on code-point boundaries.
#include "base/utf8.hpp"
#include "text/document.hpp"

#include <string_view>

namespace polylogue::chars {

constexpr bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }
constexpr bool is_upper(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
constexpr bool is_lower(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7); }

constexpr bool is_latin(char32_t c) {
    return is_upper(c) || is_lower(c) || (c >= 0x100 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF) ||
           (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
}

constexpr bool is_han(char32_t c) {
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x323AF) || c == 0x3005 || c == 0x3007;
}

constexpr bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

// Punctuation and symbols outside ASCII, by block.
constexpr bool is_symbol(char32_t c) {
    return (c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
           (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x2E00 && c <= 0x2E7F) || (c >= 0x3000 && c <= 0x303F) ||
           c == 0x30FB || (c >= 0xFE10 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65) ||
           c == 0xFEFF || (c >= 0xFFE0 && c <= 0xFFFF) || (c >= 0x1F000 && c <= 0x1FAFF);
}

// Letters, digits and Han characters of any script.
constexpr bool is_word(char32_t c) {
    if (c < 0x80) return is_digit(c) || is_upper(c) || is_lower(c);
    return is_han(c) || (!is_symbol(c) && !is_space(c));
}

// Full stop, question and exclamation marks, ASCII and wide.
constexpr bool is_stop(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61;
}

// Closing quotation marks and brackets; straight marks may close or open.
constexpr bool is_closer(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == 0xBB || c == 0x2019 || c == 0x201D ||
           c == 0x300D || c == 0x300F || c == 0x3011 || c == 0x3015 || c == 0x301E || c == 0xFF02 || c == 0xFF09 ||
           c == 0xFF3D || c == 0xFF5D;
}

// Opening quotation marks and brackets; straight marks may open or close.
constexpr bool is_opener(char32_t c) {
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == '{' || c == 0xAB || c == 0x2018 || c == 0x201C ||
           c == 0x300A || c == 0x3008 || c == 0x300C || c == 0x300E || c == 0x3010 || c == 0x3014 || c == 0x301D ||
           c == 0xFF02 || c == 0xFF08 || c == 0xFF3B;
}

// As utf8::next, inlined for characters of one and three bytes.
inline char32_t next(std::string_view text, std::size_t &at) {
    const auto byte = [&text](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    const char32_t lead = byte(at);
    if (lead < 0x80) return ++at, lead;
    if ((lead & 0xF0U) != 0xE0U) return utf8::next(text, at);
    at += 3;
    return (lead & 0x0FU) << 12U | (byte(at - 2) & 0x3FU) << 6U | (byte(at - 1) & 0x3FU);
}

// The code point at byte `at`, 0 at or behind `end`.
inline char32_t peek(std::string_view text, std::size_t at, std::size_t end) {
    return at < end ? next(text, at) : U'\0';
}

// The code point that ends at byte `at`, 0 at or before `begin`.
inline char32_t before(std::string_view text, std::size_t at, std::size_t begin) {
    return at > begin ? utf8::previous(text, at) : U'\0';
}

inline std::size_t skip_space(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end) {
        std::size_t after = at;
        if (!is_space(next(text, after))) break;
        at = after;
    }
    return at;
}

inline Span trimmed(std::string_view text, Span span) {
    span.begin = skip_space(text, span.begin, span.end);
    while (span.end > span.begin) {
        std::size_t start = span.end;
        if (!is_space(utf8::previous(text, start))) break;
        span.end = start;
    }
    return span;
}

} // namespace polylogue::chars
