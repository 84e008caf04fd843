#pragma once
// The fitted weights: how likely a pair of statements is related, and how. Made by ../common/train/refit.py.
#include "discourse/pairs.hpp"

#include <map>

namespace polylogue::discourse {

enum Class : std::uint32_t { // the later supports the earlier, the earlier the later, the later attacks the earlier
    back,
    forward,
    attack,
    kClasses
};
using Scores = std::array<double, kClasses>; // of one pair; the logarithm of how much likelier than "not related"

using Odds = std::array<double, kClasses>; // the same, not as logarithms

// By feature; the last of the four is 0, for the processor adds four as fast as three.
using Weights = std::vector<std::array<float, kClasses + 1>>;

class Model {
  public:
    // Sections [settings] name value; then one a feature group: value, weight a class. Throws std::runtime_error.
    static Model load(const std::string &path);
    bool empty() const { return weights_.empty(); }
    double setting(const std::string &name, double otherwise) const;
    const Weights &weights() const { return weights_; }

  private:
    Weights weights_;
    std::map<std::string, double> settings_;
};

} // namespace polylogue::discourse
