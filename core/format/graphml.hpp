#pragma once
// Networks as GraphML 1.0 for Gephi, yEd, networkx and igraph: every key named and typed, no extension of any program.
#include "graph/network.hpp"

#include <iosfwd>

namespace polylogue {

// Nodes and edges in their order; a value that is not there is left out. Characters XML forbids become U+FFFD.
void write_graphml(std::ostream &out, const Network &network);
std::string write_graphml(const Network &network);

} // namespace polylogue
