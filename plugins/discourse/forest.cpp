#include "discourse/forest.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <stdexcept>

namespace polylogue::discourse {

// Leaves are numbered from those under "not above" on, so that the first one left is the one a walk would reach.
std::uint16_t Forest::add(const Trees::Tree &tree, std::uint32_t node, std::uint32_t &leaves) {
    const Trees::Node &n = tree[node];
    if (n.number < 0) {
        if (leaves == 16) throw std::runtime_error("a tree has more than 16 leaves");
        values_.push_back(n.limit);
        return static_cast<std::uint16_t>(1U << leaves++);
    }
    const std::uint16_t below = add(tree, node + 1, leaves), above = add(tree, n.above, leaves);
    by_number_[static_cast<std::size_t>(n.number)].push_back(
        {n.limit, static_cast<std::uint16_t>(first_value_.size() - 1), static_cast<std::uint16_t>(~below)});
    return below | above;
}

void Forest::add(const Trees::Tree &tree) {
    first_value_.push_back(static_cast<std::uint32_t>(values_.size()));
    std::uint32_t leaves = 0;
    add(tree, 0, leaves);
}

Forest::Forest(const Trees &trees) {
    if (trees.empty()) return;
    by_number_.resize(Numbers::size());
    std::size_t most = 0;
    for (std::size_t c = 0; c < kClasses; ++c) most = std::max(most, trees.of(static_cast<Class>(c)).size());
    for (std::size_t i = 0; i < most; ++i)
        for (std::size_t c = 0; c < kClasses; ++c) {
            const auto &own = trees.of(static_cast<Class>(c));
            add(i < own.size() ? own[i] : Trees::Tree{Trees::Node{}}); // one leaf of 0
        }
    if (size() > UINT16_MAX) throw std::runtime_error("there are more than 65,535 trees");
    sort_tests();
}

void Forest::sort_tests() {
    for (std::vector<Test> &own : by_number_) {
        std::stable_sort(own.begin(), own.end(), [](const Test &a, const Test &b) { return a.limit < b.limit; });
        least_.push_back(own.empty() ? std::numeric_limits<float>::infinity() : own.front().limit);
        first_test_.push_back(static_cast<std::uint32_t>(tests_.size()));
        tests_.insert(tests_.end(), own.begin(), own.end());
    }
    first_test_.push_back(static_cast<std::uint32_t>(tests_.size()));
    by_number_ = {};
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
const Forest::Leaves &Judge::of(std::uint32_t statement, bool later, std::size_t pair_numbers) {
    Kept &kept = (later ? later_ : earlier_)[statement % kSlots];
    if (kept.statement == statement) return kept.left;
    const std::vector<float> numbers = numbers_.of_statement(statement);
    kept.statement = statement;
    kept.left.assign(forest_.size(), UINT16_MAX);
    forest_.narrow(numbers, pair_numbers + (later ? numbers.size() : 0), kept.left);
    return kept.left;
}

Scores Judge::scores(const Pair &pair) {
    const std::vector<float> &own = numbers_.of_pair(pair);
    left_ = of(pair.earlier, false, own.size());
    const Forest::Leaves &later = of(pair.later, true, own.size());
    for (std::size_t t = 0; t < left_.size(); ++t) left_[t] &= later[t];
    forest_.narrow(own, 0, left_);
    return forest_.scores(left_);
}

} // namespace polylogue::discourse
