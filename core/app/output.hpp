#pragma once
// The files that map and draw leave in a folder.
#include "base/file.hpp"
#include "base/lock.hpp"
#include "format/dot.hpp"
#include "format/page.hpp"

#include <string>
#include <vector>

namespace polylogue {

// Writes FOLDER/map.xml, map.dot and map.svg (and map-<issue>.dot/.svg where there are several issues), and the
// interactive page index.html. Returns what could not be written.
std::vector<Error> write_map_folder(const std::string &folder, const Map &map, const Derived &derived,
                                    const DrawOptions &options);

// The interactive page alone.
Status write_page_file(const std::string &path, const Map &map, const Derived &derived, const DrawOptions &options);

// FOLDER/documents/<doc-id>.xml and .dot: each document's own map. Ends with the first that cannot be written.
std::vector<Error> write_document_maps(const std::string &folder, const Map &map, std::size_t jobs,
                                       const DrawOptions &options, const DeriveOptions &deriving);

// The map of one document alone, with the corrections about it and those bound to no document (as
// corrections_by_document gives them).
Map map_of_document(const Map &map, const std::string &document,
                    const std::map<std::string, std::set<Correction>> &corrections);

} // namespace polylogue
