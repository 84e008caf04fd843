#include "discourse/train/word_fitter.hpp"

#include <cmath>

namespace polylogue::discourse {
namespace {

constexpr int kRounds = 150;

double score(const Contrast &c, const std::vector<double> &weights) {
    double out = 0;
    for (const std::uint32_t w : c.reason) out += weights[w];
    for (const std::uint32_t w : c.claim) out -= weights[w];
    return out;
}

std::vector<double> slope(const std::vector<Contrast> &all, const std::vector<double> &weights, double l2) {
    std::vector<double> out;
    for (const double w : weights) out.push_back(l2 * w);
    for (const Contrast &c : all) {
        const double wrong = 1 / (1 + std::exp(score(c, weights)));
        for (const std::uint32_t w : c.reason) out[w] -= wrong;
        for (const std::uint32_t w : c.claim) out[w] += wrong;
    }
    return out;
}

} // namespace

std::vector<double> fit(const std::vector<Contrast> &all, const std::vector<char> &use, double l2) {
    std::vector<double> out(use.size(), 0), squares(use.size(), 1e-9);
    for (int round = 0; round < kRounds; ++round) {
        const std::vector<double> by = slope(all, out, l2);
        for (std::size_t w = 0; w < use.size(); ++w) {
            if (use[w] == 0) continue;
            squares[w] += by[w] * by[w];
            out[w] -= 0.1 * by[w] / std::sqrt(squares[w]);
        }
    }
    return out;
}

} // namespace polylogue::discourse
