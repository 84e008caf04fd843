#pragma once
// What the page knows of a map, as one JSON object; the file format/page/data.js reads it.
#include "format/page.hpp"

namespace polylogue {

std::string page_data(const Map &map, const Derived &derived, const std::vector<PageDiagram> &diagrams,
                      const PageOptions &options);

} // namespace polylogue
