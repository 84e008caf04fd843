#pragma once
// How often each of a few categories (logics, modes, kinds of voice, stances) occurs in each document and group, with
// intervals, and whether groups differ. Documents are the units that are drawn and permuted, because the statements of
// one document are not independent.
#include "compare/groups.hpp"
#include "compare/statistics.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace polylogue::comparing {

constexpr std::uint32_t kUnits = 12; // of a statement: one that has two or three categories counts in parts

struct Count {
    std::size_t category = 0;
    std::uint32_t units = 0;
};

struct Tally {
    std::vector<std::string> categories;     // ids, sorted
    std::vector<std::vector<Count>> members; // by Sample::members, each sorted by category
};

struct Share {             // of one category in one group
    double statements = 0; // with this category; a statement with two counts half
    double of = 0;         // statements that have any
    double share = 0;      // 0 when `of` is
    Interval interval;     // bootstrap over documents; Wilson over documents at 0 and 1; [0, 1] for small groups
    std::size_t documents = 0, of_documents = 0; // with this category in any statement; with any category
    Interval document_interval;                  // Wilson
};

struct Test {
    double statistic = 0;
    double p = 1; // permutation test
    double q = 1; // adjusted for the tests beside it
};

struct PairTest : Test { // statistic: divergence of two groups
    std::size_t a = 0, b = 0;
    bool tested = false; // both groups are large enough and all groups differ; otherwise p and q say nothing
};

struct Family { // one question about one sample
    Tally tally;
    std::vector<std::vector<Share>> shares; // [category][group]
    std::optional<Test> overall;            // divergence of all groups that are not small; nothing with fewer than two
    std::vector<Test> categories;           // empty without `overall`
    std::vector<PairTest> pairs;            // all pairs, a < b

    bool differs() const { return overall && overall->q <= kLevel; }
    // Categories and pairs are only looked at where the groups differ at all.
    bool differs(std::size_t category) const { return differs() && categories[category].q <= kLevel; }
    bool differs(const PairTest &pair) const { return differs() && pair.tested && pair.q <= kLevel; }
};

constexpr std::size_t kBootstrapRounds = 1000, kPermutations = 1999;

// The q of `overall` equals its p until adjust() is called.
Family examine(const Sample &sample, Tally tally, std::uint64_t seed);

void adjust(const std::vector<Family *> &families); // one level for all questions asked of one sample

} // namespace polylogue::comparing
