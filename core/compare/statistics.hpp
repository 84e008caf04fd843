#pragma once
// The formulas that comparisons share; each names its source. docs/comparing.md explains them to readers.
#include <cstddef>
#include <vector>

namespace polylogue::comparing {

constexpr double kNormal95 = 1.959963984540054; // two-sided 95 % quantile of the standard normal distribution
constexpr double kLevel = 0.05;                 // of every test

struct Interval {
    double low = 0, high = 0;
    auto operator<=>(const Interval &) const = default;
};

// 95 % interval of a share of `n` independent things (Wilson 1927); [0, 1] when n is 0.
Interval wilson(double hits, double n);

// Jensen–Shannon divergence of several distributions of equal weight (Lin 1991), in units of its greatest value
// (log of their number), so 0 … 1. Each holds non-negative weights; those that sum to 0 are left out.
double divergence(const std::vector<std::vector<double>> &weights);

// Adjusted p-values of Benjamini and Hochberg (1995), in the order given.
std::vector<double> benjamini_hochberg(const std::vector<double> &p);

double quantile(std::vector<double> values, double q); // linear between neighbours (type 7 of Hyndman and Fan 1996)

double herfindahl(const std::vector<std::size_t> &counts); // sum of squared shares; 0 for nothing

} // namespace polylogue::comparing
