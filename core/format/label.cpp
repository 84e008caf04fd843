#include "format/label.hpp"

#include "base/utf8.hpp"

namespace polylogue::label {
namespace {

bool is_wide(char32_t c) { return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || c >= 0x20000; }
bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000 || c == 0xA0; }
bool closes(char32_t c) { return std::u32string_view(U"，。、；：？！）」』”’》〉】,.;:?!)").find(c) != std::u32string_view::npos; }

struct Piece { // what may not be broken: a word, or one wide character with the closing marks behind it
    std::string text;
    std::size_t columns = 0;
    bool space_before = false;
};

std::vector<Piece> pieces(std::string_view text) {
    std::vector<Piece> out;
    bool space = true, open = false; // open: the last piece is a Latin word that may go on
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = utf8::next(text, at);
        if (is_space(c)) {
            space = true, open = false;
            continue;
        }
        const bool joins = !space && !out.empty() && (closes(c) || (open && !is_wide(c)));
        if (!joins) out.push_back({.text = {}, .columns = 0, .space_before = space && !out.empty()});
        out.back().text += text.substr(start, at - start);
        out.back().columns += is_wide(c) ? 2 : 1;
        open = !is_wide(c);
        space = false;
    }
    return out;
}

} // namespace

std::string escape(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns, std::size_t lines) {
    std::vector<std::string> out(1);
    std::size_t used = 0;
    for (const Piece &p : pieces(text)) {
        const std::size_t gap = p.space_before && used ? 1 : 0;
        if (used && used + gap + p.columns > columns) {
            if (out.size() == lines) return out.back() += "…", out;
            out.emplace_back();
            used = 0;
        }
        if (p.space_before && used) out.back() += ' ', ++used;
        out.back() += p.columns > columns ? utf8::shortened(p.text, columns / 2) : p.text;
        used += p.columns;
    }
    return out;
}

std::string wrapped(std::string_view text, std::size_t columns, std::size_t lines, const char *align) {
    std::string out;
    for (const std::string &line : wrap(text, columns, lines)) out += escape(line) + "<BR ALIGN=\"" + align + "\"/>";
    return out;
}

} // namespace polylogue::label
