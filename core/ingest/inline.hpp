#pragma once
// Marks inside a Markdown paragraph: emphasis, links, images, code, tags, shortcodes, escapes. Part of markdown.hpp.
#include "text/document.hpp"

namespace polylogue {

// Appends the furniture inside `range` to `out`, in no particular order. Linear in the range's size.
void find_inline(std::string_view text, Span range, std::vector<Span> &out);

// The end of the image mark `![…](…)` that begins at `at`; 0 when it is none.
std::size_t image_end(std::string_view text, std::size_t at);

// Sorted and disjoint, empty ones left out.
std::vector<Span> normalised(std::vector<Span> spans);

} // namespace polylogue
