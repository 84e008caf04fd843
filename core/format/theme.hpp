#pragma once
// The colours of a diagram for another ground than white paper.
#include <string>

namespace polylogue {

// `theme`: light (unchanged), dark, or print (greys that tell the sides apart without colour). Replaces the palette's
// values in a DOT text.
std::string themed(std::string dot, const std::string &theme);

} // namespace polylogue
