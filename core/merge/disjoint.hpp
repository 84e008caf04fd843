#pragma once
// Disjoint sets over indices (union by lesser root, paths halved): the least member of a set is its root, whatever the
// order of joins.
#include <cstdint>
#include <numeric>
#include <vector>

namespace polylogue {

class Disjoint {
  public:
    explicit Disjoint(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

    std::uint32_t root(std::uint32_t i) {
        for (; parent_[i] != i; i = parent_[i]) parent_[i] = parent_[parent_[i]];
        return i;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        parent_[a < b ? b : a] = a < b ? a : b;
    }

  private:
    std::vector<std::uint32_t> parent_;
};

} // namespace polylogue
