#pragma once
// One issue of a briefing: its arguments, voices and summary. Part of report/briefing.
#include "report/briefing.hpp"

namespace polylogue {

Chapter make_chapter(const Map &map, const Derived &derived, const std::string &issue, const BriefOptions &options);

} // namespace polylogue
