#pragma once
// Why something in a map is as it is, in plain words: which names are one stakeholder, which statements one claim, and
// the document and words each came from.
#include "merge/derive.hpp"

#include <string>

namespace polylogue {

// About the stakeholder, claim, statement or document with that id, in this order; "" when there is none.
std::string explain(const Map &map, const Derived &derived, const std::string &id);

} // namespace polylogue
