#include "merge/pair_model.hpp"

#include <cmath>
#include <iterator>

namespace polylogue {
namespace {

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
    return 1 / (1 + std::exp(-odds));
}

} // namespace polylogue
