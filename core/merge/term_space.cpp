#include "merge/term_space.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue {

Terms TermSpace::add(const std::vector<std::string> &terms) {
    std::vector<std::uint32_t> set;
    set.reserve(terms.size());
    for (const std::string &t : terms) {
        set.push_back(number_of(t));
        ++frequency_[set.back()];
    }
    ++added_;
    std::sort(set.begin(), set.end());
    return sets_.keep(set);
}

std::uint32_t TermSpace::number_of(std::string_view word) {
    if (3 * words_.size() >= 2 * slots_.size()) grow();
    const std::size_t hash = std::hash<std::string_view>{}(word);
    Slot &slot = slot_of(word, hash);
    if (slot.term != kFree) return slot.term;
    slot = {hash, static_cast<std::uint32_t>(words_.size())};
    const std::span<const char> kept = letters_.keep({word.data(), word.size()});
    words_.emplace_back(kept.data(), kept.size());
    frequency_.push_back(0);
    return slot.term;
}

TermSpace::Slot &TermSpace::slot_of(std::string_view word, std::size_t hash) {
    for (std::size_t at = hash;; ++at)
        if (Slot &slot = slots_[at & (slots_.size() - 1)];
            slot.term == kFree || (slot.hash == hash && words_[slot.term] == word))
            return slot;
}

void TermSpace::grow() {
    std::vector<Slot> old(std::max<std::size_t>(64, 2 * slots_.size()));
    old.swap(slots_);
    for (const Slot &s : old)
        if (s.term != kFree) slot_of(words_[s.term], s.hash) = s;
}

void TermSpace::weigh() {
    const double texts = static_cast<double>(added_);
    weights_.clear();
    for (const std::uint32_t n : frequency_)
        weights_.push_back(static_cast<float>(std::log(1 + texts / n) / std::log(1 + texts)));
}

double TermSpace::weight_of(Terms terms) const {
    double out = 0;
    for (const std::uint32_t t : terms) out += weight(t);
    return out;
}

Shared TermSpace::shared(Terms a, Terms b, double all_a, double all_b) const {
    Shared out;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            const double w = weight(*i);
            ++out.terms;
            out.weight += w;
            out.heaviest = std::max(out.heaviest, w);
        }
        const bool left = *i <= *j, right = *j <= *i;
        i += left;
        j += right;
    }
    out.all = all_a + all_b - out.weight;
    return out;
}

std::vector<std::uint32_t> TermSpace::rarest(Terms terms, std::size_t most) const {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t t : terms)
        if (frequency_[t] > 1) out.push_back(t);
    const auto rarer = [&](std::uint32_t a, std::uint32_t b) {
        return frequency_[a] != frequency_[b] ? frequency_[a] < frequency_[b] : words_[a] < words_[b];
    };
    const std::size_t keep = std::min(most, out.size());
    std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(keep), out.end(), rarer);
    out.resize(keep);
    return out;
}

} // namespace polylogue
