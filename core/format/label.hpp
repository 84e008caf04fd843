#pragma once
// Text for Graphviz's HTML-like labels: measured and wrapped without asking a font, so that a diagram's bytes
// are the same on every machine. Drawing blocks of it is format/block.
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::label {

// Width in thousandths of the font size. ASCII as in Noto Sans CJK (Source Sans), Han and full-width characters 1000,
// others 620.
int width(std::string_view text);

int longest_word(std::string_view text); // the width that a line needs to break no word

// Lines no wider than `most` thousandths of the font size, at most `lines` of them; the last ends in an ellipsis where
// something was cut. Breaks at spaces and between Han characters; a closing mark never starts a line and an opening
// one never ends it. A word wider than a line is broken.
std::vector<std::string> wrap(std::string_view text, int most, std::size_t lines);

} // namespace polylogue::label
