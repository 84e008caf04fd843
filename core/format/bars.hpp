#pragma once
// Small-multiple bars with intervals as SVG: one panel a category, one bar a group, on one scale; readable without
// colour, with a title and a description for those who cannot see it.
#include "report/document_model.hpp"

#include <string>

namespace polylogue {

// A whole SVG element; text takes the colour around it (currentColor), so that it suits light and dark pages.
std::string draw_bars(const reporting::Bars &bars, const std::string &lang);

} // namespace polylogue
