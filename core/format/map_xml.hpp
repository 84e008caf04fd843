#pragma once
// The map file: facts (documents, codebooks, readings, corrections) and, for readers' convenience, what is derived from
// them, which reading it back discards. Format: docs/map-format.md and docs/map.xsd. Sorted, no clock, same map, same
// bytes.
#include "base/result.hpp"
#include "merge/derive.hpp"

#include <iosfwd>
#include <string>

namespace polylogue {

// Written piece by piece: memory does not grow with the map. Characters XML forbids become U+FFFD.
void write_map_xml(std::ostream &out, const Map &map, const Derived &derived);
std::string write_map_xml(const Map &map, const Derived &derived);
std::string write_map_xml(const Map &map); // facts only

// Errors: io, encoding (with the byte), syntax and schema (with line and column).
Result<Map> read_map_xml(const std::string &path);

// Errors carry `name`. A file of more than `at_once` bytes is parsed piece by piece, one with a fault then as a whole,
// so that memory is the file's and the map's, and the tree's only to name a fault.
Result<Map> parse_map_xml(const std::string &xml, const std::string &name, std::size_t at_once = 1U << 22U);

} // namespace polylogue
