#pragma once
// The interactive page: one HTML file that carries a map's statements, texts and diagrams and the script that shows
// them. What the script is made of is in format/page/; docs/page.md tells what readers see.
#include "merge/derive.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct PageDiagram {
    std::string issue; // its wording, as in the map
    bool overview = false;
    std::string lang; // of its labels
    std::string svg;  // as Graphviz writes it; the page takes only shapes, text and their places from it
};

struct PageOptions {
    std::string lang = "en";          // the page's first language; readers may switch
    std::size_t most = 5000;          // statements carried; those of the weightiest claims, the surest first
    std::size_t text_bytes = 6 << 20; // documents' texts carried whole up to this sum, else the words around statements
};

// The whole file. Same map, same bytes. Nothing of the map stands in it as markup: all of it is one JSON block.
std::string write_page(const Map &map, const Derived &derived, const std::vector<PageDiagram> &diagrams,
                       const PageOptions &options = {});

} // namespace polylogue
