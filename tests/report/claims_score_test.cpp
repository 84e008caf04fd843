#include "report/claims_score.hpp"

#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace sample;

TEST_CASE("pairs are counted among the statements that are met") {
    const Said one{{}, Stance::neutral, "one"}, two{{}, Stance::neutral, "two"};
    const Stakeholder ann = person("Ann Lee");
    const Map map = all({Page("a", "en").says(ann, "aaaaaaaa", one).says(ann, "bbbbbbbb", one).map(),
                         Page("b", "zh-Hant").says(ann, "cccccccc", one).says(ann, "dddddddd", two).map()});
    const Derived d = derive(map);
    const std::vector<GoldStatement> gold{
        {"a", {0, 8}, "x"}, {"a", {11, 17}, "y"}, {"b", {0, 8}, "x"}, {"b", {9, 17}, "x"}, {"b", {40, 50}, "x"}};
    const ClaimsScore s = score_claims(gold, map, d);
    CHECK(s.statements == 5);
    CHECK(s.met == 4);
    CHECK(s.gold_pairs == 3);
    CHECK(s.found_pairs == 3);
    CHECK(s.right == 1);
    CHECK(s.precision() == doctest::Approx(1.0 / 3));
    CHECK(s.bridges == 1);
    CHECK(claims_table(s).find("precision  0.333\n") != std::string::npos);
}

TEST_CASE("a statement of the map meets one of the reference only") {
    const Map map = Page("a", "en").says(person("Ann Lee"), "aaaaaaaabbbbbbbb").map();
    CHECK(score_claims({{"a", {0, 8}, "x"}, {"a", {8, 16}, "y"}}, map, derive(map)).met == 1);
}
