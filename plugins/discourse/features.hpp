#pragma once
// The features of one pair of statements (see pairs.hpp).
#include "discourse/model.hpp"

namespace polylogue::discourse {

void describe(const std::vector<Fact> &facts, Pair &pair); // fills pair.features, for the trainer

// The sums of the weights that describe() would number.
Scores weigh(const std::vector<Fact> &facts, const Pair &pair, const Weights &weights);

} // namespace polylogue::discourse
