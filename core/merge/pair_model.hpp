#pragma once
// How likely two statements are to say the same: a logistic model of what they have in common. Its weights
// (pair_weights.inc) are written by merge/train/refit.py.
#include <array>
#include <cstddef>
#include <string_view>

namespace polylogue {

enum class PairFact : std::size_t {
    bias,          // always 1
    index,         // weighted Jaccard index of the terms, of one language or common to the languages: the greater
    contained,     // of the weight of the terms of the one that has less, what is shared; the greater as above
    weight,        // square root of the weight of the common terms shared
    heaviest,      // weight of the rarest term shared
    other_stance,  // one neutral, the other not
    one_holder,    // the same named one
    one_document,  //
    one_language,  // in the sense of writing: both Han characters, or neither
    topos,         // weight of the rarest stock argument both make
    topoi,         // weighted Jaccard index of their stock arguments
    other_topos,   // both make some, none shared
    neighbours,    // one follows the other in a document
    shared_logics, // of all logics of either, 0..1
    size,          // natural logarithm of 1 + the shorter one's bytes
    longer,        // the logarithm of how many times longer the other is
    count
};

inline constexpr std::size_t kPairFacts = static_cast<std::size_t>(PairFact::count);

class PairFacts {
  public:
    double &operator[](PairFact f) { return values_[static_cast<std::size_t>(f)]; }
    const std::array<double, kPairFacts> &values() const { return values_; }

  private:
    std::array<double, kPairFacts> values_{};
};

std::string_view pair_fact_name(std::size_t fact);

double pair_likelihood(const PairFacts &facts); // 0..1; at least the index where that is high, whatever the weights

} // namespace polylogue
