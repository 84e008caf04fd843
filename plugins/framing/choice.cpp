#include "framing/choice.hpp"

#include <algorithm>
#include <functional>

namespace polylogue::framing {

// The share of what is annotated that lies in found statements.
constexpr double kFound = 0.83;

double best_cutoff(std::span<const Ranked> ranked, std::span<const double> lengths, std::size_t most) {
    std::vector<std::pair<double, double>> open; // probability, length
    double annotated = 0;
    for (std::size_t i = 0; i < ranked.size(); ++i)
        for (std::size_t k = 0; k < ranked[i].size(); ++k) {
            annotated += ranked[i][k].first * lengths[i];
            if (k < most) open.emplace_back(ranked[i][k].first, lengths[i]);
        }
    std::sort(open.begin(), open.end(), std::greater<>());
    annotated /= kFound;
    double right = 0, given = 0, best = -1, cutoff = 1;
    for (const auto &[probability, length] : open) {
        right += probability * length;
        given += length;
        if (const double f = 2 * right / (given + annotated); f > best) best = f, cutoff = probability;
    }
    return cutoff;
}

} // namespace polylogue::framing
