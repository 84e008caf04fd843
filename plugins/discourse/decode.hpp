#pragma once
// From the scores of pairs to the arrows that are drawn: at most one from each statement, the surest first.
#include "discourse/model.hpp"

namespace polylogue::discourse {

struct Edge {
    std::uint32_t from = 0, to = 0; // statements
    bool attack = false;
    double probability = 0;
};

struct Limits {
    double threshold = 0.3; // least probability of an arrow
    double forward =
        0.65; // least share of a support by which the earlier one is the reason; the usual order is claim first
};

// `scores`: by pair. Sorted by probability, ties in the order of the pairs.
std::vector<Edge> decode(const std::vector<Pair> &pairs, const std::vector<Scores> &scores, std::size_t statements,
                         const Limits &limits);

} // namespace polylogue::discourse
