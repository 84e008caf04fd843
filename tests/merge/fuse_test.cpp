#include "merge/fuse.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace polylogue;

namespace {

const std::string kText =
    "The mayor argues that the toll will pay for the quay, while shippers fear that the trade will move away.";

const Codebook &book() {
    static const Codebook book = [] {
        Codebook b;
        for (const char *id : {"law", "money", "trade"})
            b.logics.push_back({.id = id, .name = {}, .description = {}, .cues = {}});
        b.concepts.push_back({.id = "quay", .logic = "money", .label = {}, .cues = {}});
        for (const char *id : {"mayor", "shippers"}) b.stakeholders.push_back({.id = id, .names = {}, .part_of = {}});
        return b;
    }();
    return book;
}

FragmentBuilder builder(const std::string &plugin, std::size_t so_far = 0) { return {plugin, kText, book(), so_far}; }

void say(FragmentBuilder &b, Span span, double confidence, std::int64_t who = 0) {
    REQUIRE(b.add_statement({.stakeholder = who, .span = span, .confidence = confidence, .cue = {}, .source = {}}) >=
            0);
}

FragmentBuilder one(const std::string &plugin, const char *name, Span span, double confidence) {
    auto b = builder(plugin);
    b.add_stakeholder(name, StakeholderType::person, "", false);
    say(b, span, confidence);
    return b;
}

using Texts = std::vector<std::string>;

bool same(const Fragment &a, const Fragment &b) {
    return a.stakeholders == b.stakeholders && a.statements == b.statements && a.relations == b.relations;
}

} // namespace

TEST_CASE("nothing fused is nothing") { CHECK(fuse({}).statements.empty()); }

TEST_CASE("stakeholders with a shared name become one") {
    auto a = builder("a"), b = builder("b");
    a.add_stakeholder("Jo Hart", StakeholderType::person, "", false);
    a.add_alias(0, "Mayor Hart", "title");
    b.add_stakeholder("mayor  hart", StakeholderType::person, "mayor", false);
    const auto found = fuse({a, b});
    REQUIRE(found.stakeholders.size() == 1);
    CHECK(found.stakeholders[0].name == "mayor  hart");
    CHECK(found.stakeholders[0].known == "mayor");
    CHECK(found.stakeholders[0].aliases == std::vector<Alias>{{"Jo Hart", "name"}, {"Mayor Hart", "title"}});
}

TEST_CASE("stakeholders with one codebook id become one, two ids never do") {
    auto a = builder("a"), b = builder("b");
    a.add_stakeholder("Hart", StakeholderType::person, "mayor", false);
    b.add_stakeholder("the first citizen", StakeholderType::person, "mayor", false);
    b.add_stakeholder("Hart", StakeholderType::person, "shippers", false);
    CHECK(fuse({a, b}).stakeholders.size() == 2);
}

TEST_CASE("a person and a firm of one name stay two, an organisation and a group do not") {
    auto a = builder("a"), b = builder("b");
    a.add_stakeholder("Hart", StakeholderType::person, "", false);
    b.add_stakeholder("Hart", StakeholderType::organisation, "", false);
    CHECK(fuse({a, b}).stakeholders.size() == 2);
    auto c = builder("c");
    c.add_stakeholder("Hart", StakeholderType::group, "", false);
    CHECK(fuse({b, c}).stakeholders.size() == 1);
}

TEST_CASE("a pronoun joins nobody") {
    auto a = builder("a");
    for (const char *name : {"Jo Hart", "Al Moss"})
        a.add_alias(a.add_stakeholder(name, StakeholderType::person, "", false), "he", "pronoun");
    CHECK(fuse({a}).stakeholders.size() == 2);
}

TEST_CASE("an alias that one plugin gives to two stakeholders joins nobody") {
    auto a = builder("a"), b = builder("b");
    for (const char *name : {"Port of Arl", "Port of Bex"})
        a.add_alias(a.add_stakeholder(name, StakeholderType::organisation, "", false), "the port", "short-form");
    b.add_alias(b.add_stakeholder("Quay Trust", StakeholderType::organisation, "", false), "the port", "short-form");
    CHECK(fuse({a, b}).stakeholders.size() == 3);
}

TEST_CASE("the author is one") {
    auto a = builder("a"), b = builder("b");
    a.add_stakeholder("AUTHOR", StakeholderType::author, "", false);
    b.add_stakeholder("the writer", StakeholderType::author, "", false);
    CHECK(fuse({a, b}).stakeholders.size() == 1);
}

TEST_CASE("of overlapping statements the surest stays") {
    const auto found = fuse({one("a", "Hart", {0, 40}, .6), one("b", "Moss", {20, 52}, .8)});
    REQUIRE(found.statements.size() == 1);
    CHECK(found.statements[0].span == Span{20, 52});
    CHECK(found.statements[0].extractors == Texts{"b"});
}

TEST_CASE("of equally sure statements the longer stays, then the earlier") {
    CHECK(fuse({one("a", "Hart", {10, 40}, .8), one("b", "Moss", {0, 52}, .8)}).statements[0].span == Span{0, 52});
    CHECK(fuse({one("a", "Hart", {10, 40}, .8), one("b", "Moss", {0, 30}, .8)}).statements[0].span == Span{0, 30});
}

TEST_CASE("plugins that agree on the holder are all named") {
    const auto found = fuse({one("b", "Hart", {0, 40}, .6), one("a", "Hart", {0, 52}, .8)});
    REQUIRE(found.statements.size() == 1);
    CHECK(found.statements[0].extractors == Texts{"a", "b"});
}

TEST_CASE("a small overlap is cut off the less sure statement") {
    const auto found = fuse({one("a", "Hart", {0, 52}, .8), one("b", "Moss", {48, 90}, .5)});
    REQUIRE(found.statements.size() == 2);
    CHECK(found.statements[1].span == Span{52, 90});
}

TEST_CASE("a rest of fewer than eight characters is not kept") {
    CHECK(fuse({one("a", "Hart", {0, 54}, .8), one("b", "Moss", {53, 61}, .5)}).statements.size() == 1);
    CHECK(fuse({one("a", "Hart", {0, 54}, .8), one("b", "Moss", {53, 62}, .5)}).statements.size() == 2);
}

TEST_CASE("an extractor's own labels and relations survive on what is kept") {
    auto a = one("a", "Hart", {0, 52}, .8);
    say(a, {60, 90}, .9);
    a.add_logic(0, "money", 1);
    a.set_stance(0, Stance::favour, .5);
    a.set_concept(0, "quay", .5);
    a.add_relation(1, 0, RelationType::support, Basis::reason, .7);
    const auto found = fuse({a, one("b", "Moss", {58, 90}, .2)});
    REQUIRE(found.statements.size() == 2);
    CHECK(found.statements[0].logics == Texts{"money"});
    CHECK(found.statements[0].stance == Stance::favour);
    CHECK(found.statements[0].concept_id == "quay");
    REQUIRE(found.relations.size() == 1);
    CHECK(found.relations[0].from == 1);
}

TEST_CASE("labels: two logics by summed weight, weak ones dropped") {
    auto found = fuse({one("a", "Hart", {0, 52}, .8)});
    auto l = builder("l", 1), m = builder("m", 1);
    l.add_logic(0, "money", .5);
    m.add_logic(0, "money", .5);
    l.add_logic(0, "law", .8);
    l.add_logic(0, "trade", .3);
    apply_labels(found, {m, l});
    CHECK(found.statements[0].logics == Texts{"money", "law"});
    auto weak = fuse({one("a", "Hart", {0, 52}, .8)});
    m.add_logic(0, "money", 3);
    m.add_logic(0, "trade", -9);
    apply_labels(weak, {m, l});
    CHECK(weak.statements[0].logics == Texts{"money"});
}

TEST_CASE("labels: the surest stance and concept stand") {
    auto found = fuse({one("a", "Hart", {0, 52}, .8)});
    auto l = builder("l", 1), m = builder("m", 1);
    l.set_stance(0, Stance::favour, .4);
    m.set_stance(0, Stance::oppose, .6);
    m.set_concept(0, "quay", .1);
    apply_labels(found, {l, m});
    CHECK(found.statements[0].stance == Stance::oppose);
    CHECK(found.statements[0].concept_id == "quay");
}

TEST_CASE("relations: one for a pair, the surer type stays") {
    auto a = one("a", "Hart", {0, 52}, .8);
    say(a, {60, 90}, .9);
    auto found = fuse({a});
    auto r = builder("r", 2), s = builder("s", 2);
    r.add_relation(0, 1, RelationType::support, Basis::reason, .4);
    s.add_relation(0, 1, RelationType::support, Basis::evidence, .5);
    apply_relations(found, {r, s});
    REQUIRE(found.relations.size() == 1);
    CHECK(found.relations[0].basis == Basis::evidence);
    CHECK(found.relations[0].extractors == Texts{"r", "s"});
    auto t = builder("t", 2);
    t.add_relation(0, 1, RelationType::attack, Basis::rebuttal, .9);
    apply_relations(found, {t});
    REQUIRE(found.relations.size() == 1);
    CHECK(found.relations[0].type == RelationType::attack);
}

TEST_CASE("many statements over many statements take no quadratic time") {
    const std::string text(200000, 'x');
    FragmentBuilder fine("fine", text, book()), coarse("coarse", text, book());
    fine.add_stakeholder("Hart", StakeholderType::person, "", false);
    coarse.add_stakeholder("Moss", StakeholderType::person, "", false);
    for (std::size_t i = 0; i < 20000; ++i) {
        say(fine, {10 * i, 10 * i + 9}, 1);
        say(coarse, {i, text.size() - i}, .5);
    }
    CHECK(fuse({coarse, fine}).statements.size() == 20000);
}

TEST_CASE("any order of plugins gives the same reading") {
    std::mt19937 dice(7);
    const auto roll = [&](std::size_t n) { return static_cast<std::size_t>(dice() % n); };
    for (int round = 0; round < 300; ++round) {
        std::vector<FragmentBuilder> all;
        for (const char *id : {"p", "q", "r", "s"}) {
            auto b = builder(id);
            for (std::size_t i = 0; i <= roll(3); ++i) {
                const char *names[] = {"Hart", "Moss", "Jo Hart", "shippers"};
                b.add_stakeholder(names[roll(4)], static_cast<StakeholderType>(roll(5)), "", roll(2) == 0);
                b.add_alias(0, names[roll(4)], "mention");
            }
            for (std::size_t i = 0; i < roll(6); ++i) {
                const std::size_t begin = roll(kText.size() - 12);
                say(b, {begin, begin + 2 + roll(kText.size() - begin - 1)}, static_cast<double>(roll(4)) / 4);
                b.add_logic(static_cast<std::int64_t>(i), book().logics[roll(3)].id, .1 * static_cast<double>(roll(9)));
                b.add_relation(0, static_cast<std::int64_t>(i), static_cast<RelationType>(roll(2)), Basis::reason, .5);
            }
            all.push_back(b);
        }
        const Fragment first = fuse(all);
        for (std::size_t i = 0; i + 1 < first.statements.size(); ++i)
            CHECK(first.statements[i].span.end <= first.statements[i + 1].span.begin);
        std::vector<std::size_t> order{0, 1, 2, 3};
        for (int i = 0; i < 4; ++i) {
            std::shuffle(order.begin(), order.end(), dice);
            std::vector<FragmentBuilder> shuffled;
            for (const std::size_t at : order) shuffled.push_back(all[at]);
            REQUIRE(same(fuse(shuffled), first));
        }
    }
}
