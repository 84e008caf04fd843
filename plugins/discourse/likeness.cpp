#include "discourse/likeness.hpp"

#include <algorithm>

namespace polylogue::discourse {

Beside::Beside(const std::vector<Fact> &facts) {
    std::size_t words = 0;
    for (const Fact &f : facts)
        for (const std::uint32_t w : f.words) words = std::max<std::size_t>(words, w + 1);
    weights_.assign(words, 0.F);
}

void Beside::set(const Fact &own) {
    if (own_ != nullptr)
        for (const std::uint32_t w : own_->words) weights_[w] = 0;
    own_ = &own;
    for (std::size_t i = 0; i < own.words.size(); ++i) weights_[own.words[i]] = own.weights[i];
}

Likeness Beside::with(const Fact &other) const {
    Likeness out;
    for (std::size_t i = 0; i < other.words.size(); ++i) {
        const float weight = weights_[other.words[i]];
        out.shared += weight > 0;
        out.cosine += weight * other.weights[i];
    }
    return out;
}

std::uint32_t similarity(const Fact &a, const Fact &b, std::uint32_t shared) {
    const std::size_t least = std::min(a.words.size(), b.words.size());
    if (shared == 0 || least == 0) return 0;
    const double share = static_cast<double>(shared) / static_cast<double>(least);
    return share < 0.1 ? 1 : share < 0.2 ? 2 : share < 0.4 ? 3 : 4;
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
