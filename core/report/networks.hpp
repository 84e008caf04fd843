#pragma once
// What a map says as networks: who holds what, and what speaks for and against what.
#include "graph/network.hpp"
#include "merge/derive.hpp"

#include <string_view>

namespace polylogue {

// The two-mode network of Discourse Network Analyzer: stakeholders and claims (its concepts), an edge for each pair,
// weighed by statements; echoes do not count. Undirected.
Network holders_network(const Derived &derived, std::string_view lang);

// Claims, with an edge for each kind of relation between two, weighed by the relations of their statements. Directed.
Network claims_network(const Derived &derived, std::string_view lang);

} // namespace polylogue
