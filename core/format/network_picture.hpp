#pragma once
// A map as a network, laid out by Graphviz: stakeholders, logics, documents or claims as nodes, with arrows where one
// supports or attacks another and plain lines where two hold the same claim. The usual diagram is format/picture.
#include "format/dot.hpp"

#include <string>
#include <vector>

namespace polylogue {

// The options' view decides what a node is, their `most` how many are drawn (0: 40), the weightiest first. Claims of
// the options' issue only, where it names one.
std::string draw_network(const Map &map, const Derived &derived, const DrawOptions &options);

} // namespace polylogue
