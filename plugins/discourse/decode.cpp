#include "discourse/decode.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue::discourse {
namespace {

// For each pair the probability of each class among all that its statement could do; the rest is "no arrow from it".
std::vector<Scores> probabilities(const std::vector<Pair> &pairs, std::vector<Scores> scores, std::size_t statements) {
    std::vector<double> sums(statements, 1.0);
    const auto source = [&](std::size_t k, std::size_t c) { return c == forward ? pairs[k].earlier : pairs[k].later; };
    for (std::size_t k = 0; k < pairs.size(); ++k)
        for (std::size_t c = 0; c < kClasses; ++c) sums[source(k, c)] += scores[k][c] = std::exp(scores[k][c]);
    for (std::size_t k = 0; k < pairs.size(); ++k)
        for (std::size_t c = 0; c < kClasses; ++c) scores[k][c] /= sums[source(k, c)];
    return scores;
}

void add(const Pair &pair, const Scores &p, const Limits &limits, std::vector<Edge> &out) {
    const std::uint32_t a = pair.earlier, b = pair.later;
    const double support = p[back] + p[forward];
    const bool ahead = p[forward] >= limits.forward * support;
    if (support >= limits.threshold) out.push_back(ahead ? Edge{a, b, false, support} : Edge{b, a, false, support});
    if (p[attack] >= limits.threshold) out.push_back({b, a, true, p[attack]});
}

} // namespace

std::vector<Edge> decode(const std::vector<Pair> &pairs, const std::vector<Scores> &scores, std::size_t statements,
                         const Limits &limits) {
    std::vector<Edge> all, out;
    const std::vector<Scores> chances = probabilities(pairs, scores, statements);
    for (std::size_t k = 0; k < pairs.size(); ++k) add(pairs[k], chances[k], limits, all);
    std::stable_sort(all.begin(), all.end(),
                     [](const Edge &x, const Edge &y) { return x.probability > y.probability; });
    std::vector<char> used(statements, 0);
    for (const Edge &e : all)
        if (!used[e.from]) used[e.from] = 1, out.push_back(e);
    return out;
}

} // namespace polylogue::discourse
