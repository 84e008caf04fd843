#pragma once
// Maps as Argdown 1: claims are equivalence classes, the statements that make them their members, with who said it and
// where in braces; logics are tags. docs/formats.md tells what is lost.
#include "format/assembly.hpp"
#include "merge/derive.hpp"

#include <string>
#include <string_view>

namespace polylogue {

// Accepted by the parser of argdown.org (1.7). Labels in `lang`.
std::string write_argdown(const Map &map, const Derived &derived, std::string_view lang);

// Argdown of any origin. Statements of write_argdown come back as they were; others become statements of a document
// made of them, held by whom `stakeholder`, `proponent`, `speaker` or `author` in their braces names, else by AUTHOR.
Result<Imported> parse_argdown(const std::string &text, const std::string &name);

namespace argdown {
std::string escape(std::string_view text);   // as content of a statement; white space becomes single spaces
std::string unescape(std::string_view text); // a backslash before any character taken off
std::string title(std::string_view text);    // fit for [ ]; at most 80 code points, never empty
} // namespace argdown

} // namespace polylogue
