#pragma once
// Every figure of a comparison as tables; docs/comparing.md lists them and docs/compare.xsd types them.
#include "compare/comparison.hpp"
#include "report/table.hpp"

#include <vector>

namespace polylogue {

// In a fixed order; a table without rows is there too.
std::vector<Table> comparison_tables(const comparing::Comparison &comparison, const Derived &derived,
                                     const comparing::MeasuredError &measured);

} // namespace polylogue
