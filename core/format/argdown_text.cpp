#include "format/argdown.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace polylogue::argdown {
namespace {

constexpr std::size_t kLongestTitle = 80;

bool is_space(char32_t c) { // what may not stand in one line of JavaScript's regular expressions, and other white space
    return c <= ' ' || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

// White space and control characters as single spaces, none at the ends.
std::string one_line(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (is_space(c)) {
            gap = !out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        utf8::append(out, c);
    }
    return out;
}

// ".name." and ":name:" are special characters there.
bool opens_special(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::size_t close = text.find(text[at], at + 2);
    return close != std::string_view::npos && close < end;
}

bool needs_escape(std::string_view text, std::size_t at) {
    const char c = text[at], next = at + 1 < text.size() ? text[at + 1] : '\0';
    switch (c) {
    case '/':
        return next == '/' || next == '*'; // a comment
    case '=':
        return text.substr(at, 3) == "==="; // front matter, wherever it stands
    case '.':
    case ':':
        return opens_special(text, at);
    default:
        return std::string_view("\\#*_[]<{}").find(c) != std::string_view::npos;
    }
}

bool is_word(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

} // namespace

std::string escape(std::string_view text) {
    const std::string line = one_line(text);
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (needs_escape(line, i)) out += '\\';
        out += line[i];
    }
    return out;
}

std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        out += text[i];
    }
    return out;
}

std::string title(std::string_view text) {
    std::string out;
    for (const char c : utf8::shortened(one_line(text), kLongestTitle))
        if (c == '[' || c == ']')
            out += c == '[' ? "［" : "］";
        else
            out += c;
    if (out.starts_with('-')) out.replace(0, 1, "–"); // "[-" opens no reference
    if (is_word(out))
        out += out.empty() ? "(untitled)" : " (claim)"; // it could name a property of JavaScript's objects
    return out;
}

} // namespace polylogue::argdown
