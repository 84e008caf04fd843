#include "compare/statistics.hpp"

#include "compare/random.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace polylogue::comparing;
using doctest::Approx;

TEST_CASE("Wilson's interval is that of Newcombe's examples") {
    // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I,
    // method 3.
    const Interval many = wilson(81, 263), few = wilson(15, 148), none = wilson(0, 20), one = wilson(1, 29);
    CHECK(many.low == Approx(0.2553).epsilon(0.0003));
    CHECK(many.high == Approx(0.3662).epsilon(0.0003));
    CHECK(few.low == Approx(0.0624).epsilon(0.001));
    CHECK(few.high == Approx(0.1605).epsilon(0.001));
    CHECK(none.low == 0);
    CHECK(none.high == Approx(0.1611).epsilon(0.001));
    CHECK(one.low == Approx(0.0061).epsilon(0.01));
    CHECK(one.high == Approx(0.1718).epsilon(0.001));
}

TEST_CASE("of nothing, every share is possible") { CHECK(wilson(0, 0) == Interval{0, 1}); }

TEST_CASE("the divergence of like distributions is 0, that of disjoint ones 1") {
    CHECK(divergence({{2, 1}, {20, 10}}) == Approx(0).scale(1));
    CHECK(divergence({{3, 0}, {0, 5}}) == Approx(1));
    CHECK(divergence({{3, 0, 0}, {0, 5, 0}, {0, 0, 1}}) == Approx(1));
}

TEST_CASE("the divergence of (1, 0) and (1/2, 1/2) is 3/2 - 3/4 log2 3") {
    // By hand: H(3/4, 1/4) - (H(1, 0) + H(1/2, 1/2)) / 2 in bits.
    CHECK(divergence({{1, 0}, {1, 1}}) == Approx(1.5 - 0.75 * std::log2(3.0)));
}

TEST_CASE("a group without anything has no part in the divergence") {
    CHECK(divergence({{1, 0}, {1, 1}, {0, 0}}) == Approx(1.5 - 0.75 * std::log2(3.0)));
    CHECK(divergence({{1, 2}, {0, 0}}) == 0);
}

TEST_CASE("Benjamini and Hochberg's own example keeps four of fifteen") {
    // Benjamini and Hochberg, "Controlling the false discovery rate", J. R. Statist. Soc. B 57 (1995), section 3.2.
    const std::vector<double> p{.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
                                .0459, .3240, .4262, .5719, .6528, .7590, 1};
    const std::vector<double> q = benjamini_hochberg(p);
    CHECK(q[0] == Approx(.0015));
    CHECK(q[3] == Approx(.0095 * 15 / 4));
    CHECK(q[4] == Approx(.0298 * 15 / 7).epsilon(0.07)); // the least of what comes after
    int kept = 0;
    for (const double v : q) kept += v <= 0.05;
    CHECK(kept == 4);
    CHECK(q[14] == 1);
}

TEST_CASE("adjusted p-values come in the order of the p-values") {
    const std::vector<double> q = benjamini_hochberg({0.04, 0.01, 0.03});
    CHECK(q[0] == Approx(0.04));
    CHECK(q[1] == Approx(0.03));
    CHECK(q[2] == Approx(0.04));
    CHECK(benjamini_hochberg({}).empty());
}

TEST_CASE("a quantile lies between its neighbours") {
    CHECK(quantile({4, 1, 3, 2}, 0.5) == Approx(2.5));
    CHECK(quantile({4, 1, 3, 2}, 0.25) == Approx(1.75));
    CHECK(quantile({4, 1, 3, 2}, 1) == 4);
    CHECK(quantile({7}, 0.3) == 7);
}

TEST_CASE("concentration is 1 for one voice and 1/n for n equal ones") {
    CHECK(herfindahl({5}) == 1);
    CHECK(herfindahl({2, 2, 2, 2}) == Approx(0.25));
    CHECK(herfindahl({3, 1}) == Approx(0.625));
    CHECK(herfindahl({}) == 0);
}

TEST_CASE("random numbers are even and the same for the same seed") {
    Random a(7), b(7);
    std::vector<int> seen(6);
    for (int i = 0; i < 6000; ++i) {
        const std::size_t n = a.below(6);
        CHECK(n == b.below(6));
        ++seen[n];
    }
    for (const int n : seen) CHECK(std::abs(n - 1000) < 120);
}
