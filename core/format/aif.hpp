#pragma once
// Argument graphs in AIF as JSON: xAIF of OVA3 and oAMF, and what AIFdb hands out. A statement is a locution (L), an
// illocution (YA) and a proposition (I); support is RA, attack CA, the same claim MA. docs/formats.md tells what is
// lost.
#include "format/assembly.hpp"
#include "merge/derive.hpp"

#include <string>

namespace polylogue {

// xAIF. The key "polylogue" holds the map itself (format/map_json), so that reading it back loses nothing.
std::string write_aif(const Map &map, const Derived &derived);

// Liberal: ids as numbers or text, the graph at the root or under "AIF", `text` as text or as an object. Where the file
// was written by write_aif, nodes and relations taken out or put in since are taken out and put in.
Result<Imported> parse_aif(const std::string &json, const std::string &name);

bool looks_like_aif(const std::string &json); // an object with nodes, or with a graph under AIF

} // namespace polylogue
