#include "compare/agreement.hpp"

#include "compare/random.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace polylogue::comparing {

std::vector<std::size_t> draw(std::size_t size, std::size_t n, std::uint64_t seed) {
    std::vector<std::size_t> all(size);
    std::iota(all.begin(), all.end(), std::size_t{0});
    Random random(seed);
    for (std::size_t i = 0; i < std::min(n, size); ++i) std::swap(all[i], all[i + random.below(size - i)]);
    all.resize(std::min(n, size));
    std::sort(all.begin(), all.end());
    return all;
}

std::optional<double> nominal_alpha(const std::vector<std::vector<std::string>> &units) {
    std::map<std::string, double> totals; // pairable values
    double pairable = 0, disagreeing = 0; // disagreeing: ordered pairs, each unit's weighted by 1 / (values - 1)
    for (const auto &values : units) {
        std::map<std::string, double> counts;
        double n = 0;
        for (const std::string &v : values)
            if (!v.empty()) ++counts[v], ++n;
        if (n < 2) continue;
        pairable += n;
        for (const auto &[value, count] : counts) {
            totals[value] += count;
            disagreeing += count * (n - count) / (n - 1);
        }
    }
    double expected = 0;
    for (const auto &[value, count] : totals) expected += count * (pairable - count);
    if (expected <= 0) return std::nullopt;
    return 1 - (pairable - 1) * disagreeing / expected;
}

Precision precision_of(std::size_t right, std::size_t checked) {
    return {right, checked, wilson(static_cast<double>(right), static_cast<double>(checked))};
}

} // namespace polylogue::comparing
