#pragma once
// A briefing as Markdown (GitHub's flavour), the source of its HTML and PDF too: format/page_of_md.
#include "report/briefing.hpp"

#include <string>

namespace polylogue {

// `pictures`: the file name of each chapter's diagram, by its issue; a chapter without one has no diagram. Every
// sentence's bracketed numbers link to quotations, which carry the ids of their statements as anchors.
std::string briefing_md(const Map &map, const Derived &derived, const Briefing &briefing,
                        const std::map<std::string, std::string> &pictures);

} // namespace polylogue
