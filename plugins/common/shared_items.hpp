#pragma once
// How much two sorted lists have in common.
#include <cstddef>
#include <vector>

namespace polylogue {

// The size of the intersection, an item counted as often as both lists have it. No branch depends on what is compared:
// it could not be foreseen.
template <class T> std::size_t shared_items(const std::vector<T> &a, const std::vector<T> &b) {
    const T *x = a.data(), *y = b.data();
    const T *const last_x = x + a.size(), *const last_y = y + b.size();
    std::size_t shared = 0;
    while (x != last_x && y != last_y) {
        const T v = *x, w = *y;
        shared += v == w;
        x += v <= w;
        y += w <= v;
    }
    return shared;
}

} // namespace polylogue
