#pragma once
// Fits the weights of words that tell reasons from claims (see wording.hpp): a logistic regression on which end of a
// support is the reason.
#include <cstddef>
#include <cstdint>
#include <vector>

namespace polylogue::discourse {

struct Contrast { // numbers of the words of both ends of a support, each once
    std::vector<std::uint32_t> reason, claim;
};

// By word; 0 for those that are not in `use`. `l2`: the penalty of a weight's square, twice.
std::vector<double> fit(const std::vector<Contrast> &all, const std::vector<char> &use, double l2);

} // namespace polylogue::discourse
