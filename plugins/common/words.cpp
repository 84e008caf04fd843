#include "common/words.hpp"

#include <array>

namespace polylogue::lexicon {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 3-byte characters of the blocks of Han ideographs (U+3400..U+9FFF).
bool is_han(std::string_view s, std::size_t at) {
    if (at + 2 >= s.size()) return false;
    const auto a = static_cast<unsigned char>(s[at]), b = static_cast<unsigned char>(s[at + 1]);
    return (a == 0xE3 && b >= 0x90) || (a >= 0xE4 && a <= 0xE9);
}

std::string stem(std::string_view word) {
    std::string w;
    for (const char c : word) w += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    constexpr std::array<std::string_view, 8> endings = {"ations", "ation", "ingly", "ing", "ied", "ies", "ed", "es"};
    for (const std::string_view e : endings)
        if (w.size() >= e.size() + 3 && w.ends_with(e)) return w.substr(0, w.size() - e.size());
    if (w.size() > 3 && w.ends_with('s') && !w.ends_with("ss")) w.pop_back();
    if (w.size() > 4 && (w.ends_with('e') || w.ends_with('y'))) w.pop_back();
    return w;
}

} // namespace

void words_of(std::string_view view, std::vector<std::string> &out) {
    for (std::size_t at = 0; at < view.size();) {
        const std::size_t begin = at;
        if (is_letter(view[at])) {
            while (at < view.size() && is_letter(view[at])) ++at;
            out.push_back(stem(view.substr(begin, at - begin)));
        } else if (is_digit(view[at])) {
            while (at < view.size() && is_digit(view[at])) ++at;
            out.emplace_back("0");
        } else if (is_han(view, at)) {
            at += 3;
            if (is_han(view, at)) out.emplace_back(view.substr(begin, 6));
        } else {
            ++at;
        }
    }
}

} // namespace polylogue::lexicon
