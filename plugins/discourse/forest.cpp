#include "discourse/forest.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <stdexcept>
#include <tuple>

namespace polylogue::discourse {

// Leaves are numbered from those under "not above" on, so that the first one left is the one a walk would reach.
std::uint32_t Forest::add(const Trees::Tree &tree, std::uint32_t node, std::uint32_t &leaves) {
    const Trees::Node &n = tree[node];
    if (n.number < 0) {
        if (leaves == 32) throw std::runtime_error("a tree has more than 32 leaves");
        values_.push_back(n.limit);
        return 1U << leaves++;
    }
    const std::uint32_t below = add(tree, node + 1, leaves), above = add(tree, n.above, leaves);
    tests_.push_back(
        {static_cast<std::uint32_t>(n.number), n.limit, static_cast<std::uint32_t>(first_value_.size() - 1), ~below});
    return below | above;
}

void Forest::add(const Trees::Tree &tree) {
    first_value_.push_back(static_cast<std::uint32_t>(values_.size()));
    std::uint32_t leaves = 0;
    add(tree, 0, leaves);
}

Forest::Forest(const Trees &trees) {
    if (trees.empty()) return;
    std::size_t most = 0;
    for (std::size_t c = 0; c < kClasses; ++c) most = std::max(most, trees.of(static_cast<Class>(c)).size());
    for (std::size_t i = 0; i < most; ++i)
        for (std::size_t c = 0; c < kClasses; ++c) {
            const auto &own = trees.of(static_cast<Class>(c));
            add(i < own.size() ? own[i] : Trees::Tree{Trees::Node{}}); // one leaf of 0
        }
    std::stable_sort(tests_.begin(), tests_.end(), [](const Test &a, const Test &b) {
        return std::tie(a.number, a.limit) < std::tie(b.number, b.limit);
    });
    for (std::uint32_t number = 0, at = 0; number <= Numbers::size(); ++number) {
        while (at < tests_.size() && tests_[at].number < number) ++at;
        first_test_.push_back(at);
    }
    for (std::size_t number = 0; number + 1 < first_test_.size(); ++number) {
        const bool any = first_test_[number] < first_test_[number + 1];
        least_.push_back(any ? tests_[first_test_[number]].limit : std::numeric_limits<float>::infinity());
    }
}

void Forest::narrow(const std::vector<float> &numbers, std::size_t first, Leaves &left) const {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] <= least_[first + i]) continue; // most, and told without a look at the tests
        const Test *t = tests_.data() + first_test_[first + i], *const end = tests_.data() + first_test_[first + i + 1];
        for (; t != end && numbers[i] > t->limit; ++t) left[t->tree] &= t->kept;
    }
}

Scores Forest::scores(const Leaves &left) const {
    Scores out{};
    for (std::size_t t = 0; t < left.size(); t += kClasses)
        for (std::size_t c = 0; c < kClasses; ++c)
            out[c] += static_cast<double>(
                values_[first_value_[t + c] + static_cast<std::size_t>(std::countr_zero(left[t + c]))]);
    return out;
}

Judge::Judge(const Forest &forest, Numbers &numbers) : forest_(forest), numbers_(numbers) {}

// `pair_numbers`: how many numbers of a pair come before those of its statements.
const Judge::Kept &Judge::of(std::uint32_t statement, std::size_t pair_numbers) {
    Kept &kept = kept_[statement % kSlots];
    if (kept.statement == statement) return kept;
    const std::vector<float> numbers = numbers_.of_statement(statement);
    kept.statement = statement;
    kept.earlier.assign(forest_.size(), ~0U);
    kept.later = kept.earlier;
    forest_.narrow(numbers, pair_numbers, kept.earlier);
    forest_.narrow(numbers, pair_numbers + numbers.size(), kept.later);
    return kept;
}

Scores Judge::scores(const Pair &pair) {
    const std::vector<float> &own = numbers_.of_pair(pair);
    left_ = of(pair.earlier, own.size()).earlier;
    const Forest::Leaves &later = of(pair.later, own.size()).later;
    for (std::size_t t = 0; t < left_.size(); ++t) left_[t] &= later[t];
    forest_.narrow(own, 0, left_);
    return forest_.scores(left_);
}

} // namespace polylogue::discourse
