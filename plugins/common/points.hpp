#pragma once
// One passage given to one holder, cut into the points it makes: a sentence is a point.
#include <polylogue/plugin.hpp>

#include <vector>

namespace polylogue::attribution {

// The points of `content` (bytes) in text order, without the white space between them.
std::vector<polylogue_span> points_of(const sdk::Input &in, polylogue_span content);

} // namespace polylogue::attribution
