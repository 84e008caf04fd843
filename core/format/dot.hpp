#pragma once
// Graphviz diagrams of a map, through cgraph: what is drawn is summarised first, so that any map stays readable and is laid out in seconds.
// Laying out is format/layout.
#include "merge/derive.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct DrawOptions {
    std::size_t most = 36;    // claims drawn; the rest are folded and counted
    std::string lang = "en";  // of labels: en, zh-Hant, zh-Hans
    std::string issue;        // draw only this issue; empty: as drawings() decides
};

struct Drawing {
    std::string name;  // "" for the main one, else an ASCII slug of the issue: map.dot, map-<slug>.dot
    std::string issue; // what it shows; empty for the overview and for documents without an issue
    std::string dot;
};

// One issue: one drawing of it. Several: the overview (issues and their stakeholders) first, then one an issue, in the issues' order.
// Documents without an issue are drawn by stakeholder and logic, without sides. Same map, same bytes.
std::vector<Drawing> drawings(const Map &map, const Derived &derived, const DrawOptions &options = {});

} // namespace polylogue
