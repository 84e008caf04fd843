#include "format/map_json.hpp"

#include "format/hostile.hpp"

using namespace polylogue;

TEST_CASE("a map comes back from JSON as it was") {
    const Map map = test::corpus_map();
    const auto read = parse_map_json(write_map_json(map), "map.json");
    REQUIRE(read);
    CHECK(read->map == map);
    CHECK(read->notes.empty());
}

TEST_CASE("hostile texts come back from JSON as they were") {
    const Map map = test::hostile_map();
    const auto read = parse_map_json(write_map_json(map), "map.json");
    REQUIRE(read);
    CHECK(read->map == map);
}

TEST_CASE("what extract writes is a map of one reading") {
    const auto read = parse_map_json(R"({"document": {"id": "a-1", "title": "T", "outlet": "O"}, "issue": "the ban",
        "stakeholders": [{"id": "h1", "name": "Ann Lee", "type": "person"}],
        "statements": [{"id": "s1", "stakeholder": "h1", "start": 3, "end": 9, "quote": "it works", "stance": "favour"},
                       {"id": "s2", "stakeholder": "h1", "start": 10, "end": 12, "quote": "so"}],
        "relations": [{"from": "s1", "to": "s2", "type": "support", "basis": "reason"}]})",
                                     "a.json");
    REQUIRE(read);
    CHECK(read->map.documents.at("a-1").metadata.begin()->outlet == "O");
    const Reading &r = *read->map.readings.begin();
    CHECK(r.issue == "the ban");
    CHECK(r.stakeholders.at(0).name == "Ann Lee");
    CHECK(r.relations.at(0).basis == Basis::reason);
}

TEST_CASE("a JSON map that contradicts itself is refused with the place") {
    const auto fault = [](const std::string &json) {
        const auto read = parse_map_json(json, "m.json");
        return read ? "" : read.error().text();
    };
    const std::string documents = R"({"documents": [{"id": "d"}], "readings": [{"document": "d", )";
    CHECK(fault(R"({"readings": [{"document": "x"}]})") ==
          "m.json: readings[0].document: 'x' is not among the documents");
    CHECK(fault(documents + R"("statements": [{"id": "s1", "stakeholder": "h9"}]}]})") ==
          "m.json: statements[0].stakeholder: no stakeholder has the id 'h9'");
    CHECK(fault(documents +
                R"("stakeholders": [{"id": "h1", "name": "Mo"}], "statements": [{"stakeholder": "h1"}]}]})") ==
          "m.json: statements[0].quote: the words of the statement expected, none found");
    CHECK(fault(documents + R"("stakeholders": [{"id": "h1", "name": ""}]}]})") ==
          "m.json: readings[0].stakeholders[0].name: a stakeholder's name expected, nothing found");
    CHECK(fault(documents + R"("relations": [{"from": "s1", "to": "s1"}]}]})") ==
          "m.json: relations[0]: 's1' and 's1' are not two statements of this reading");
    CHECK(fault("{\"documents\": 3}") == "m.json: documents: expected a list, found number");
    CHECK(fault("{") == "m.json:1:2: is not valid JSON");
}
