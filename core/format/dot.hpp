#pragma once
// Graphviz diagrams of a map, through cgraph. What is drawn is summarised first (format/selection) and set on a grid
// (format/grid, format/route), so that any map stays readable; the positions are part of the DOT, and every Graphviz
// program draws it the same. Drawing it is format/layout.
#include "merge/derive.hpp"

#include <string>
#include <vector>

namespace polylogue {

enum class View { claims, stakeholders, logics, documents };

struct DrawOptions {
    std::size_t most = 0;        // claims drawn; the rest are folded and counted. 0: as many as stay readable on a page
    std::string lang = "en";     // of labels: en, zh-Hant, zh-Hans
    std::string issue;           // draw only this issue; empty: as drawings() decides
    View view = View::claims;    // other than claims: a network (format/network_picture)
    std::string layout = "grid"; // grid, or a network by dot or sfdp
    std::string theme = "light"; // light, dark, print
};

struct Drawing {
    std::string name;  // "" for the main one, else an ASCII slug of the issue: map.dot, map-<slug>.dot
    std::string issue; // what it shows; empty for the overview and for documents without an issue
    std::string dot;
};

// One issue: one drawing of it. Several: the overview (issues and their stakeholders) first, then one an issue, in the
// issues' order. Documents without an issue are drawn by stakeholder and logic, without sides. Same map, same bytes.
std::vector<Drawing> drawings(const Map &map, const Derived &derived, const DrawOptions &options = {});

// ASCII, for file names; with a hash of the issue, so that two issues never share one.
std::string issue_slug(const std::string &issue);

} // namespace polylogue
