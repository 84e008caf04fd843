#pragma once
// Lays out a diagram with libgvc, in a child process that is stopped when it takes too long.
#include "base/result.hpp"

#include <string>

namespace polylogue {

// `format` is svg, png or pdf. Error of kind stopped after `seconds`; of kind syntax when Graphviz cannot read the dot.
Result<std::string> lay_out(const std::string &dot, const std::string &format, unsigned seconds = 30);

} // namespace polylogue
