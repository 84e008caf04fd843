#pragma once
// Sorting what other things refer to by index.
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace polylogue {

// Sorts `items` (stable) and returns the order as "old index -> new index".
template <class T> std::vector<std::uint32_t> sort_and_rank(std::vector<T> &items) {
    std::vector<std::uint32_t> order(items.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return items[a] < items[b]; });
    std::vector<std::uint32_t> rank(items.size());
    std::vector<T> sorted;
    sorted.reserve(items.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        sorted.push_back(std::move(items[order[i]]));
    }
    items = std::move(sorted);
    return rank;
}

} // namespace polylogue
