#pragma once
// Fits the linear weights of pairs: a softmax over "not related" and the three classes.
#include "discourse/features.hpp"
#include "discourse/train/instances.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace polylogue::discourse {

// Settings of the trainer, by name; given as name=value on its command line.
struct Settings {
    std::map<std::string, double> values{{"l2", 50},       {"rounds", 60},  {"rate", 0.1},   {"gold", 1},
                                         {"found", 1},     {"folds", 5},    {"seen", 5},     {"lean", 1},
                                         {"save", 1},      {"source", 1},   {"extra", 1},    {"rule", 0.5},
                                         {"forward", 0.5}, {"trees", 80},   {"leaves", 12},  {"tree-rate", 0.1},
                                         {"words", 1.4},   {"word-l2", 25}, {"word-seen", 4}};
    double operator[](const std::string &name) const { return values.at(name); }
};

using PairWeights = std::vector<std::array<double, kClasses>>; // by feature

// Full-batch Adam on the regularised log loss.
PairWeights fit_pairs(const std::vector<const Document *> &train, const Settings &settings);

} // namespace polylogue::discourse
