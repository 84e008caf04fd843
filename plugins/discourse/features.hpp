#pragma once
// The features of one pair of statements (see pairs.hpp).
#include "discourse/pairs.hpp"

namespace polylogue::discourse {

void describe(const std::vector<Fact> &facts, Pair &pair); // fills pair.features

} // namespace polylogue::discourse
