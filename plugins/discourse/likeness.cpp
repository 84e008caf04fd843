#include "discourse/likeness.hpp"

#include "common/shared_items.hpp"

#include <algorithm>

namespace polylogue::discourse {

std::uint32_t similarity(const Fact &a, const Fact &b) {
    const std::size_t common = shared_items(a.words, b.words);
    const std::size_t least = std::min(a.words.size(), b.words.size());
    if (common == 0 || least == 0) return 0;
    const double share = static_cast<double>(common) / static_cast<double>(least);
    return share < 0.1 ? 1 : share < 0.2 ? 2 : share < 0.4 ? 3 : 4;
}

float cosine(const Fact &a, const Fact &b) {
    float sum = 0;
    for (std::size_t x = 0, y = 0; x < a.words.size() && y < b.words.size();)
        if (a.words[x] < b.words[y])
            ++x;
        else if (b.words[y] < a.words[x])
            ++y;
        else
            sum += a.weights[x++] * b.weights[y++];
    return sum;
}

std::uint32_t logics_of(const Fact &a, const Fact &b) {
    if (a.logics.empty() || b.logics.empty()) return 0;
    if (a.logics[0] == b.logics[0]) return 1;
    return std::find_first_of(a.logics.begin(), a.logics.end(), b.logics.begin(), b.logics.end()) != a.logics.end() ? 2
                                                                                                                    : 3;
}

bool names(const std::vector<std::uint32_t> &list, std::uint32_t holder) {
    return std::binary_search(list.begin(), list.end(), holder);
}

} // namespace polylogue::discourse
