#pragma once
// Random choices that are the same on every machine: the bootstrap and the permutation tests draw from it.
#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace polylogue::comparing {

class Random {
  public:
    explicit Random(std::uint64_t seed) : bits_(seed) {}

    // 0 … n-1, each equally likely, 0 < n < 2^32 (Lemire 2019). The distributions of the standard library differ
    // between libraries; the generator does not.
    std::size_t below(std::size_t n) {
        const std::uint64_t reject = (std::uint64_t{1} << 32U) % n;
        std::uint64_t product = (bits_() >> 32U) * n;
        while ((product & 0xFFFFFFFFU) < reject) product = (bits_() >> 32U) * n;
        return static_cast<std::size_t>(product >> 32U);
    }

    template <class T> void shuffle(std::vector<T> &items) { // Fisher and Yates
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

  private:
    std::mt19937_64 bits_;
};

} // namespace polylogue::comparing
