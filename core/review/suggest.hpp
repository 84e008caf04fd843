#pragma once
// Points that several documents make and no codebook has, as codebook entries to paste and to edit.
#include "merge/derive.hpp"

#include <string>

namespace polylogue {

// One <concept> for each claim without a concept that has statements in two documents or more, by weight: its main
// logic, stance and label, and the shared terms as cues. "" when there is none.
std::string suggest_concepts(const Derived &derived);

} // namespace polylogue
