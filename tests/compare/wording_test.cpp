#include "compare/wording.hpp"

#include "compare/sample_page.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace sample;
using namespace polylogue::comparing;
using doctest::Approx;

namespace {

const Stakeholder kAnn = person("Ann Lee");

struct Texts {
    Map map;
    Sample sample;
    std::vector<std::string> texts;

    explicit Texts(const std::vector<std::tuple<std::string, std::string, std::string>> &pages) { // outlet, lang, words
        std::vector<Map> maps;
        for (const auto &[outlet, lang, words] : pages)
            maps.push_back(in_outlet(Page("d" + std::to_string(maps.size()), lang).says(kAnn, words), outlet));
        map = all(maps);
        const Derived derived = derive(map);
        sample = samples(map, derived, {})->front();
        texts = texts_of(sample, map, derived);
    }
};

} // namespace

TEST_CASE("the log-odds z-score is the one computed by hand") {
    // 10 of 100 words against 5 of 200; prior 2 of 40. ln(12/128) - ln(7/233) over sqrt(1/12 + 1/7).
    CHECK(log_odds_z(10, 100, 5, 200, 2, 40) ==
          Approx((std::log(12.0 / 128) - std::log(7.0 / 233)) / std::sqrt(1.0 / 12 + 1.0 / 7)));
    CHECK(log_odds_z(5, 100, 5, 100, 2, 40) == Approx(0).scale(1));
    CHECK(log_odds_z(0, 100, 9, 100, 2, 40) < -1);
}

TEST_CASE("a word of one outlet marks it, a word of both marks neither") {
    std::string here, there;
    for (int i = 0; i < 30; ++i) here += "Boats bring safety. ", there += "Boats bring burdens. ";
    const Texts t({{"Herald", "en", here}, {"Post", "en", there}});
    const std::vector<GroupTerms> found = characteristic_terms(t.sample, t.texts);
    REQUIRE(found.size() == 2);
    REQUIRE(found[0].terms.size() == 1);
    CHECK(found[0].terms[0].text == "safety");
    CHECK(found[0].terms[0].here == 30);
    CHECK(found[0].terms[0].all == 30);
    REQUIRE(found[1].terms.size() == 1);
    CHECK(found[1].terms[0].text == "burdens");
}

TEST_CASE("Chinese in both scripts is one language, other languages are apart") {
    std::string hant, hans;
    for (int i = 0; i < 20; ++i) hant += "船隻安全重要。", hans += "船只安全重要。";
    const Texts t({{"A", "zh-Hant", hant}, {"B", "zh-Hans", hans}, {"C", "en", "Boats are safe."}});
    for (const GroupTerms &g : characteristic_terms(t.sample, t.texts)) {
        CHECK(g.lang == "zh");
        for (const Term &term : g.terms) CHECK(term.text != "安全");
    }
}

TEST_CASE("names for one thing are counted by group, the longest at a place") {
    NameChoices names;
    names.add_lines("# comment\n晶片\t芯片\nsale|sales\tarm|arming\n大陸\t大陸當局\n");
    const Texts t({{"A", "zh-Hant", "晶片與晶片，大陸當局。"},
                   {"B", "zh-Hans", "芯片，大陆。"},
                   {"C", "en", "The sale is an arming; harm is no arm."}});
    const std::vector<Thing> found = names.of(t.sample, t.texts);
    REQUIRE(found.size() == 3);
    CHECK(found[0].names[0].text == "晶片");
    CHECK(found[0].names[0].groups == std::vector<std::size_t>{2, 0, 0});
    CHECK(found[0].names[1].groups == std::vector<std::size_t>{0, 1, 0});
    CHECK(found[1].names[0].text == "arm");
    CHECK(found[1].names[0].groups == std::vector<std::size_t>{0, 0, 2});
    CHECK(found[2].names[0].groups == std::vector<std::size_t>{0, 1, 0});
}

TEST_CASE("a stakeholder's longer names are no choice of their own") {
    Codebook book;
    book.stakeholders.push_back({"x",
                                 StakeholderType::person,
                                 Stance::neutral,
                                 false,
                                 {{"Jo Park", "en"}, {"Park", "en"}, {"川普", "zh"}, {"特朗普", "zh"}},
                                 {}});
    NameChoices names;
    names.add_stakeholders(book);
    const Texts t({{"A", "en", "Jo Park and Park."}, {"B", "zh-Hant", "川普。"}, {"C", "zh-Hans", "特朗普，特朗普。"}});
    const std::vector<Thing> found = names.of(t.sample, t.texts);
    REQUIRE(found.size() == 1);
    CHECK(found[0].names[0].text == "特朗普");
    CHECK(found[0].of_stakeholder);
}

TEST_CASE("front matter is no text, and a map without texts gives its statements' words") {
    Map map = in_outlet(Page("a", "en").says(kAnn, "Boats are blue."), "Herald");
    map.documents["a"].text = "title: Burdens\noutlet: Herald\n\nBoats are blue.\n";
    const Derived derived = derive(map);
    const Sample s = samples(map, derived, {})->front();
    CHECK(texts_of(s, map, derived)[0].find("burdens") == std::string::npos);
    CHECK(texts_of(s, map, derived)[0].find("boats are blue.") != std::string::npos);
    map.documents["a"].text.clear();
    CHECK(texts_of(s, map, derived)[0] == "boats are blue.\n");
}
