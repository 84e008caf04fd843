#pragma once
// Documents that repeat another's text: an agency's article in a second outlet, an edited copy.
#include "merge/derive.hpp"

#include <vector>

namespace polylogue {

// Documents that share at least nine tenths of their text (resemblance of 0.8 or more: sketch.hpp) with another; the
// one dated first, then of the least id, is the original. Only documents that share a stretch of the sketch are
// compared, so the cost stays near linear. Sorted by document.
std::vector<Reprint> find_reprints(const Map &map);

// Statements of a reprint whose words stand in its original too become echoes.
void mark_echoes(Derived &derived);

} // namespace polylogue
