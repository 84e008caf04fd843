#pragma once
// A whole map as JSON: the one JSON shape for every reading, with all that map.xml keeps beside it. Lossless.
#include "format/assembly.hpp"

#include <iosfwd>
#include <string>

namespace polylogue {

// {"documents": […], "codebooks": […], "corrections": […], "readings": […]}, one reading a line; sorted. A correction
// is a string: a file of corrections (format/corrections_xml) with this one.
std::string write_map_json(const Map &map);

// One document and its reading as one line, without its end: all that write_map_json keeps of them but the codebook,
// of which only the hash is given.
std::string write_document_line(const DocumentRecord &record, const std::string &path, const Reading &reading);

// A file of write_map_json, or a line of write_document_line, or what `extract --format json` writes (there a document
// has no text, its reading gets the configuration "json"). Unknown keys are passed over, missing ones get their
// defaults.
Result<Imported> parse_map_json(const std::string &json, const std::string &name);

// JSON Lines: each line as above; the union of them all. Errors name the line.
Result<Imported> read_map_lines(std::istream &in, const std::string &name);

} // namespace polylogue
