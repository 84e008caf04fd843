#pragma once
// What makes the page's search blind to script: characters to fold, and names that mean one stakeholder.
#include "merge/derive.hpp"

#include <array>
#include <string>
#include <vector>

namespace polylogue {

// Traditional characters and, at the same places, their simplified forms (basic plane).
std::array<std::string, 2> script_pairs();

// The names of each stakeholder in all languages, as codebooks and documents give them; groups of one are left out.
std::vector<std::vector<std::string>> name_groups(const Derived &derived, const std::vector<Codebook> &books);

} // namespace polylogue
