#include "merge/pair_model.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace polylogue {
namespace {

constexpr double kMostlyTheSame = 0.5; // from this index on the terms alone will do

struct Weight {
    const char *name;
    double value; // in log odds
};

constexpr Weight kWeights[] = {
#include "merge/pair_weights.inc"
};
static_assert(std::size(kWeights) == kPairFacts);

} // namespace

std::string_view pair_fact_name(std::size_t fact) { return kWeights[fact].name; }

double pair_likelihood(const PairFacts &facts) {
    double odds = 0;
    for (std::size_t f = 0; f < kPairFacts; ++f) odds += kWeights[f].value * facts.values()[f];
    const double index = facts.values()[static_cast<std::size_t>(PairFact::index)];
    return std::max(1 / (1 + std::exp(-odds)), index >= kMostlyTheSame ? index : 0);
}

} // namespace polylogue
