#include "graph/fragment.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace polylogue;

namespace {

const std::string kText = "The port said: 收費太高。 \n Done.";

const Codebook &book() {
    static const Codebook book = [] {
        Codebook b;
        b.logics.push_back({.id = "money", .name = {}, .description = {}, .cues = {}});
        b.concepts.push_back({.id = "purse", .logic = "money", .label = {}, .cues = {}});
        b.stakeholders.push_back({.id = "port", .names = {{"Port", "en"}}, .part_of = {}});
        return b;
    }();
    return book;
}

struct Door : FragmentBuilder {
    Door() : FragmentBuilder("quotation", kText, book()) {}
    std::string last() const { return refusals().empty() ? "" : refusals().back(); }
};

NewStatement at(Span span) { return {.stakeholder = 0, .span = span, .cue = std::nullopt, .source = std::nullopt}; }

} // namespace

TEST_CASE("what is sound enters") {
    Door door;
    CHECK(door.add_stakeholder("The port", StakeholderType::organisation, "port", false) == 0);
    CHECK(door.add_alias(0, "port", "mention") == 0);
    CHECK(door.add_alias(0, "port", "mention") == 0);
    CHECK(door.add_statement(at({15, 30})) == 0);
    CHECK(door.add_statement(at({0, 8})) == 1);
    CHECK(door.add_logic(1, "money", -0.5) == 0);
    CHECK(door.set_stance(1, Stance::oppose, 1) == 0);
    CHECK(door.set_concept(0, "purse", 0) == 0);
    CHECK(door.add_relation(0, 1, RelationType::attack, Basis::rebuttal, 0.5) == 0);
    CHECK(door.refusals().empty());
    CHECK(door.fragment().stakeholders[0].aliases.size() == 1);
    CHECK(door.fragment().statements[0].extractors == std::vector<std::string>{"quotation"});
    CHECK(door.fragment().relations[0].extractors == std::vector<std::string>{"quotation"});
}

TEST_CASE("a span that is not a piece of the text is refused") {
    Door door;
    door.add_stakeholder("The port", StakeholderType::organisation, "", false);
    const auto why = [&](Span span) { return door.add_statement(at(span)) == -1 ? door.last() : ""; };
    CHECK(why({5, 5}) == "span [5, 5) is empty");
    CHECK(why({9, 5}) == "span [9, 5) is empty");
    CHECK(why({5, 500}) == "span [5, 500) ends behind the text of 38 bytes");
    CHECK(why({16, 30}) == "span [16, 30) cuts a character");
    CHECK(why({15, 29}) == "span [15, 29) cuts a character");
    CHECK(why({30, 33}) == "span [30, 33) holds only white space");
    NewStatement with_cue = at({0, 8});
    with_cue.cue = Span{9, 90};
    CHECK(door.add_statement(with_cue) == -1);
    CHECK(door.last() == "cue [9, 90) ends behind the text of 38 bytes");
    CHECK(door.fragment().statements.empty());
}

TEST_CASE("a name that is no name is refused") {
    Door door;
    const auto why = [&](std::string_view name) {
        return door.add_stakeholder(name, StakeholderType::person, "", false) == -1 ? door.last() : "";
    };
    CHECK(why("") == "stakeholder name is empty");
    CHECK(why("\u3000 ") == "stakeholder name is empty");
    CHECK(why("\xE4\xB8") == "stakeholder name is not valid UTF-8");
    CHECK(why("a\nb") == "stakeholder name holds a control character");
    CHECK(why(std::string(201, 'x')) ==
          "stakeholder name '" + std::string(40, 'x') + "…' is longer than 200 characters");
    CHECK(why(std::string(200, 'x')).empty());
    CHECK(door.add_alias(0, "b", "") == -1);
    CHECK(door.last() == "alias evidence is empty");
    CHECK(door.add_alias(7, "b", "mention") == -1);
    CHECK(door.last() == "stakeholder 7 is unknown");
}

TEST_CASE("what the codebook does not define is refused") {
    Door door;
    CHECK(door.add_stakeholder("X", StakeholderType::person, "harbour", false) == -1);
    CHECK(door.last() == "stakeholder 'harbour' is not in the codebook");
    CHECK(door.add_stakeholder("X", StakeholderType::author, "port", false) == -1);
    CHECK(door.last() == "the author cannot be the codebook's 'port'");
    door.add_stakeholder("X", StakeholderType::author, "", false);
    door.add_statement(at({0, 8}));
    CHECK(door.add_logic(0, "law", 1) == -1);
    CHECK(door.last() == "logic 'law' is not in the codebook");
    CHECK(door.add_logic(0, "\xff", 1) == -1);
    CHECK(door.last() == "logic (unprintable) is not in the codebook");
    CHECK(door.set_concept(0, "law", 1) == -1);
    CHECK(door.last() == "concept 'law' is not in the codebook");
}

TEST_CASE("numbers out of range are refused") {
    Door door;
    door.add_stakeholder("X", StakeholderType::person, "", false);
    NewStatement item = at({0, 8});
    item.confidence = 1.5;
    CHECK(door.add_statement(item) == -1);
    CHECK(door.last() == "confidence 1.500000 is not from 0 to 1");
    item.confidence = std::numeric_limits<double>::quiet_NaN();
    CHECK(door.add_statement(item) == -1);
    CHECK(door.last() == "confidence that is no number is not from 0 to 1");
    item = at({0, 8});
    item.mode = static_cast<Mode>(9);
    CHECK(door.add_statement(item) == -1);
    CHECK(door.last() == "mode 9 is not defined");
    item = at({0, 8});
    item.stakeholder = -1;
    CHECK(door.add_statement(item) == -1);
    CHECK(door.last() == "stakeholder -1 is unknown");
    CHECK(door.add_statement(at({0, 8})) == 0);
    CHECK(door.add_logic(0, "money", std::numeric_limits<double>::infinity()) == -1);
    CHECK(door.last() == "weight of a logic is not finite");
    CHECK(door.set_stance(0, static_cast<Stance>(3), 1) == -1);
    CHECK(door.last() == "stance 3 is not defined");
    CHECK(door.set_stance(1, Stance::favour, 1) == -1);
    CHECK(door.last() == "statement 1 is unknown");
    CHECK(door.add_stakeholder("X", static_cast<StakeholderType>(5), "", false) == -1);
    CHECK(door.last() == "stakeholder type 5 is not defined");
}

TEST_CASE("a relation needs two known statements and known kinds") {
    FragmentBuilder door("discourse", kText, book(), 2);
    CHECK(door.add_relation(0, 0, RelationType::support, Basis::reason, 1) == -1);
    CHECK(door.add_relation(0, 2, RelationType::support, Basis::reason, 1) == -1);
    CHECK(door.add_relation(-1, 0, RelationType::support, Basis::reason, 1) == -1);
    CHECK(door.add_relation(0, 1, static_cast<RelationType>(2), Basis::reason, 1) == -1);
    CHECK(door.add_relation(0, 1, RelationType::support, static_cast<Basis>(10), 1) == -1);
    CHECK(door.add_relation(0, 1, RelationType::support, Basis::structure, 1) == 0);
    CHECK(door.refusals() == std::vector<std::string>{"a statement cannot relate to itself", "statement 2 is unknown",
                                                      "statement -1 is unknown", "relation type 2 is not defined",
                                                      "basis 10 is not defined"});
}

TEST_CASE("a plugin that floods the host is stopped") {
    Door door;
    door.add_stakeholder("X", StakeholderType::person, "", false);
    for (int i = 1; i < 100000; ++i) door.add_alias(0, "y", "mention");
    CHECK(door.refusals().empty());
    for (int i = 0; i < 300; ++i) door.add_alias(0, "y", "mention");
    CHECK(door.refusals().size() == 101);
    CHECK(door.refusals().front() == "more than 100000 items in one document");
    CHECK(door.last() == "further refusals are not listed");
}

TEST_CASE("a stakeholder has at most a thousand aliases") {
    Door door;
    door.add_stakeholder("X", StakeholderType::person, "", false);
    for (int i = 0; i < 1001; ++i) door.add_alias(0, "alias " + std::to_string(i), "mention");
    CHECK(door.fragment().stakeholders[0].aliases.size() == 1000);
    CHECK(door.refusals() == std::vector<std::string>{"more than 1000 aliases of one stakeholder"});
}
