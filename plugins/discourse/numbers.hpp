#pragma once
// A pair of statements as numbers that the trees compare with limits (see trees.hpp): of the pair, then of the earlier
// statement, then of the later one.
#include "discourse/pairs.hpp"

namespace polylogue::discourse {

class Numbers {
  public:
    explicit Numbers(const std::vector<Fact> &facts); // which must outlive it
    const std::vector<float> &of(const Pair &pair);   // until the next call
    static std::size_t size();                        // how many of() gives

  private:
    const std::vector<Fact> &facts_;
    std::vector<std::vector<float>> statements_; // of each, empty until asked for
    std::vector<float> pair_;
};

} // namespace polylogue::discourse
