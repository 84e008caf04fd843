#pragma once
// Puts what is in a vector into another order without a second vector of it.
#include <cstddef>
#include <utility>
#include <vector>

namespace polylogue {

// `order` is a permutation: the item at order[i] comes to place i.
template <class T> void arrange(std::vector<T> &items, std::vector<std::size_t> order) {
    for (std::size_t start = 0; start < order.size(); ++start) {
        if (order[start] == start) continue;
        T first = std::move(items[start]);
        std::size_t to = start;
        for (std::size_t from = order[to]; from != start; from = order[to]) {
            items[to] = std::move(items[from]);
            order[to] = to;
            to = from;
        }
        items[to] = std::move(first);
        order[to] = to;
    }
}

} // namespace polylogue
