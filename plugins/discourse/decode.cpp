#include "discourse/decode.hpp"

#include <algorithm>

namespace polylogue::discourse {
namespace {

// For each pair the probability of each class among all that its statement could do; the rest is "no arrow from it".
std::vector<Odds> probabilities(const std::vector<Pair> &pairs, std::vector<Odds> odds, std::size_t statements) {
    std::vector<double> sums(statements, 1.0);
    const auto source = [&](std::size_t k, std::size_t c) { return c == forward ? pairs[k].earlier : pairs[k].later; };
    for (std::size_t k = 0; k < pairs.size(); ++k)
        for (std::size_t c = 0; c < kClasses; ++c) sums[source(k, c)] += odds[k][c];
    for (std::size_t k = 0; k < pairs.size(); ++k)
        for (std::size_t c = 0; c < kClasses; ++c) odds[k][c] /= sums[source(k, c)];
    return odds;
}

struct Candidate {
    Edge edge;
    double strength = 0;
};

// The likelier arrow of one pair. A support whose direction is in doubt counts for less: by the square of that
// direction's share.
Candidate best_of(const Pair &pair, const Odds &p, double forward_share) {
    const std::uint32_t a = pair.earlier, b = pair.later;
    const double support = p[back] + p[forward];
    const bool ahead = p[forward] >= forward_share * support;
    const double share = (ahead ? p[forward] : p[back]) / support;
    const double strength = support * share * share;
    if (p[attack] > strength) return {{b, a, true, p[attack]}, p[attack]};
    return {ahead ? Edge{a, b, false, support} : Edge{b, a, false, support}, strength};
}

} // namespace

std::vector<Edge> decode(const std::vector<Pair> &pairs, const std::vector<Odds> &odds, std::size_t statements,
                         const Limits &limits) {
    std::vector<Candidate> all;
    const std::vector<Odds> chances = probabilities(pairs, odds, statements);
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        const Candidate c = best_of(pairs[k], chances[k], limits.forward);
        if (c.strength >= limits.threshold) all.push_back(c);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate &x, const Candidate &y) { return x.strength > y.strength; });
    std::vector<Edge> out;
    std::vector<std::uint32_t> used(statements, 0);
    for (const Candidate &c : all)
        if (used[c.edge.from] < limits.most) {
            ++used[c.edge.from];
            out.push_back(c.edge);
        }
    return out;
}

} // namespace polylogue::discourse
