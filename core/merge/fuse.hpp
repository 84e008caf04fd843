#pragma once
// Within one document and one configuration: joins what several plugins found, phase by phase. Order of plugins cannot
// matter.
#include "graph/fragment.hpp"

#include <vector>

namespace polylogue {

// Extract: stakeholders with a shared name or alias become one; of overlapping statements the surest stays (ties:
// longer, earlier, then by content), the others' extractors are kept on it when they agree in holder. One that shares
// at most a fifth of the shorter is cut instead of dropped, unless fewer than eight code points are left.
Fragment fuse(const std::vector<FragmentBuilder> &extracted);

// Label: logics ordered by summed weight (at most two, those below a third of the main one dropped), the surest stance
// and concept.
void apply_labels(Fragment &found, const std::vector<FragmentBuilder> &labelled);

// Relate: one relation for each ordered pair and type; contradicting types for one pair: the surer stays.
void apply_relations(Fragment &found, const std::vector<FragmentBuilder> &related);

} // namespace polylogue
