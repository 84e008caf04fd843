// Voices, positions, arguments and kinds, on one map counted by hand.
#include "compare/comparison.hpp"
#include "compare/sample_page.hpp"

#include <doctest/doctest.h>

using namespace sample;
using namespace polylogue::comparing;
using doctest::Approx;

namespace {

const Stakeholder kAnn = person("Ann Lee", {{"Senator Ann Lee", "title"}}), kBob = person("Bob Ray"),
                  kFirm = body("Blue Line Inc"), kAuthor = holder("AUTHOR", StakeholderType::author);

// Herald: Ann 3 against, Bob 1 in favour, which an attack answers nothing. Post: Ann 1 in favour, the firm 1.
Map two_outlets() {
    Page herald("a", "en", "the measure"), post("b", "en", "the measure");
    herald.says(kAnn, "It will cost too much.", stance(Stance::oppose, {"cost"}))
        .says(kAnn, "Nobody has counted the cost.", stance(Stance::oppose, {"cost"}))
        .says(kAnn, "The poor pay most.", stance(Stance::oppose, {"fairness"}))
        .says(kBob, "It will pay for itself.", stance(Stance::favour, {"cost"}))
        .relates(0, 3, RelationType::attack);
    post.says(kAnn, "It is worth the price.", stance(Stance::favour, {"cost"}))
        .says(kFirm, "The boats are old.", stance(Stance::neutral, {"safety"}))
        .says(kAuthor, "The plan is sound.", stance(Stance::favour));
    return all({in_outlet(herald, "Herald"), in_outlet(post, "Post")});
}

struct Made {
    Map map = two_outlets();
    Derived derived = derive(map);
    Comparison c;

    Made() {
        Settings settings;
        settings.kinds = *KindWords::parse("official\tsenator\ncompany\tinc\tline\n", "words");
        c = std::move(compare(map, derived, settings)->front());
    }
    std::size_t who(const std::string &name) const {
        for (std::size_t i = 0; i < derived.stakeholders.size(); ++i)
            if (derived.stakeholders[i].name == name) return i;
        return derived.stakeholders.size();
    }
};

} // namespace

TEST_CASE("voices are counted by group") {
    const Made m;
    const Voice &first = m.c.voices.all.front();
    CHECK(m.derived.stakeholders[first.stakeholder].name == "Ann Lee");
    CHECK(first.heard[0].total() == 3);
    CHECK(first.heard[1].total() == 1);
    CHECK(first.groups() == 2);
    // Herald: Ann 3 and Bob 1, 9/16 + 1/16; Post: Ann and the firm 1 each, the author left out.
    CHECK(m.c.voices.concentration[0] == Approx(10.0 / 16));
    CHECK(m.c.voices.concentration[1] == Approx(0.5));
}

TEST_CASE("kinds of voice follow from type and names") {
    const Made m;
    CHECK(m.c.kinds[m.who("Ann Lee")] == Kind::official);
    CHECK(m.c.kinds[m.who("Bob Ray")] == Kind::other);
    CHECK(m.c.kinds[m.who("Blue Line Inc")] == Kind::company);
}

TEST_CASE("a file of kinds with an unknown kind names the line") {
    const auto bad = KindWords::parse("# comment\nofficial\tking\npirate\tcaptain\n", "kinds.tsv");
    REQUIRE(!bad);
    CHECK(bad.error().text() == "kinds.tsv:3: a kind of voice expected, found 'pirate'");
}

TEST_CASE("the longest words in a name decide its kind, and words are whole") {
    const KindWords words =
        *KindWords::parse("official\tpresident\nexpert\tuniversity president\ncompany\tinc\nexpert\t教授\n", "w");
    CHECK(words.of_names({"University President Li"}) == Kind::expert);
    CHECK(words.of_names({"President Li"}) == Kind::official);
    CHECK(words.of_names({"Vincent"}) == Kind::other);
    CHECK(words.of_names({"台大敎授", "台大教授李某"}) == Kind::expert);
}

TEST_CASE("one stakeholder on two sides in two outlets is a contrast with both statements") {
    const Made m;
    REQUIRE(m.c.positions.contrasts.size() == 1);
    const Contrast &x = m.c.positions.contrasts.front();
    CHECK(m.derived.stakeholders[x.stakeholder].name == "Ann Lee");
    CHECK(x.favoured_in == 1);
    CHECK(x.opposed_in == 0);
    CHECK(m.derived.statements[x.favour].filed->exact == "It is worth the price.");
    CHECK(m.derived.statements[x.oppose].filed->exact == "It will cost too much.");
    CHECK(m.c.positions.authors[1].count[0] == 1);
    CHECK(m.c.positions.everyone[0].total() == 4);
}

TEST_CASE("one claim read as for here and as against there is a misreading, not a contrast") {
    const std::string words = "The new measure will not slow the builders of boats.";
    Page page("a", "en", "the measure"), other("b", "en", "the measure");
    page.says(kAnn, words, {{}, Stance::favour, "no-slowing", 1, "quotation"});
    other.says(kAnn, words, {{}, Stance::oppose, "no-slowing", 1, "quotation"});
    Map map = all({in_outlet(page, "Herald"), in_outlet(other, "Post")});
    add_codebook(map,
                 "<concepts><concept id='no-slowing'><label lang='en'>It slows nobody</label></concept></concepts>");
    const Derived derived = derive(map);
    REQUIRE(derived.claims.size() == 1);
    CHECK(compare(map, derived, {})->front().positions.contrasts.empty());
}

TEST_CASE("as many statements for as against lean to no side") {
    Stances s;
    s.count = {2, 2, 5};
    CHECK(s.leaning() == Stance::neutral);
}

TEST_CASE("an attack nobody attacks back is left standing, on its side") {
    const Made m;
    const Attacks &against = m.c.arguments.attacks[0][static_cast<std::size_t>(Stance::oppose)];
    CHECK(against.all == 1);
    CHECK(against.answered == 0);
    CHECK(against.standing.size() == 1);
    CHECK(m.c.arguments.attacks[1][0].all == 0);
}

TEST_CASE("an attack is answered by an attack on it in the same group") {
    Page page("a", "en", "the measure"), other("b", "en", "the measure");
    page.says(kAnn, "It will cost too much.", stance(Stance::oppose))
        .says(kBob, "It will pay for itself.", stance(Stance::favour))
        .relates(0, 1, RelationType::attack)
        .relates(1, 0, RelationType::attack);
    other.says(kAnn, "Boats are blue.", stance(Stance::neutral));
    const Map map = all({in_outlet(page, "Herald"), in_outlet(other, "Post")});
    const Derived derived = derive(map);
    const auto found = compare(map, derived, {});
    CHECK(found->front().arguments.attacks[0][0].answered == 1);
    CHECK(found->front().arguments.attacks[0][1].answered == 1);
}

TEST_CASE("the shares of small groups have no interval and no test") {
    const Made m;
    const Family &logics = m.c.family(Question::logics);
    REQUIRE(logics.tally.categories == std::vector<std::string>{"cost", "fairness", "safety"});
    CHECK(logics.shares[0][0].statements == 3);
    CHECK(logics.shares[0][0].share == Approx(0.75));
    CHECK(logics.shares[0][0].interval == Interval{0, 1});
    CHECK(!logics.overall);
    CHECK(!logics.differs());
}

TEST_CASE("a statement with two logics counts half for each") {
    Page page("a", "en"), other("b", "en");
    page.says(kAnn, "It costs and it is unfair.", stance(Stance::neutral, {"cost", "fairness"}))
        .says(kAnn, "It costs.", stance(Stance::neutral, {"cost"}));
    other.says(kBob, "Boats.", stance(Stance::neutral, {"cost"}));
    const Map map = all({in_outlet(page, "Herald"), in_outlet(other, "Post")});
    const auto found = compare(map, derive(map), {});
    const Family &logics = found->front().family(Question::logics);
    CHECK(logics.shares[0][0].statements == 1.5);
    CHECK(logics.shares[1][0].statements == 0.5);
    CHECK(logics.shares[1][0].share == Approx(0.25));
    CHECK(found->front().positions.everyone.empty()); // without an issue nobody takes a side
}
