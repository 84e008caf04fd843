#include "compare/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace polylogue::comparing {
namespace {

double entropy(const std::vector<double> &weights, double sum) { // in nats
    double out = 0;
    for (const double w : weights)
        if (w > 0) out -= w / sum * std::log(w / sum);
    return out;
}

} // namespace

Interval wilson(double hits, double n) {
    if (n <= 0) return {0, 1};
    const double z2 = kNormal95 * kNormal95, share = hits / n;
    const double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kNormal95 * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

double divergence(const std::vector<std::vector<double>> &weights) {
    std::vector<double> mixed;
    double own = 0, count = 0;
    for (const std::vector<double> &w : weights) {
        const double sum = std::accumulate(w.begin(), w.end(), 0.0);
        if (sum <= 0) continue;
        mixed.resize(std::max(mixed.size(), w.size()));
        for (std::size_t i = 0; i < w.size(); ++i) mixed[i] += w[i] / sum;
        own += entropy(w, sum);
        ++count;
    }
    if (count < 2) return 0;
    return std::max(0.0, (entropy(mixed, count) - own / count) / std::log(count));
}

std::vector<double> benjamini_hochberg(const std::vector<double> &p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] > p[b]; });
    std::vector<double> out(p.size());
    double least = 1;
    const auto m = static_cast<double>(p.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        least = std::min(least, p[order[i]] * m / (m - static_cast<double>(i)));
        out[order[i]] = least;
    }
    return out;
}

double quantile(std::vector<double> values, double q) {
    if (values.empty()) return 0;
    const double at = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(below), values.end());
    const double low = values[below];
    if (below + 1 == values.size()) return low;
    const double high = *std::min_element(values.begin() + static_cast<std::ptrdiff_t>(below) + 1, values.end());
    return low + (at - static_cast<double>(below)) * (high - low);
}

double herfindahl(const std::vector<std::size_t> &counts) {
    const auto sum = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
    double out = 0;
    for (const std::size_t c : counts) out += sum > 0 ? static_cast<double>(c) * static_cast<double>(c) / sum / sum : 0;
    return out;
}

} // namespace polylogue::comparing
