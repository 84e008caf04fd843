#include "compare/agreement.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <functional>

using namespace polylogue::comparing;
using doctest::Approx;

namespace {

using Units = std::vector<std::vector<std::string>>;

Units units(const std::vector<std::string> &raters) { // one character a value, "." for none
    Units out(raters.front().size());
    for (const std::string &values : raters)
        for (std::size_t i = 0; i < values.size(); ++i)
            out[i].push_back(values[i] == '.' ? "" : std::string(1, values[i]));
    return out;
}

} // namespace

TEST_CASE("Krippendorff's alpha is that of the published examples") {
    // Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), parts A and B; the first by its
    // coincidences (10, 4, 2).
    CHECK(*nominal_alpha(units({"0100000010", "1110010000"})) == Approx(0.095).epsilon(0.004));
    CHECK(*nominal_alpha(units({"aabbdcccedda", "babbbccceddd"})) == Approx(0.692).epsilon(0.001));
}

TEST_CASE("values that are missing leave the published alpha of three coders") {
    // Krippendorff, "Content Analysis" (2004), the example of three coders with missing values, by hand: 26 pairable
    // values, 1 - 25 * 6 / 486.
    CHECK(*nominal_alpha(units({".....34121133.3", "1.213343.......", "..21344.21133.4"})) ==
          Approx(0.691).epsilon(0.001));
}

TEST_CASE("where nobody could disagree there is no alpha") {
    CHECK(!nominal_alpha(units({"yyy", "yyy"})));
    CHECK(!nominal_alpha(units({"yn.", "..y"})));
    CHECK(!nominal_alpha({}));
}

TEST_CASE("full agreement is 1") { CHECK(*nominal_alpha(units({"ynny", "ynny"})) == 1); }

TEST_CASE("a draw has each thing at most once and is the same for the same seed") {
    const std::vector<std::size_t> drawn = draw(100, 10, 3);
    CHECK(drawn.size() == 10);
    CHECK(std::adjacent_find(drawn.begin(), drawn.end(), std::greater_equal<>()) == drawn.end());
    CHECK(drawn == draw(100, 10, 3));
    CHECK(drawn != draw(100, 10, 4));
    CHECK(draw(3, 10, 1) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("every thing is drawn as often") {
    std::vector<int> seen(10);
    for (std::uint64_t seed = 0; seed < 1000; ++seed)
        for (const std::size_t i : draw(10, 3, seed)) ++seen[i];
    for (const int n : seen) CHECK(std::abs(n - 300) < 60);
}

TEST_CASE("precision carries Wilson's interval") {
    const Precision p = precision_of(81, 263);
    CHECK(p.share() == Approx(81.0 / 263));
    CHECK(p.interval == wilson(81, 263));
    CHECK(precision_of(0, 0).share() == 0);
}
