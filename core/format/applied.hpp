#pragma once
// A map as its corrections make it, for formats that have no place for corrections.
#include "merge/derive.hpp"

namespace polylogue {

// The map itself where it has no corrections. Else without them: the readings `derived` was made from, with its
// relations inside one reading; what differs from the map's own gets the line "corrected" in its configuration.
Map applied(const Map &map, const Derived &derived);

} // namespace polylogue
