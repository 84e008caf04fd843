#pragma once
// What holds for every map that was read: it can be derived, drawn and written in every format, and map.xml and
// map.json give it back.
#include "graph/model.hpp"

namespace polylogue::test {

void check_map(const Map &map); // must() ends the process where it does not hold

} // namespace polylogue::test
