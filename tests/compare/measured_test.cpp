#include "compare/measured.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace polylogue::comparing;
using doctest::Approx;

namespace {

Sample two_languages() {
    Sample s;
    s.members = {{"a", "en", 0, {}}, {"b", "en", 0, {}}, {"c", "zh-Hans", 1, {}}};
    s.groups = {{"A", {0, 1}, 0}, {"B", {2}, 0}};
    return s;
}

constexpr const char *kLines = "# lang figure documents precision recall f1 bias spread\n"
                               "en\tlogic\t21\t0.5\t0.6\t0.55\t0.03\t0.08\n"
                               "all\tlogic\t51\t0.4\t0.5\t0.45\t0.04\t0.10\n"
                               "all\tfound\t51\t0.8\t0.8\t0.80\t-\t-\n";

} // namespace

TEST_CASE("a group's share may be off by the bias of its languages and the spread of its documents") {
    const MeasuredError measured = *MeasuredError::parse(kLines, "error.tsv");
    const Sample s = two_languages();
    CHECK(*measured.of_group(s, s.groups[0], "logic") == Approx(std::sqrt(0.03 * 0.03 + 0.08 * 0.08 / 2)));
    CHECK(*measured.of_group(s, s.groups[1], "logic") == Approx(std::sqrt(0.04 * 0.04 + 0.10 * 0.10)));
    CHECK(!measured.of_group(s, s.groups[0], "found"));
    CHECK(!measured.of_group(s, s.groups[0], "mode"));
    CHECK(*tolerance(0.03, 0.04) == Approx(0.05));
    CHECK(!tolerance(0.03, std::nullopt));
}

TEST_CASE("a line of measured error with too few fields is refused by its number") {
    const auto bad = MeasuredError::parse("# x\nen\tlogic\t21\n", "error.tsv");
    REQUIRE(!bad);
    CHECK(bad.error().line == 2);
}

TEST_CASE("languages come sorted, all of them last") {
    CHECK(MeasuredError::parse(kLines, "error.tsv")->languages() == std::vector<std::string>{"en", "all"});
}
