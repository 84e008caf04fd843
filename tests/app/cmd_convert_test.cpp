#include "support/folder.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

using namespace polylogue::test;

namespace {
const std::string kMap = std::string(POLYLOGUE_SOURCE) + "/maps/chip-export/map.xml";
}

TEST_CASE("a map goes to another format and back by its files' endings") {
    const Folder folder;
    REQUIRE(run_program({"convert", kMap, "-o", folder / "map.json"}).code == 0);
    REQUIRE(run_program({"convert", folder / "map.json", "-o", folder / "back.xml"}).code == 0);
    CHECK(file_bytes(folder / "back.xml") == file_bytes(kMap));
}

TEST_CASE("a map and its own table merge into the map") {
    const Folder folder;
    REQUIRE(run_program({"convert", kMap, "-o", folder / "map.csv"}).code == 0);
    REQUIRE(run_program({"convert", folder / "map.csv", "-o", folder / "table.xml"}).code == 0);
    REQUIRE(run_program({"merge", folder / "table.xml", kMap, "-o", folder / "both.xml"}).code == 0);
    CHECK(file_bytes(folder / "both.xml") == file_bytes(kMap));
}

TEST_CASE("a format that is not known, or cannot be read, is wrong usage") {
    const Folder folder;
    auto outcome = run_program({"convert", kMap, "-o", folder / "map.xyz"});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("has an ending of no known format: name it with --to") != std::string::npos);
    outcome = run_program({"convert", kMap, "-o", folder / "x", "--to", "docx"});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("expected, found 'docx'") != std::string::npos);
    outcome = run_program({"convert", folder / "a.graphml", "-o", folder / "b.xml"});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("graphml is written only") != std::string::npos);
}

TEST_CASE("what a file says and a map cannot hold is told, and the exit code says so") {
    const Folder folder;
    const std::string table =
        folder.write("t.csv", "id,stakeholder,quote,relations\na,Ann,x,\"[{\"\"to\"\":\"\"zz\"\"}]\"\n");
    const auto outcome = run_program({"convert", table, "-o", folder / "t.xml"});
    CHECK(outcome.code == 1);
    CHECK(outcome.err.find("line 2: a relation to 'zz', which is not in this table") != std::string::npos);
}
