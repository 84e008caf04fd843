#pragma once
// Scores of pairs by rules alone, for when there are no fitted weights: only what a cue or the layout says outright.
#include "discourse/decode.hpp"

namespace polylogue::discourse {

// In the same scale as Model::scores. A rule that holds lifts its class above the threshold, nothing else does.
Scores rule_scores(const std::vector<Fact> &facts, const Pair &pair);

} // namespace polylogue::discourse
