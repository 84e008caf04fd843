#include "report/briefing.hpp"

#include "format/hostile.hpp"
#include "report/evidence.hpp"
#include "report/phrases.hpp"

#include <algorithm>

using namespace polylogue;

namespace {

sample::Said held(Stance stance, const std::string &concept_id, double confidence = 0.9) {
    return {.logics = {"business"}, .stance = stance, .concept_id = concept_id, .confidence = confidence};
}

// Two outlets on one road: Ann is for it in both, Bob against, and a committee takes both sides.
Map road() {
    const std::string issue = "widen the road";
    sample::Page a("North Post", "en", issue), b("South Post", "en", issue);
    a.date("2026-01-01").outlet("North Post");
    b.date("2026-01-05").outlet("South Post");
    const Stakeholder ann = sample::person("Ann Lee"), bob = sample::person("Bob Ray"),
                      board = sample::holder("Road Board", StakeholderType::organisation);
    a.says(ann, "A wider road carries the morning traffic without a queue.", held(Stance::favour, "flow", 0.3));
    a.says(bob, "The noise will drive families away from the valley.", held(Stance::oppose, "noise"));
    a.says(board, "Shops near the crossing expect more customers than before.", held(Stance::favour, "shops"));
    a.says(board, "Trees older than the town would have to be felled.", held(Stance::oppose, "trees"));
    b.says(ann, "Queues at dawn are what a second lane would end.", held(Stance::favour, "flow"));
    b.says(board, "Deliveries arrive earlier where lorries can pass.", held(Stance::favour, "shops"));
    b.says(board, "Felling an avenue cannot be undone in a lifetime.", held(Stance::oppose, "trees"));
    a.relates(1, 0, RelationType::attack);
    return sample::all({a.map(), b.map()});
}

std::string text_of(const Chapter &chapter) {
    std::string out;
    for (const BackedSentence &s : chapter.summary) out += s.text + "\n";
    return out;
}

bool holds(const std::string &text, const std::string &part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("every sentence of a summary rests on statements of its issue, but for the one that counts the sources") {
    const Map map = test::corpus_map();
    const Derived derived = derive(map);
    for (const char *lang : {"en", "zh-Hant", "zh-Hans"}) {
        const Briefing briefing = make_briefing(map, derived, {lang});
        REQUIRE(!briefing.chapters.empty());
        const auto &summary = briefing.chapters[0].summary;
        CHECK(summary.size() > 6);
        CHECK(summary[0].statements.empty());
        for (std::size_t i = 1; i < summary.size(); ++i) {
            CAPTURE(summary[i].text);
            CHECK(!summary[i].statements.empty());
            for (const std::size_t s : summary[i].statements)
                CHECK(derived.statements[s].issue == briefing.chapters[0].issue);
        }
    }
}

TEST_CASE("a briefing leaves no place of a sentence unfilled in any language") {
    const Map map = road();
    const Derived derived = derive(map);
    for (const char *lang : {"en", "zh-Hant", "zh-Hans"}) {
        const Briefing briefing = make_briefing(map, derived, {lang});
        const std::string text = text_of(briefing.chapters.at(0));
        CAPTURE(text);
        CHECK(!holds(text, "{"));
        CHECK(!holds(text, "()"));
        CHECK(!holds(text, "（）"));
    }
}

TEST_CASE("a summary tells who is for, who against, and who is reported with both") {
    const Map map = road();
    const Derived derived = derive(map);
    const std::string text = text_of(make_briefing(map, derived, {}).chapters.at(0));
    CAPTURE(text);
    CHECK(holds(text, "2 documents from 2 outlets (2026-01-01 – 2026-01-05), with 7 statements by 3 stakeholders"));
    CHECK(holds(text, "4 are for the measure and 3 against it; 0 take no side"));
    CHECK(holds(text, "Ann Lee is presented as being for it"));
    CHECK(holds(text, "Bob Ray is presented as being against it"));
    CHECK(holds(text, "statements on both sides: Road Board"));
}

TEST_CASE("a main argument rests on sure words before unsure ones") {
    const Map map = road();
    const Derived derived = derive(map);
    const Briefing briefing = make_briefing(map, derived, {});
    const auto &list = briefing.chapters.at(0).arguments.at(0);
    const auto flow = std::find_if(list.shown.begin(), list.shown.end(),
                                   [](const Argument &a) { return holds(a.holders, "Ann Lee"); });
    REQUIRE(flow != list.shown.end());
    CHECK(derived.statements[flow->quotes[0]].filed->confidence == doctest::Approx(0.9));
}

TEST_CASE("documents without an issue are told by their points, without sides") {
    sample::Page page("Post", "en", "");
    page.says(sample::person("Ann Lee"), "Bread keeps longer in a cool place.", held(Stance::neutral, ""));
    const Map map = page.map();
    const Derived derived = derive(map);
    const Briefing briefing = make_briefing(map, derived, {});
    const Chapter &chapter = briefing.chapters.at(0);
    CHECK(holds(text_of(chapter), "The point made most often"));
    CHECK(holds(text_of(chapter), "So few statements"));
    CHECK(!holds(text_of(chapter), "against"));
    CHECK(!chapter.arguments.at(0).side);
}

TEST_CASE("only the issue asked for is told") {
    sample::Page road("Post", "en", "widen the road"), school("Gazette", "en", "close the school");
    road.says(sample::person("Ann Lee"), "Two lanes are enough for a town.", held(Stance::oppose, ""));
    school.says(sample::person("Bob Ray"), "Pupils would travel an hour each day.", held(Stance::oppose, ""));
    const Map map = sample::all({road.map(), school.map()});
    const Derived derived = derive(map);
    CHECK(make_briefing(map, derived, {}).chapters.size() == 2);
    const Briefing one = make_briefing(map, derived, {"en", "close the school"});
    CHECK(one.chapters.size() == 1);
    CHECK(one.sources.size() == 1);
    CHECK(make_briefing(map, derived, {"en", "nothing"}).chapters.empty());
}

TEST_CASE("names are listed as the language does, and never one other") {
    const std::vector<std::string> names{"A", "B", "C", "D"};
    CHECK(enumerated({"A"}, 3, "en") == "A");
    CHECK(enumerated({"A", "B"}, 3, "en") == "A and B");
    CHECK(enumerated(names, 3, "en") == "A, B, C and D");
    CHECK(enumerated(names, 2, "en") == "A, B and 2 others");
    CHECK(enumerated({"A", "B"}, 3, "zh-Hant") == "A與B");
    CHECK(enumerated({"A", "B"}, 3, "zh-Hans") == "A和B");
    CHECK(enumerated(names, 2, "zh-Hant") == "A、B等4方");
}

TEST_CASE("long words are cut between words or characters and stand on one line") {
    CHECK(clipped("one two  three\nfour", 50) == "one two three four");
    CHECK(clipped("one two three", 8) == "one two…");
    CHECK(clipped("晶片出口管制", 8) == "晶片出口…");
    CHECK(clipped("", 8).empty());
}
