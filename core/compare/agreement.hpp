#pragma once
// What people's checks of drawn statements say: how many were right, and how far two checkers agree.
#include "compare/statistics.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace polylogue::comparing {

// Indices of n of `size` things, each set of n equally likely, in ascending order; all of them when n is larger.
std::vector<std::size_t> draw(std::size_t size, std::size_t n, std::uint64_t seed);

// Krippendorff's alpha for nominal data (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): units of
// values by rater, "" where a rater gave none. Units with fewer than two values do not count. Nothing when none counts
// or all values are the same.
std::optional<double> nominal_alpha(const std::vector<std::vector<std::string>> &units);

struct Precision {
    std::size_t right = 0, checked = 0;
    Interval interval; // Wilson
    double share() const { return checked ? static_cast<double>(right) / static_cast<double>(checked) : 0; }
};

Precision precision_of(std::size_t right, std::size_t checked);

} // namespace polylogue::comparing
