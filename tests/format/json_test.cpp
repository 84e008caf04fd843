#include "format/json.hpp"

#include "base/file.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

Document document() {
    Document d;
    d.path = "a.txt";
    d.meta = {.title = "Toll",
              .outlet = "Quay Post",
              .author = "",
              .date = "2026-02-03",
              .url = "",
              .lang = "en",
              .note = "",
              .issue = ""};
    d.text = "港口 says no.";
    d.body = {0, d.text.size()};
    return d;
}

Reading reading() {
    Fragment found;
    found.stakeholders = {{.name = "港口",
                           .type = StakeholderType::organisation,
                           .known = "port",
                           .aliases = {{"港口", "mention"}, {"港口", "title"}}},
                          {.name = "AUTHOR", .type = StakeholderType::author, .known = "", .aliases = {}}};
    Statement s;
    s.stakeholder = 0;
    s.mode = Mode::indirect;
    s.logics = {"money"};
    s.stance = Stance::oppose;
    s.confidence = 0.7;
    s.extractors = {"quotation"};
    s.span = {7, 14};
    s.cue = Span{7, 11};
    found.statements.push_back(s);
    s.stakeholder = 1;
    s.span = {0, 6};
    s.cue.reset();
    found.statements.push_back(s);
    found.relations = {{.from = 0,
                        .to = 1,
                        .type = RelationType::attack,
                        .basis = Basis::rebuttal,
                        .confidence = 1,
                        .extractors = {"d"}}};
    Reading r = file_reading(document(), {}, found);
    r.issue = "raise the toll";
    return r;
}

std::string fault(const std::string &json) {
    const auto read = parse_annotation(json, "x.json");
    return read ? "" : read.error().text();
}

} // namespace

TEST_CASE("a reading is written with offsets in code points and the author by name") {
    const std::string json = reading_json(document(), reading(), -1);
    const std::string rest = json.substr(json.find("\"issue\""));
    CHECK(
        rest ==
        R"("issue":"raise the toll","stakeholders":[{"id":"AUTHOR","name":"AUTHOR","aliases":[],"type":"author"},)"
        R"({"id":"h2","name":"港口","aliases":["港口"],"type":"organisation","known":"port"}],)"
        R"("statements":[{"id":"s1","stakeholder":"AUTHOR","start":0,"end":2,"quote":"港口","mode":"indirect","logics":["money"],)"
        R"("stance":"oppose","confidence":0.7,"extractors":["quotation"]},)"
        R"({"id":"s2","stakeholder":"h2","start":3,"end":10,"quote":"says no","mode":"indirect","logics":["money"],)"
        R"("stance":"oppose","cue":[3,7],"confidence":0.7,"extractors":["quotation"]}],)"
        R"("relations":[{"id":"r1","from":"s2","to":"s1","type":"attack","basis":"rebuttal","confidence":1.0,"extractors":["d"]}]})");
}

TEST_CASE("what is written is read again") {
    const auto read = parse_annotation(reading_json(document(), reading(), 1), "x");
    REQUIRE(read);
    REQUIRE(read->statements.size() == 2);
    CHECK(read->statements[1].at == Points{3, 10});
    CHECK(read->statements[1].cue == Points{3, 7});
    CHECK(read->statements[1].stance == "oppose");
    CHECK(read->stakeholders[0].author());
    CHECK_FALSE(read->stakeholders[1].author());
    CHECK(read->relations[0].basis == "rebuttal");
}

TEST_CASE("missing keys get their defaults") {
    CHECK(fault("{}").empty());
    const auto read = parse_annotation(R"({"doc":"a","statements":[{"id":"s1","stakeholder":null}]})", "x");
    REQUIRE(read);
    CHECK(read->statements[0].confidence == 1);
    CHECK(read->statements[0].at == Points{0, 0});
}

TEST_CASE("what is not the shape is refused by name") {
    CHECK(fault("{\n \"a\": }") == "x.json:2:7: is not valid JSON");
    CHECK(fault("") == "x.json:1:1: is not valid JSON");
    CHECK(fault("[]") == "x.json: expected an object, found array");
    CHECK(fault(R"({"statements":{}})") == "x.json: statements: expected a list, found object");
    CHECK(fault(R"({"statements":[7]})") == "x.json: statements[0]: expected an object, found number");
    CHECK(fault(R"({"statements":[{"start":"a"}]})") == "x.json: statements[0].start: expected a number, found string");
    CHECK(fault(R"({"statements":[{"start":-3}]})") ==
          "x.json: statements[0].start: expected a number from 0, found -3");
    CHECK(fault(R"({"stakeholders":[{"aliases":"a"}]})") ==
          "x.json: stakeholders[0].aliases: expected a list of texts, found string");
    CHECK(fault(R"({"stakeholders":[{"id":"h1","name":""}]})") ==
          "x.json: stakeholders[0].name: a stakeholder's name expected, nothing found");
    CHECK(fault(R"({"stakeholders":[{"type":"person"}]})") ==
          "x.json: stakeholders[0].name: a stakeholder's name expected, nothing found");
    CHECK(fault(R"({"statements":[{"cue":[1]}]})") == "x.json: statements[0].cue: expected two numbers, found 1");
}

TEST_CASE("an annotation becomes statements without their labels") {
    const std::string path = POLYLOGUE_BUILD "/tests-json/annotation.json";
    Codebook book;
    book.stakeholders.push_back({.id = "harbour", .names = {{"港口", "zh"}}, .part_of = {}});
    REQUIRE(write_file(path, reading_json(document(), reading(), 1)));
    const auto found = read_fragment_json(path, document(), book);
    REQUIRE(found);
    REQUIRE(found->statements.size() == 2);
    CHECK(found->statements[1].span == Span{7, 14});
    CHECK(found->statements[1].logics.empty());
    CHECK(found->statements[1].stance == Stance::neutral);
    CHECK(found->stakeholders[1].known == "harbour");
    CHECK(found->relations.empty());
    REQUIRE(write_file(path, R"({"statements":[{"id":"s1","stakeholder":"h9","start":0,"end":2}]})"));
    const auto wrong = read_fragment_json(path, document(), book);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message == "stakeholder -1 is unknown");
}
