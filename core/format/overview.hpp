#pragma once
// The overview of a map that holds several issues: each issue with its stakeholders by side, and who speaks on more
// than one.
#include "format/dot.hpp"

namespace polylogue {

std::string draw_overview(const Map &map, const Derived &derived, const DrawOptions &options);

} // namespace polylogue
