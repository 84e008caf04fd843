#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace sample;

namespace {

const char *const kBook =
    R"(<logics><logic id="cost"><name lang="en">cost</name><cue lang="en">cost</cue></logic></logics>
<concepts><concept id="toll-hurts" logic="cost" stance="oppose"><label lang="en">The toll hurts shops</label><cue lang="en">hurts</cue></concept></concepts>)";

const Stakeholder kAnn = person("Ann Lee"), kBob = person("Bob Ray");
const std::string kToll = "The bridge toll will drive customers away from the small harbour shops";
const std::string kTollToo = "A bridge toll drives away the customers of small harbour shops";

Derived of(const std::vector<Page> &pages, bool with_book = false) {
    static Map map; // the derivation points into it
    std::vector<Map> maps;
    for (const Page &p : pages) maps.push_back(p.map());
    map = all(maps);
    if (with_book) add_codebook(map, kBook);
    return derive(map);
}

} // namespace

TEST_CASE("statements with one concept are one claim across languages") {
    const Said said{{"cost"}, Stance::oppose, "toll-hurts"};
    const Derived d = of({Page("a", "en", "toll").says(kAnn, kToll, said),
                          Page("b", "zh-Hant", "toll").says(kBob, "過橋費會趕走顧客", said)},
                         true);
    REQUIRE(d.claims.size() == 1);
    CHECK(d.claims[0].id == "toll-hurts");
    CHECK(d.claims[0].label.at("en") == "The toll hurts shops");
    CHECK(d.claims[0].reason == "concept toll-hurts");
}

TEST_CASE("a concept taken the other way is a claim of its own") {
    const Derived d =
        of({Page("a", "en", "toll").says(kAnn, kToll, {{"cost"}, Stance::oppose, "toll-hurts"}),
            Page("b", "en", "toll").says(kBob, "Shops will be fine", {{"cost"}, Stance::favour, "toll-hurts"})},
           true);
    REQUIRE(d.claims.size() == 2);
    CHECK(d.claims[1].id == "toll-hurts~against");
    CHECK(d.claims[1].label.at("en") == "Shops will be fine");
}

TEST_CASE("claims never cross issues") {
    const Said said{{"cost"}, Stance::oppose, "toll-hurts"};
    CHECK(of({Page("a", "en", "toll").says(kAnn, kToll, said), Page("b", "en", "ferry").says(kBob, kToll, said)}, true)
              .claims.size() == 2);
    CHECK(of({Page("a", "en", "toll").says(kAnn, kToll), Page("b", "en", "ferry").says(kBob, kToll)}).claims.size() ==
          2);
}

TEST_CASE("statements that share their rare terms are one claim") {
    const Said said{{"cost"}, Stance::oppose, ""};
    const Derived d =
        of({Page("a", "en", "toll").says(kAnn, kToll, said), Page("b", "en", "toll").says(kBob, kTollToo, said)});
    REQUIRE(d.claims.size() == 1);
    CHECK(d.claims[0].reason.starts_with("shared terms: "));
}

TEST_CASE("a negated statement is not the same claim, nor is one of another stance or logic") {
    const Said said{{"cost"}, Stance::oppose, ""};
    const Page first = Page("a", "en", "toll").says(kAnn, kToll, said);
    CHECK(
        of({first, Page("b", "en", "toll")
                       .says(kBob, "The bridge toll will not drive customers away from the small harbour shops", said)})
            .claims.size() == 2);
    CHECK(of({first, Page("b", "en", "toll").says(kBob, kToll, {{"cost"}, Stance::favour, ""})}).claims.size() == 2);
    CHECK(of({first, Page("b", "en", "toll").says(kBob, kToll, {{"order"}, Stance::oppose, ""})}).claims.size() == 2);
}

TEST_CASE("two points about one thing are two claims") {
    const Said said{{"cost"}, Stance::oppose, ""};
    const char *const other = "The bridge toll will cost commuters a day's wage every month";
    CHECK(of({Page("a", "en", "toll").says(kAnn, kToll, said), Page("b", "en", "toll").says(kBob, other, said)})
              .claims.size() == 2);
    CHECK(of({Page("a", "zh-Hant", "x").says(kAnn, "過橋費會趕走碼頭小店的顧客", said),
              Page("b", "zh-Hant", "x").says(kBob, "過橋費令上班族每月少一天工資", said)})
              .claims.size() == 2);
}

TEST_CASE("the same words in the other script are one claim") {
    const Said said{{"cost"}, Stance::oppose, ""};
    CHECK(of({Page("a", "zh-Hant", "x").says(kAnn, "過橋費會趕走碼頭小店的顧客", said),
              Page("b", "zh-Hans", "x").says(kBob, "过桥费会赶走码头小店的顾客", said)})
              .claims.size() == 1);
}

TEST_CASE("statements of two languages that share names, numbers and general words are one claim without a concept") {
    const Said said{{"cost"}, Stance::oppose, ""};
    const Page english =
        Page("a", "en", "x").says(kAnn, "The licence fee will force 300 small companies to leave the market", said);
    const Derived d = of({english, Page("b", "zh-Hant", "x").says(kBob, "執照費會迫使300家小企業離開市場", said)});
    REQUIRE(d.claims.size() == 1);
    CHECK(d.claims[0].reason.starts_with("shared terms: "));
    CHECK(of({english, Page("b", "zh-Hant", "x").says(kBob, "執照費會鼓勵研發，市場會更好", said)}).claims.size() == 2);
}

TEST_CASE("statements that make one stock argument in other words are one claim, and the reason tells it") {
    const Said said{{"cost"}, Stance::oppose, ""};
    const Page english = Page("a", "en", "x").says(kAnn, "The embargo pushes the islanders to innovate", said);
    const Derived d = of({english, Page("b", "zh-Hant", "x").says(kBob, "封鎖倒逼島民自主創新", said)});
    REQUIRE(d.claims.size() == 1);
    CHECK(d.claims[0].reason.find("one stock argument: pressure makes the other side build its own") !=
          std::string::npos);
    CHECK(of({english, Page("b", "zh-Hant", "x").says(kBob, "封鎖讓島上物價上漲", said)}).claims.size() == 2);
}

TEST_CASE("claims are ordered by documents, then statements, echoes left out") {
    const Said one{{}, Stance::neutral, "one"}, two{{}, Stance::neutral, "two"};
    const Derived d = of({Page("a", "en").says(kAnn, "p", one).says(kAnn, "q", one).says(kAnn, "r", two),
                          Page("b", "en").says(kBob, "s", two)});
    CHECK(d.claims[0].id == "two");
    const Derived e =
        of({Page("a", "en").says(kAnn, "p", one), Page("b", "en").says(kBob, "ssssss", two).echo({0, 6}, {9, 15})});
    CHECK(e.claims[0].id == "one");
    CHECK(e.statements[1].echo);
}

TEST_CASE("relations between claims are counted, with dates of the claims") {
    const Said one{{}, Stance::neutral, "one"}, two{{}, Stance::neutral, "two"};
    const auto page = [&](const char *id, const char *day) {
        return Page(id, "en").date(day).says(kAnn, "p", one).says(kBob, "q", two).relates(0, 1, RelationType::attack);
    };
    const Derived d = of({page("a", "2031-02-03"), page("b", "2031-01-09")});
    REQUIRE(d.claim_relations.size() == 1);
    CHECK(d.claim_relations[0].count == 2);
    CHECK(d.claims[0].first_date == "2031-01-09");
    CHECK(d.claims[0].last_date == "2031-02-03");
}

TEST_CASE("documents that name no issue may be of any topic: their statements have to share more") {
    const Said said{{"cost"}, Stance::oppose, ""};
    const char *const fees = "The harbour fees will hurt small shops", *const tolls =
                                                                           "Harbour tolls would hurt small farmers";
    const auto claims = [&](const char *issue) {
        return of({Page("a", "en", issue).says(kAnn, fees, said), Page("b", "en", issue).says(kAnn, tolls, said)})
            .claims.size();
    };
    CHECK(claims("toll") == 1);
    CHECK(claims("") == 2);
}

TEST_CASE("what is said of one thing in other words is not the same when it is denied") {
    const Said said{{"cost"}, Stance::oppose, ""};
    const auto claims = [&](const char *second) {
        return of({Page("a", "en", "toll").says(kAnn, "A bridge toll could cost harbour shops their customers", said),
                   Page("b", "en", "toll").says(kAnn, second, said)})
            .claims.size();
    };
    CHECK(claims("Shops at the harbour would lose customers to the bridge toll") == 1);
    CHECK(claims("Shops at the harbour would not lose customers to the bridge toll") == 2);
}
