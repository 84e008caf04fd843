#pragma once
// Maps, and texts from a damaged map file, made fit for map.xml: what XML forbids becomes U+FFFD everywhere, as it
// would when the map is written, so that ids are the same before and after.
#include "graph/model.hpp"

#include <string>

namespace polylogue {

std::string cleaned(std::string text);
Map cleaned(Map map); // codebooks and corrections stay as they are: they are read from XML

} // namespace polylogue
