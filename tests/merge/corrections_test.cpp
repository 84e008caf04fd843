#include "merge/corrections.hpp"

#include "merge/correcting.hpp"
#include "merge/sample.hpp"
#include "merge/union.hpp"

#include <doctest/doctest.h>

using namespace sample;
using namespace correcting;
using Kind = CorrectionKind;
using Strings = std::vector<std::string>;

namespace {

const std::string kToll = "the toll hurts the shops", kBridge = "the bridge pays for itself",
                  kFerry = "the ferry is slow";

Page page(const std::string &id = "a") {
    return Page(id, "en", "a toll")
        .says(person("Ann Lee"), kToll, {{}, Stance::oppose, "", .6})
        .says(body("Harbour Board"), kBridge, {{}, Stance::favour, "", .6});
}

Map with(Map map, const std::vector<Correction> &corrections) {
    map.corrections.insert(corrections.begin(), corrections.end());
    return map;
}

struct Made { // a map with what is derived from it
    Map map;
    Derived derived;
    Made(Map m) : map(std::move(m)), derived(derive(map)) {}
    Made(Map m, const std::vector<Correction> &corrections) : Made(with(std::move(m), corrections)) {}

    const MapStatement *find(const std::string &words) const {
        for (const MapStatement &s : derived.statements)
            if (s.filed->exact == words) return &s;
        return nullptr;
    }
    std::string holder(const std::string &words) const { return derived.stakeholders[find(words)->stakeholder].name; }
    bool one_claim(const std::string &a, const std::string &b) const { return find(a)->claim == find(b)->claim; }
};

} // namespace

TEST_CASE("an accepted statement counts as certain") {
    const Made made(page().map(), {by("Lin", Kind::accept, {at("a", kToll)})});
    CHECK(made.find(kToll)->filed->confidence == 1);
    CHECK(made.find(kBridge)->filed->confidence == doctest::Approx(.6));
    CHECK(made.derived.warnings.empty());
}

TEST_CASE("a rejected statement disappears with its relations from what is derived; the reading stays") {
    const Made made(page().relates(0, 1, RelationType::attack).map(), {by("Lin", Kind::reject, {at("a", kToll)})});
    CHECK(made.find(kToll) == nullptr);
    CHECK(made.derived.statements.size() == 1);
    CHECK(made.derived.relations.empty());
    CHECK(made.map.readings.begin()->statements.size() == 2);
}

TEST_CASE("an edit changes what it names and nothing else") {
    Change change = stance(Stance::neutral);
    change.stakeholder = "Harbour Board";
    change.logics = Strings{"cost", "order"};
    const Made made(page().map(), {edit("Lin", at("a", kToll), change)});
    const FiledStatement &s = *made.find(kToll)->filed;
    CHECK(made.holder(kToll) == "Harbour Board");
    CHECK(s.stance == Stance::neutral);
    CHECK(s.logics == Strings{"cost", "order"});
    CHECK(s.mode == Mode::author);
    CHECK(s.confidence == 1);
    CHECK(s.extractors == Strings{"correction", "quotation"});
}

TEST_CASE("an edit gives a statement other words at or around its place") {
    Change change;
    change.span = Quote{"toll hurts the shops\nthe bridge", "", ""};
    const Made made(page().map(), {edit("Lin", at("a", kToll), change)});
    const MapStatement *s = made.find(change.span->exact);
    REQUIRE(s);
    CHECK(s->filed->at == Points{4, 35});
    CHECK(s->filed->prefix == "the ");
    change.span = Quote{"nowhere to be found", "", ""};
    const Made lost(page().map(), {edit("Lin", at("a", kToll), change)});
    CHECK(lost.find(kToll));
    CHECK(
        lost.derived.warnings ==
        Strings{"no longer attached: edit by Lin of 2031-05-01 on \"the toll hurts the shops\" (a): its new words are "
                "not there"});
}

TEST_CASE("a new name in an edit is the codebook's stakeholder, the document's, or a new one") {
    Map map = page().map();
    add_codebook(map, R"(<stakeholders><stakeholder id="port" type="organisation"><name lang="en">Port Authority</name>
<name lang="zh-Hant">港務局</name></stakeholder></stakeholders>)");
    Change known, fresh;
    known.stakeholder = "港务局";
    fresh.stakeholder = "Zoe Fox";
    const Made made(map, {edit("Lin", at("a", kToll), known), edit("Lin", at("a", kBridge), fresh)});
    CHECK(ids(made.derived) == Strings{"port", "zoe-fox"});
    CHECK(made.derived.stakeholders[1].type == StakeholderType::person);
}

TEST_CASE("an added statement stands in its text; where one stands already, that one is edited") {
    Map map = page().map();
    map.documents.at("a").text += "A captain warned of fog.\n";
    const Made made(map, {add(at("a", "warned of fog"), "the captain", stance(Stance::oppose))});
    const MapStatement *s = made.find("warned of fog");
    REQUIRE(s);
    CHECK(made.holder("warned of fog") == "the captain");
    CHECK(s->filed->prefix.ends_with("A captain "));
    CHECK(s->filed->extractors == Strings{"correction"});
    const Made there(page().map(), {add(at("a", kToll), "Zoe Fox")});
    CHECK(there.derived.statements.size() == 2);
    CHECK(there.holder(kToll) == "Zoe Fox");
}

TEST_CASE("names are joined and split, in one document or everywhere") {
    const Map two = all({page("a").map(), Page("b", "en", "a toll").says(person("A. Lee"), kFerry).map(),
                         Page("c", "en", "a toll").says(person("Ann Lee"), "a word").map()});
    CHECK(derive(two).stakeholders.size() == 3);
    const Made joined(two, {of_names(Kind::join_stakeholders, {{"Ann Lee", {}}, {"A. Lee", {}}})});
    CHECK(joined.holder(kFerry) == joined.holder(kToll));
    CHECK(joined.derived.stakeholders.size() == 2);
    const Made split(two, {of_names(Kind::split_stakeholders, {{"Ann Lee", {}}, {"Ann Lee", {"c", "", "", ""}}})});
    CHECK(split.derived.stakeholders.size() == 4);
    CHECK(split.find(kToll)->stakeholder != split.find("a word")->stakeholder);
    CHECK(split.derived.warnings.empty());
}

TEST_CASE("a split holds against every other evidence, and leaves the others together") {
    std::vector<Map> maps;
    for (const char *id : {"a", "b", "c", "d"}) maps.push_back(Page(id, "en", "x").says(person("Ann Lee"), id).map());
    const Map map = all(maps);
    const Made made(
        map, {of_names(Kind::split_stakeholders, {{"Ann Lee", {"a", "", "", ""}}, {"Ann Lee", {"b", "", "", ""}}}),
              of_names(Kind::join_stakeholders, {{"Ann Lee", {"b", "", "", ""}}, {"Ann Lee", {"c", "", "", ""}}})});
    CHECK(made.derived.stakeholders.size() == 2);
    CHECK(made.find("a")->stakeholder != made.find("b")->stakeholder);
    CHECK(made.find("b")->stakeholder == made.find("c")->stakeholder);
    CHECK(made.find("a")->stakeholder == made.find("d")->stakeholder);
}

TEST_CASE("two names of one mention cannot be split, which is told") {
    const Map map = Page("a", "en").says(person("Ann Lee", {{"the skipper", "mention"}}), kFerry).map();
    const Made made(map, {of_names(Kind::split_stakeholders, {{"Ann Lee", {}}, {"the skipper", {}}})});
    REQUIRE(made.derived.warnings.size() == 1);
    CHECK(made.derived.warnings[0].ends_with("one stakeholder of one document; edit its statements instead"));
}

TEST_CASE("an author and somebody without a name are joined where the document is named") {
    const Map map = all({Page("a", "en").says(holder("AUTHOR", StakeholderType::author), "one").map(),
                         Page("b", "en").says(person("Ann Lee"), "two").map()});
    const Made made(map, {of_names(Kind::join_stakeholders, {{"Ann Lee", {}}, {"AUTHOR", {"a", "", "", ""}}})});
    REQUIRE(made.derived.stakeholders.size() == 1);
    CHECK(made.derived.stakeholders[0].type == StakeholderType::person);
    CHECK(made.derived.stakeholders[0].name == "Ann Lee");
    CHECK(
        derive(with(map, {of_names(Kind::join_stakeholders, {{"Ann Lee", {}}, {"AUTHOR", {}}})})).stakeholders.size() ==
        2);
}

TEST_CASE("claims are joined and split") {
    const Map map = all({page("a").map(), page("b").map()});
    CHECK(Made(map).derived.claims.size() == 2);
    const Made joined(map, {by("Lin", Kind::join_claims, {at("a", kToll), at("b", kBridge)})});
    CHECK(joined.derived.claims.size() == 1);
    CHECK(joined.derived.claims[0].reason.ends_with("; joined by a correction of Lin"));
    const Made split(map, {by("Lin", Kind::split_claims, {at("a", kToll), at("b", kToll)})});
    CHECK(split.derived.claims.size() == 3);
    for (const Claim &c : split.derived.claims) CHECK(!c.label.empty());
}

TEST_CASE("relations are added, over documents too, changed and dropped") {
    Map map = all({page("a").relates(0, 1, RelationType::support).map(), page("b").map()});
    Correction attack = by("Lin", Kind::add_relation, {at("b", kToll), at("a", kBridge)});
    attack.relation = RelationType::attack;
    attack.basis = Basis::rebuttal;
    const Made made(map, {attack, by("Lin", Kind::drop_relation, {at("a", kToll), at("a", kBridge)})});
    REQUIRE(made.derived.relations.size() == 1);
    const MapRelation &r = made.derived.relations[0];
    CHECK(made.derived.statements[r.from].document == "b");
    CHECK(made.derived.statements[r.to].document == "a");
    CHECK(r.type == RelationType::attack);
    CHECK(r.extractors == Strings{"correction"});
    CHECK(made.derived.claim_relations.size() == 1);
}

TEST_CASE("what two people say differently is reported, and the later, then the more careful one holds") {
    const auto conflict = [](const Correction &a, const Correction &b) { return Made(page().map(), {a, b}); };
    const Made same_day = conflict(by("Lin", Kind::reject, {at("a", kToll)}), by("Wu", Kind::accept, {at("a", kToll)}));
    CHECK(same_day.find(kToll) == nullptr);
    CHECK(same_day.derived.warnings ==
          Strings{
              "corrections disagree on whether to keep \"the toll hurts the shops\" in a: 'accepted' (Wu, 2031-05-01) "
              "and 'rejected' (Lin, 2031-05-01); the latter holds"});
    const Made later =
        conflict(by("Lin", Kind::reject, {at("a", kToll)}), by("Wu", Kind::accept, {at("a", kToll)}, "2031-05-02"));
    CHECK(later.find(kToll));
    CHECK(later.derived.warnings.size() == 1);
    const Made stances = conflict(edit("Lin", at("a", kToll), stance(Stance::favour)),
                                  edit("Wu", at("a", kToll), stance(Stance::neutral)));
    CHECK(stances.find(kToll)->filed->stance == Stance::neutral);
    CHECK(stances.derived.warnings.size() == 1);
}

TEST_CASE("one person's later word replaces the earlier; equal ones of two people agree") {
    const Made revised(page().map(), {by("Lin", Kind::reject, {at("a", kToll)}),
                                      by("Lin", Kind::accept, {at("a", kToll)}, "2031-05-02")});
    CHECK(revised.find(kToll));
    CHECK(revised.derived.warnings.empty());
    const Made agreed(page().map(),
                      {by("Lin", Kind::reject, {at("a", kToll)}), by("Wu", Kind::reject, {at("a", kToll)})});
    CHECK(agreed.derived.warnings.empty());
}

TEST_CASE("joins of names and of claims conflict with splits, and the split holds") {
    const Map map = all({page("a").map(), page("b").map()});
    const Made names(map, {of_names(Kind::join_stakeholders, {{"Ann Lee", {}}, {"Harbour Board", {}}}),
                           of_names(Kind::split_stakeholders, {{"Harbour Board", {}}, {"Ann Lee", {}}}, "Wu")});
    CHECK(names.derived.stakeholders.size() == 2);
    CHECK(names.derived.warnings.size() == 1);
    const Made claims(map, {by("Lin", Kind::join_claims, {at("a", kToll), at("b", kToll)}),
                            by("Wu", Kind::split_claims, {at("a", kToll), at("b", kToll)})});
    CHECK(claims.derived.claims.size() == 3);
    CHECK(claims.derived.warnings.size() == 1);
    const Made around(all({map, page("c").map()}), {by("Lin", Kind::join_claims, {at("a", kToll), at("c", kBridge)}),
                                                    by("Lin", Kind::join_claims, {at("a", kBridge), at("c", kBridge)}),
                                                    by("Wu", Kind::split_claims, {at("a", kToll), at("a", kBridge)})});
    CHECK_FALSE(around.one_claim(kToll, kBridge));
}

TEST_CASE("a correction that finds nothing is named and kept") {
    const std::vector<Correction> lost{by("Lin", Kind::reject, {at("elsewhere", kToll)}),
                                       by("Lin", Kind::reject, {at("a", "not there")}),
                                       by("Lin", Kind::reject, {at("a", "hurts")}),
                                       of_names(Kind::join_stakeholders, {{"Ann Lee", {}}, {"Nobody", {}}}),
                                       by("Lin", Kind::join_claims, {at("a", kToll), at("a", kToll)})};
    const Made made(page().map(), lost);
    CHECK(made.map.corrections.size() == lost.size());
    REQUIRE(made.derived.warnings.size() == lost.size());
    const auto told = [&](const std::string &end) {
        return std::count_if(made.derived.warnings.begin(), made.derived.warnings.end(),
                             [&](const std::string &w) { return w.ends_with(end); });
    };
    CHECK(told("its document is not in this map") == 1);
    CHECK(told("\"not there\" (a): its words are not in the document") == 1);
    CHECK(told("\"hurts\" (a): no statement has its words") == 1);
    CHECK(told("\"Ann Lee\" and \"Nobody\": nobody goes by the second name") == 1);
    CHECK(told("its words are of one statement") == 1);
}

TEST_CASE("a document that gained a paragraph is found by its address or its outlet and title") {
    Map map = Page("new", "en").says(person("Bo"), "a new first paragraph").says(person("Ann Lee"), kToll).map();
    map.documents.at("new").metadata = {Metadata{"Toll to rise", "Post", "", "", "https://post.example/1", "", "", ""}};
    const auto rejected = [&](const DocumentRef &ref) {
        return Made(map, {by("Lin", Kind::reject, {{ref, {kToll, "", ""}}})}).find(kToll) == nullptr;
    };
    CHECK(rejected({"old", "Post", "Toll to rise", ""}));
    CHECK(rejected({"old", "", "", "https://post.example/1"}));
    CHECK_FALSE(rejected({"old", "", "", ""}));
    CHECK_FALSE(rejected({"old", "Post", "Another title", ""}));
}

TEST_CASE("of equal words those with the same surroundings are meant") {
    Page twice = Page("a", "en").says(person("Bo"), "One. we oppose").says(person("Ann Lee"), "Two. we oppose");
    Map map = twice.map();
    Reading r = *map.readings.begin();
    map.readings.clear();
    for (FiledStatement &s : r.statements) {
        s.prefix = s.exact.substr(0, 5);
        s.exact = s.exact.substr(5);
        s.at.begin += 5;
    }
    map.readings.insert(r);
    Anchor second = at("a", "we oppose");
    second.quote.prefix = "Two. ";
    const Made made(map, {by("Lin", Kind::reject, {second})});
    REQUIRE(made.derived.statements.size() == 1);
    CHECK(made.derived.statements[0].filed->prefix == "One. ");
}

TEST_CASE("another extractor's cut of the same words is the same statement") {
    Map map = page().map();
    Reading r = *map.readings.begin();
    map.readings.clear();
    r.statements[0].exact = "hurts the shops";
    r.statements[0].at.begin += 9;
    r.configuration = "another program";
    map.readings.insert(r);
    const Made made(map, {by("Lin", Kind::reject, {at("a", kToll)})});
    CHECK(made.derived.statements.size() == 1);
    CHECK(made.derived.warnings.empty());
}

TEST_CASE("words are found though marks, spaces, case and script were changed, where one place has them") {
    Map map = Page("a", "en").says(person("Ann Lee"), "The toll -- \u201crises\u201d\nby half").map();
    const auto rejects = [&](const Map &m, const std::string &words) {
        return Made(m, {by("Lin", Kind::reject, {at("a", words)})}).derived.statements.empty();
    };
    CHECK(rejects(map, "the toll \u2014 \"rises\" by half"));
    CHECK_FALSE(rejects(map, "by-half"));
    const Map chinese = Page("a", "zh-Hans").says(person("Ann Lee"), "过桥费赶走码头小店的顾客").map();
    CHECK(rejects(chinese, "過橋費趕走碼頭小店的顧客"));
    Map twice = Page("a", "en").says(person("Ann Lee"), "The toll rises by half").map();
    twice.documents.at("a").text += "The toll rises by half";
    CHECK_FALSE(rejects(twice, "the toll rises, by half"));
}

TEST_CASE("corrections hold in maps without texts") {
    Map map = page().map();
    map.documents.at("a").text.clear();
    Change change;
    change.span = Quote{"hurts the shops", "", ""};
    const Made made(map, {by("Lin", Kind::reject, {at("a", kBridge)}), edit("Lin", at("a", kToll), change)});
    REQUIRE(made.derived.statements.size() == 1);
    CHECK(made.derived.statements[0].filed->at == Points{9, 24});
}

TEST_CASE("a document leaves with the corrections that are about no other") {
    const Map map = with(all({page("a").map(), page("b").map()}),
                         {by("Lin", Kind::reject, {at("a", kToll)}), by("Lin", Kind::reject, {at("b", kToll)}),
                          by("Lin", Kind::join_claims, {at("a", kToll), at("b", kBridge)}),
                          of_names(Kind::join_stakeholders, {{"Ann Lee", {}}, {"Bo", {}}})});
    CHECK(without_document(map, "a").corrections.size() == 3);
}
