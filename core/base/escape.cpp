#include "base/escape.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace polylogue::escape {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

std::string_view reference(char c, Xml where) {
    const bool attribute = where == Xml::attribute;
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return attribute ? "&quot;" : "";
    case '\t':
        return attribute ? "&#9;" : "";
    case '\n':
        return attribute ? "&#10;" : "";
    case '\r':
        return "&#13;";
    default:
        return static_cast<unsigned char>(c) < 0x20 ? kReplacement : "";
    }
}

bool is_noncharacter(std::string_view text, std::size_t at) { // U+FFFE or U+FFFF
    const std::string_view three = text.substr(at, 3);
    return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF";
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// The place of a sign that would begin a heading, a list item or an underline if a line began with `text`.
std::size_t line_mark(std::string_view text) {
    if (text.empty()) return std::string_view::npos;
    if (std::string_view("+-=").find(text[0]) != std::string_view::npos) return 0;
    const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
    const bool item = end > 0 && end < text.size() && (text[end] == '.' || text[end] == ')');
    return item ? end : std::string_view::npos;
}

bool starts_formula(std::string_view cell) {
    constexpr std::array<std::string_view, 10> signs{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view s) { return cell.starts_with(s); });
}

bool acts_unseen(char32_t c) { // C1 controls, line and paragraph separators, bidirectional marks, byte order mark, tags
    return (c >= 0x80 && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

void append_visible(std::string &out, char32_t c) {
    if (c < 0x20) return utf8::append(out, 0x2400 + c);
    if (c == 0x7F) return utf8::append(out, 0x2421);
    if (!acts_unseen(c)) return utf8::append(out, c);
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "<U+%04X>", static_cast<unsigned>(c));
    out += code.data();
}

} // namespace

void append_xml(std::string &out, std::string_view text, Xml where) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool bad = text[i] == '\xEF' && is_noncharacter(text, i);
        const std::string_view instead = bad ? kReplacement : reference(text[i], where);
        if (instead.empty()) continue;
        out.append(text.substr(done, i - done)).append(instead);
        i += bad ? 2 : 0;
        done = i + 1;
    }
    out.append(text.substr(done));
}

std::string xml_text(std::string_view text) {
    std::string out;
    append_xml(out, text, Xml::text);
    return out;
}

std::string xml_attribute(std::string_view text) {
    std::string out;
    append_xml(out, text, Xml::attribute);
    return out;
}

std::string markdown(std::string_view text) {
    constexpr std::string_view space = " \t\r\n\v\f", marks = "\\`*_[]<>&~|$#";
    text.remove_prefix(std::min(text.find_first_not_of(space), text.size()));
    text = text.substr(0, text.find_last_not_of(space) + 1);
    const std::size_t mark = line_mark(text);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i == mark || marks.find(c) != std::string_view::npos) out += '\\';
        if (space.find(c) != std::string_view::npos)
            out += ' ';
        else if (is_control(c))
            out += kReplacement;
        else
            out += c;
    }
    return out;
}

std::string csv(std::string_view cell) {
    std::string guarded = (starts_formula(cell) ? "'" : "") + std::string(cell);
    const bool edged = !guarded.empty() && (guarded.front() == ' ' || guarded.back() == ' ');
    if (!edged && guarded.find_first_of(",\"\r\n\t;") == std::string::npos) return guarded;
    std::string out = "\"";
    for (const char c : guarded) out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

std::string uncsv(std::string_view value) {
    return std::string(value.substr(value.starts_with('\'') && starts_formula(value) ? 1 : 0));
}

std::string visible(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t bad = utf8::first_invalid(text).value_or(text.size());
        for (std::size_t at = 0; at < bad;) append_visible(out, utf8::next(text, at));
        if (bad < text.size()) out += kReplacement;
        text.remove_prefix(std::min(bad + 1, text.size()));
    }
    return out;
}

} // namespace polylogue::escape
