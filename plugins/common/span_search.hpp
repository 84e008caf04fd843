#pragma once
// Which sentence or paragraph stands at a place of the text.
#include <polylogue/plugin.hpp>

namespace polylogue::sdk {

// Index of the first element whose span ends after byte `at`; the size when none does. Elements are disjoint and in
// text order.
template <class T> std::size_t index_at(const Array<T> &spans, std::size_t at) {
    std::size_t low = 0, high = spans.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (spans[middle].span.end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace polylogue::sdk
