#pragma once
// Several readings of one document on one issue (rules and a language model, say) as one reading.
#include "graph/model.hpp"

#include <vector>

namespace polylogue {

// Readings of one document and issue, in any order; at least one. Stakeholders with one codebook id, or one name (or
// full alias) and type, become one. Of statements that overlap by more than a fifth of the shorter the surest stays
// (ties: the longer, the earlier, by content); one with the same holder hands on its extractors and its relations,
// others go. Of relations between the same two statements the surest stays.
Reading join_readings(const std::vector<const Reading *> &readings);

} // namespace polylogue
