#pragma once
// The features of one pair of statements (see pairs.hpp).
#include "discourse/model.hpp"

namespace polylogue::discourse {

void describe(const std::vector<Fact> &facts, Pair &pair); // fills pair.features, for the trainer

// The sums of the weights that describe() would number. What one statement adds is summed up once for all its pairs of
// one context (of one holder or two; apart, neighbours, neighbours in one sentence).
class Weigher {
  public:
    Weigher(const std::vector<Fact> &facts, const Weights &weights); // both must outlive it
    Scores of(const Pair &pair);

  private:
    struct Own {
        bool known = false;
        Scores sums{};
    };
    const std::vector<Fact> &facts_;
    const Weights &weights_;
    std::vector<Own> earlier_, later_; // by statement and context
};

} // namespace polylogue::discourse
