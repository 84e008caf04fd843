#include "format/label.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace polylogue::label {
namespace {

// Advance widths of U+0020 … U+007E in hundredths of the font size.
constexpr std::array<int, 95> kAscii{22, 32, 47, 56, 56, 92, 68, 28, 34, 34, 47, 56, 28, 35, 28, 39, 56, 56, 56,
                                     56, 56, 56, 56, 56, 56, 56, 28, 28, 56, 56, 56, 47, 95, 60, 66, 61, 69, 59,
                                     56, 69, 73, 29, 49, 65, 54, 81, 72, 74, 63, 74, 64, 58, 60, 72, 58, 88, 57,
                                     53, 59, 34, 39, 34, 56, 56, 61, 56, 62, 49, 62, 56, 32, 56, 61, 28, 28, 56,
                                     29, 92, 61, 61, 62, 62, 39, 47, 36, 61, 52, 80, 50, 52, 47, 34, 27, 34, 56};
constexpr int kEm = 1000, kOther = 620;

bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2010 && c <= 0x27BF) || (c >= 0x2E80 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
           (c >= 0xFF00 && c <= 0xFF60) || c >= 0x1F000;
}
bool breaks_anywhere(char32_t c) {
    return is_wide(c) && c > 0x2E7F;
} // not the quotation marks and dashes that Latin text uses too
bool is_space(char32_t c) { return c <= ' ' || c == 0x7F || c == 0x3000 || c == 0xA0; }
bool among(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool closes(char32_t c) { return among(c, U"，。、；：？！）」』”’》〉】…,.;:?!)]}"); }
bool opens(char32_t c) { return among(c, U"（「『“‘《〈【([{"); }

int advance(char32_t c) {
    if (c >= 0x20 && c < 0x7F) return kAscii[c - 0x20] * 10;
    return is_wide(c) || c == 0xB7 || c == 0xD7
               ? kEm
               : kOther; // the middle dot and the multiplication sign of a Chinese font
}

char32_t last(const std::string &text) {
    std::size_t at = text.size();
    return utf8::previous(text, at);
}

struct Piece { // what may not be broken: a word, or one Han character with the marks that cling to it
    std::string text;
    int width = 0;
    bool space_before = false;
};

// Curly quotation marks beside Latin letters become straight ones: a Chinese font draws them as wide as a character.
char32_t narrow(char32_t c, std::string_view text, std::size_t start, std::size_t end) {
    const bool single = c == 0x2018 || c == 0x2019, twofold = c == 0x201C || c == 0x201D;
    const auto latin = [&](std::size_t at) { return at < text.size() && text[at] > ' ' && text[at] < 0x7F; };
    if ((!single && !twofold) || !(latin(start - 1) || latin(end))) return c;
    return single ? U'\'' : U'"';
}

std::vector<Piece> pieces(std::string_view text, int most) {
    std::vector<Piece> out;
    bool space = true, open = false; // open: what comes next may join the last piece
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t read = utf8::next(text, at);
        const char32_t c = narrow(read, text, start, at);
        if (is_space(c)) {
            space = true, open = false;
            continue;
        }
        const bool clings =
            !space && !out.empty() && (closes(c) || (open && (!breaks_anywhere(c) || opens(last(out.back().text)))));
        if (!clings || out.back().width + advance(c) > most)
            out.push_back({.text = {}, .width = 0, .space_before = space && !out.empty()});
        utf8::append(out.back().text, c);
        out.back().width += advance(c);
        open = !breaks_anywhere(c) || opens(c);
        space = false;
    }
    return out;
}

std::string cut(std::string line, int most) {
    std::size_t end = line.size();
    auto goes = [&] {
        std::size_t at = end;
        const char32_t c = utf8::previous(line, at);
        return width(std::string_view(line).substr(0, end)) + kEm > most || is_space(c) || closes(c);
    };
    while (end > 0 && goes()) utf8::previous(line, end);
    return line.substr(0, end) + "…";
}

} // namespace

int width(std::string_view text) {
    int sum = 0;
    for (std::size_t at = 0; at < text.size();) sum += advance(utf8::next(text, at));
    return sum;
}

int longest_word(std::string_view text) {
    int most = 0;
    for (const Piece &p : pieces(text, std::numeric_limits<int>::max())) most = std::max(most, p.width);
    return most;
}

std::vector<std::string> wrap(std::string_view text, int most, std::size_t lines) {
    std::vector<std::string> out(1);
    int used = 0;
    for (const Piece &p : pieces(text, most)) {
        const int gap = p.space_before && used ? advance(' ') : 0;
        if (used && used + gap + p.width > most) {
            if (out.size() == lines) {
                out.back() = cut(out.back(), most);
                return out;
            }
            out.emplace_back();
            used = 0;
        }
        if (gap && used) out.back() += ' ', used += gap;
        out.back() += p.text;
        used += p.width;
    }
    return out;
}

} // namespace polylogue::label
