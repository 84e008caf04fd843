#pragma once
// From the scores of pairs to the arrows that are drawn: the surest first, few from each statement.
#include "discourse/model.hpp"

namespace polylogue::discourse {

struct Edge {
    std::uint32_t from = 0, to = 0; // statements
    bool attack = false;
    double probability = 0;
};

struct Limits {
    double threshold = 0.3; // least strength of an arrow: its probability, less where its direction is in doubt
    double forward =
        0.5; // least share of a support by which the earlier one is the reason; the usual order is claim first
    std::uint32_t most = 3; // arrows from one statement
};

// `odds`: by pair. Sorted by probability, ties in the order of the pairs.
std::vector<Edge> decode(const std::vector<Pair> &pairs, const std::vector<Odds> &odds, std::size_t statements,
                         const Limits &limits);

} // namespace polylogue::discourse
