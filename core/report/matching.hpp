#pragma once
// Matches the relations of two annotations one to one.
#include "graph/annotation.hpp"

namespace polylogue {

struct RelationMatch {
    std::size_t gold = 0, found = 0; // relations that count: between known statements that do not overlap
    std::size_t matched = 0;         // a largest one-to-one matching
    std::size_t directed = 0;        // of the matched: with the same order of ends
};

// Two relations may match when their types are equal and each end shares at least half of the longer span with its
// counterpart.
RelationMatch match_relations(const Annotation &gold, const Annotation &found);

} // namespace polylogue
