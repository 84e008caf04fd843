#pragma once
// Text for Graphviz's HTML-like labels: escaped, and wrapped by display width (a Chinese character is two columns wide).
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::label {

std::string escape(std::string_view text); // & < > " and control characters; the result is safe inside <…>

// Lines of at most `columns` columns, at most `lines` of them (the last ends in an ellipsis where something was cut). Breaks at spaces, or between Han characters;
// a closing mark never starts a line.
std::vector<std::string> wrap(std::string_view text, std::size_t columns, std::size_t lines);

// wrap(), escaped and joined by <BR/>; `align` is LEFT or CENTER.
std::string wrapped(std::string_view text, std::size_t columns, std::size_t lines, const char *align = "LEFT");

} // namespace polylogue::label
