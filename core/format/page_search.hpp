#pragma once
// What makes the page's search blind to script: characters to fold, and names that mean one stakeholder.
#include "merge/derive.hpp"

#include <array>
#include <string>
#include <vector>

namespace polylogue {

// Traditional characters and, at the same places, their simplified forms (basic plane).
std::array<std::string, 2> script_pairs();

// The names of each stakeholder, and of each that the codebooks know, in all languages; groups of one are left out.
std::vector<std::vector<std::string>> name_groups(const std::vector<const Identity *> &stakeholders,
                                                  const std::vector<Codebook> &books);

} // namespace polylogue
