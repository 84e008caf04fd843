// What holds for every format of other tools before its own rules do.
#include "format/formats.hpp"

#include "format/hostile.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

using namespace polylogue;

namespace {

std::string fault_of(Format format, const std::string &bytes) {
    const auto read = parse_map(format, bytes, "file");
    return read ? "" : read.error().text();
}

std::string json_with(const std::string &more) {
    return R"({"documents": [{"id": "d"}], "readings": [{"document": "d", "stakeholders": [{"id": "h1", "name": "Reed"}],
        "statements": [{"id": "s1", "stakeholder": "h1", "start": 4, "end": 9, "quote": "a\u0001b")" +
           more + "}]}]}";
}

} // namespace

TEST_CASE("a file of another format that is not UTF-8 is refused with the byte") {
    for (const Format format : {Format::json, Format::csv, Format::dna, Format::argdown, Format::aif})
        CHECK(fault_of(format, "[A]: \xE7") == "file: byte 5: UTF-8 expected, an invalid byte found");
}

TEST_CASE("characters XML forbids are replaced when a map is read, so that its ids stay when it is written") {
    const auto json = parse_map(Format::json, json_with(""), "file");
    REQUIRE_MESSAGE(json, json.error().text());
    REQUIRE(json->map.readings.size() == 1);
    CHECK(json->map.readings.begin()->statements.at(0).exact == "a\uFFFDb");
    const auto argdown = parse_map(Format::argdown, "[A]: one \x1B[31m two\n", "file");
    REQUIRE(argdown);
    CHECK(argdown->map.readings.begin()->statements.at(0).exact.find('\x1B') == std::string::npos);
}

TEST_CASE("a range that ends before it starts, and a confidence out of bounds, are refused with their place") {
    CHECK(fault_of(Format::json, json_with(R"(, "cue": [5, 3])")).find("cue: the range ends before it starts") !=
          std::string::npos);
    CHECK(fault_of(Format::json, json_with(R"(, "confidence": 1.5)")).find("expected a number from 0 to 1") !=
          std::string::npos);
    const std::string names = "id,document,quote,stakeholder,start,end,confidence\n";
    CHECK(fault_of(Format::csv, names + "1,d,words,Reed,9,4,1\n").find("end: the range ends before it starts") !=
          std::string::npos);
    CHECK(fault_of(Format::csv, names + "1,d,words,Reed,4,9,nan\n").find("expected a number from 0 to 1") !=
          std::string::npos);
}

TEST_CASE("a number that is too large is an error") {
    CHECK(fault_of(Format::json, "{\"documents\": 1e30875807}") == "file: holds a number that is too large");
}

TEST_CASE("an offset that is no whole number is refused") {
    CHECK(fault_of(Format::json, json_with(R"(, "cue": [1e30, 1e31])")).find("cue: expected whole numbers") !=
          std::string::npos);
}

TEST_CASE("a value nested hundreds of thousands deep is an error or passed over, in every format") {
    const std::size_t deep = 300000;
    const std::string lists = std::string(deep, '[') + std::string(deep, ']');
    CHECK_FALSE(fault_of(Format::json, "{\"documents\": " + lists + "}").empty());
    CHECK_FALSE(fault_of(Format::argdown, "[A]: x {a: " + lists + "}\n").empty());
    CHECK(fault_of(Format::aif, "{\"nodes\": [{\"nodeID\": 1, \"type\": \"I\", \"text\": \"x\", \"more\": " + lists +
                                    "}], \"edges\": []}")
              .empty());
    std::string elements = "<map>";
    for (std::size_t i = 0; i < deep; ++i) elements += "<documents>";
    CHECK_FALSE(fault_of(Format::xml, elements).empty());
}

TEST_CASE("no text of a document becomes an element of a map file or of a network") {
    const Map map = test::hostile_map();
    const Derived derived = derive(map);
    for (const bool claims : {false, true})
        for (const Format format : {Format::xml, Format::graphml}) {
            const std::string text = write_map(format, map, derived, {.lang = "en", .claims_network = claims});
            pugi::xml_document xml;
            CHECK(xml.load_string(text.c_str()));
            CHECK_FALSE(xml.find_node([](const pugi::xml_node &n) { return std::string_view(n.name()) == "script"; }));
            CHECK(text.find('\x1B') == std::string::npos);
        }
}
