#include "merge/clusters.hpp"

#include "merge/terms.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue {
namespace {

constexpr std::size_t kRare = 8;        // terms of a text that are looked up
constexpr std::size_t kLongest = 64;    // leaders a term may point to
constexpr std::size_t kLeastShared = 2; // terms
constexpr std::size_t kSample = 64;     // members looked at for what is central

template <class T> std::uint32_t id_of(std::unordered_map<std::string, std::uint32_t> &ids, T &&text) {
    const auto next = static_cast<std::uint32_t>(ids.size());
    return ids.emplace(std::forward<T>(text), next).first->second;
}

std::uint64_t slot(std::uint32_t block, std::uint32_t term) { return (std::uint64_t{block} << 32U) | term; }

} // namespace

std::size_t Clusters::add(std::string_view text, const std::string &block) {
    Terms terms;
    for (std::string &t : key_terms(text)) {
        const auto [it, added] = term_ids_.emplace(std::move(t), static_cast<std::uint32_t>(term_texts_.size()));
        if (added) {
            term_texts_.push_back(it->first);
            frequency_.push_back(0);
        }
        ++frequency_[it->second];
        terms.push_back(it->second);
    }
    std::sort(terms.begin(), terms.end());
    terms_.push_back(std::move(terms));
    block_.push_back(id_of(block_ids_, block));
    return terms_.size() - 1;
}

double Clusters::weight(std::uint32_t term) const {
    return std::log(1.0 + static_cast<double>(terms_.size()) / static_cast<double>(frequency_[term]));
}

double Clusters::similarity(const Terms &a, const Terms &b) const {
    double shared = 0, all = 0;
    std::size_t common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() || j != b.end();) {
        const bool left = j == b.end() || (i != a.end() && *i <= *j);
        const bool right = i == a.end() || (j != b.end() && *j <= *i);
        const double w = weight(left ? *i : *j);
        all += w;
        if (left && right) shared += w, ++common;
        if (left) ++i;
        if (right) ++j;
    }
    return common < kLeastShared ? 0 : shared / all;
}

Clusters::Terms Clusters::rarest(const Terms &terms) const {
    Terms out = terms;
    const auto rarer = [&](std::uint32_t a, std::uint32_t b) {
        return frequency_[a] != frequency_[b] ? frequency_[a] < frequency_[b] : term_texts_[a] < term_texts_[b];
    };
    const std::size_t keep = std::min(kRare, out.size());
    std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(keep), out.end(), rarer);
    out.resize(keep);
    return out;
}

std::size_t Clusters::best_leader(std::size_t text, const Terms &rare, double least) const {
    std::size_t best = text;
    double highest = 0;
    for (const std::uint32_t t : rare) {
        const auto it = postings_.find(slot(block_[text], t));
        if (it == postings_.end()) continue;
        for (const std::uint32_t candidate : it->second) {
            const double s = similarity(terms_[text], terms_[candidate]);
            if (s < least || s < highest || (s <= highest && candidate >= best)) continue;
            highest = s;
            best = candidate;
        }
    }
    return best;
}

void Clusters::run(double least_similarity) {
    leader_.resize(terms_.size());
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        const Terms rare = rarest(terms_[i]);
        leader_[i] = best_leader(i, rare, least_similarity);
        if (leader_[i] != i) continue;
        for (const std::uint32_t t : rare)
            if (auto &list = postings_[slot(block_[i], t)]; list.size() < kLongest && frequency_[t] > 1)
                list.push_back(static_cast<std::uint32_t>(i));
    }
    postings_.clear();
}

std::unordered_map<std::uint32_t, std::size_t> Clusters::counts(const std::vector<std::size_t> &members) const {
    std::unordered_map<std::uint32_t, std::size_t> out;
    for (const std::size_t m : members)
        for (const std::uint32_t t : terms_[m]) ++out[t];
    return out;
}

std::size_t Clusters::most_central(const std::vector<std::size_t> &members) const {
    if (members.size() == 1) return members.front();
    const std::vector<std::size_t> sample(
        members.begin(), members.begin() + static_cast<std::ptrdiff_t>(std::min(kSample, members.size())));
    const auto count = counts(sample);
    std::size_t best = sample.front();
    double highest = -1;
    for (const std::size_t m : sample) {
        double shared = 0, all = 1;
        for (const std::uint32_t t : terms_[m]) {
            all += weight(t);
            shared += weight(t) * static_cast<double>(count.at(t) - 1);
        }
        if (shared / all > highest) highest = shared / all, best = m;
    }
    return best;
}

std::vector<std::string> Clusters::shared_terms(const std::vector<std::size_t> &members, std::size_t most) const {
    std::vector<std::pair<double, std::string_view>> found;
    for (const auto &[term, n] : counts(members))
        if (2 * n >= members.size()) found.emplace_back(-weight(term) * static_cast<double>(n), term_texts_[term]);
    std::sort(found.begin(), found.end());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) out.emplace_back(found[i].second);
    return out;
}

} // namespace polylogue
