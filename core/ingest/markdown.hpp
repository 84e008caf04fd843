#pragma once
// Markup inside the text of a document that is not prose, as byte spans: what Markdown and scraped text carry.
#include "text/document.hpp"

namespace polylogue {

// Of Markdown: image marks, link targets, tables, shortcodes, heading, list, quote and emphasis marks, code, HTML tags
// and comments, rules, bare addresses on a line of their own. Sorted, disjoint, inside `body`.
std::vector<Span> markdown_furniture(std::string_view text, Span body);

// Of plain text: image marks and bare addresses on a line of their own.
std::vector<Span> text_furniture(std::string_view text, Span body);

} // namespace polylogue
