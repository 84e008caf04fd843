#pragma once
// The difference map: claims in bands by logic, in a column and colour for each group that alone makes them, one for
// claims of several groups and one for those of all.
#include "compare/comparison.hpp"

#include <string>
#include <vector>

namespace polylogue {

// DOT with positions, as format/dot gives it; same comparison, same bytes. At most about forty claims are drawn, the
// others counted.
std::string draw_difference(const comparing::Comparison &comparison, const Map &map, const Derived &derived,
                            const std::vector<Codebook> &books, const std::string &lang);

} // namespace polylogue
