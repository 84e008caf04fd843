#pragma once
// A whole map as JSON: the one JSON shape for every reading, with all that map.xml keeps beside it. Lossless.
#include "format/assembly.hpp"

#include <iosfwd>
#include <string>

namespace polylogue {

// {"documents": […], "codebooks": […], "corrections": […], "readings": […]}, one reading a line; sorted. A correction
// is a string: a file of corrections (format/corrections_xml) with this one.
std::string write_map_json(const Map &map);

// A file of write_map_json, or a line of reading_line (format/json), or what `extract --format json` writes (there a
// document has no text, its reading gets the configuration "json"). Unknown keys are passed over, missing ones get
// their defaults.
Result<Imported> parse_map_json(const std::string &json, const std::string &name);

// JSON Lines: each line as above; the union of them all. Errors name the line.
Result<Imported> read_map_lines(std::istream &in, const std::string &name);

} // namespace polylogue
