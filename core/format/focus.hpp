#pragma once
// A part of a map: what hangs together with one stakeholder, claim or logic.
#include "merge/derive.hpp"

#include <string>

namespace polylogue {

// `what`: a stakeholder's id or any of its names, a claim's id, a logic's id or name. Kept are the claims it holds, is
// or uses, and those that reach them over at most `depth` arrows, with all their statements. Error (usage): nothing
// goes by that name. The result points into what `derived` points into, and into `derived`.
Result<Derived> focused(const Map &map, const Derived &derived, const std::string &what, std::size_t depth);

} // namespace polylogue
