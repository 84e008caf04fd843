#include "merge/term_space.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue {

Terms TermSpace::add(std::vector<std::string> terms) {
    Terms out;
    for (std::string &t : terms) {
        const auto [it, added] = ids_.emplace(std::move(t), static_cast<std::uint32_t>(texts_.size()));
        if (added) {
            texts_.push_back(it->first);
            frequency_.push_back(0);
        }
        ++frequency_[it->second];
        out.push_back(it->second);
    }
    ++added_;
    std::sort(out.begin(), out.end());
    return out;
}

void TermSpace::weigh() {
    const double texts = static_cast<double>(added_);
    weights_.clear();
    for (const std::uint32_t n : frequency_)
        weights_.push_back(static_cast<float>(std::log(1 + texts / n) / std::log(1 + texts)));
}

Shared TermSpace::shared(const Terms &a, const Terms &b) const {
    Shared out;
    for (auto i = a.begin(), j = b.begin(); i != a.end() || j != b.end();) {
        const bool left = j == b.end() || (i != a.end() && *i <= *j);
        const bool right = i == a.end() || (j != b.end() && *j <= *i);
        const double w = weight(left ? *i : *j);
        out.all += w;
        if (left && right) {
            ++out.terms;
            out.weight += w;
            out.heaviest = std::max(out.heaviest, w);
        }
        if (left) ++i;
        if (right) ++j;
    }
    return out;
}

Terms TermSpace::rarest(const Terms &terms, std::size_t most) const {
    Terms out;
    for (const std::uint32_t t : terms)
        if (frequency_[t] > 1) out.push_back(t);
    const auto rarer = [&](std::uint32_t a, std::uint32_t b) {
        return frequency_[a] != frequency_[b] ? frequency_[a] < frequency_[b] : texts_[a] < texts_[b];
    };
    const std::size_t keep = std::min(most, out.size());
    std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(keep), out.end(), rarer);
    out.resize(keep);
    return out;
}

} // namespace polylogue
