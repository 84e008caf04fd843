#pragma once
// Lines of a text that ends them with LF, CR LF or CR, as byte spans.
#include "text/document.hpp"

#include <algorithm>

namespace polylogue {

struct Line {
    Span span;            // without the line's end
    std::size_t next = 0; // where the next line begins; the text's size for the last
};

inline Line line_at(std::string_view text, std::size_t at) {
    std::size_t end = std::min(at, text.size());
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    std::size_t next = std::min(end + 1, text.size());
    if (next < text.size() && text[end] == '\r' && text[next] == '\n') ++next;
    return {{at, end}, next};
}

// `span` without surrounding spaces, tabs and line ends.
inline Span trimmed(std::string_view text, Span span) {
    constexpr std::string_view space = " \t\r\n\f\v";
    while (!span.empty() && space.find(text[span.begin]) != std::string_view::npos) ++span.begin;
    while (!span.empty() && space.find(text[span.end - 1]) != std::string_view::npos) --span.end;
    return span;
}

inline std::string_view trimmed(std::string_view text) {
    const Span s = trimmed(text, {0, text.size()});
    return text.substr(s.begin, s.size());
}

} // namespace polylogue
