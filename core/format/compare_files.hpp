#pragma once
// The data files of a comparison: CSV of each table, compare.xml with all of them (docs/compare.xsd), and the networks
// of discourse network analysis for GraphML.
#include "compare/comparison.hpp"
#include "graph/network.hpp"
#include "report/table.hpp"

#include <string>
#include <vector>

namespace polylogue {

// RFC 4180, UTF-8, lossless: what a spreadsheet would take for a formula is escaped (base/escape).
std::string write_table_csv(const Table &table);

std::string write_comparison_xml(const comparing::Comparison &comparison, const std::vector<Table> &tables);

// Actors and concepts, an edge for each agreement and each disagreement, weighted by statements.
Network two_mode_network(const comparing::Comparison &comparison, const Derived &derived, const std::string &lang);

// Actors; edges weighted by congruence, with conflict, their difference and the normalised values beside it.
Network congruence_network(const comparing::Comparison &comparison, const Derived &derived, const std::string &lang);

} // namespace polylogue
