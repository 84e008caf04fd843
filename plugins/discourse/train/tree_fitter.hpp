#pragma once
// Fits the trees of the discourse plugin: gradient boosting of a softmax over "not related" and the three classes.
#include "discourse/trees.hpp"

namespace polylogue::discourse {

struct Example {
    std::vector<std::pair<std::uint16_t, float>> numbers; // those that are not 0
    int cls = -1;                                         // of Class, -1 for not related
};

struct Boosting {
    int rounds = 80, leaves = 12;
    double rate = 0.1, l2 = 5, share = 0.6, numbers = 0.25; // share of the examples a round, of the numbers a tree
    std::size_t least = 30;                                 // examples in a leaf
};

// The same trees for the same examples. Some 400 million steps a thousand examples with the settings above.
Trees fit(const std::vector<const Example *> &examples, const Boosting &settings);

} // namespace polylogue::discourse
