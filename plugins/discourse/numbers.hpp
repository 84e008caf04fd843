#pragma once
// A pair of statements as numbers that the trees compare with limits (see trees.hpp): of the pair, then of the earlier
// statement, then of the later one.
#include "discourse/pairs.hpp"

namespace polylogue::discourse {

class Numbers {
  public:
    explicit Numbers(const std::vector<Fact> &facts); // which must outlive it
    // Until the next call:
    const std::vector<float> &of(const Pair &pair);      // all of a pair
    const std::vector<float> &of_pair(const Pair &pair); // those that are no statement's own, the first ones of all
    std::vector<float> of_statement(std::uint32_t statement) const; // the first such follow those of the pair
    static std::size_t size();                                      // how many of() gives

  private:
    const std::vector<Fact> &facts_;
    std::vector<float> pair_;
};

} // namespace polylogue::discourse
