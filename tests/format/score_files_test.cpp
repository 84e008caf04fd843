#include "format/score_files.hpp"

#include "base/file.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

const std::string kFolder = POLYLOGUE_SOURCE "/tests/format/scored/";

} // namespace

TEST_CASE("scores of folders equal those stored from the reference script") {
    const auto rows = score_files(kFolder + "gold", kFolder + "found");
    REQUIRE(rows);
    const auto stored = read_file(kFolder + "table.txt");
    REQUIRE(stored);
    CHECK(score_table(*rows, true) == *stored);
    CHECK(stored->ends_with("\n" + score_table(*rows, false)));
}

TEST_CASE("two files are scored as one document") {
    const auto rows = score_files(kFolder + "gold/names.json", kFolder + "found/names.json");
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().name == "names.json");
}

TEST_CASE("what was not found counts as nothing found, a missing reference is an error") {
    const auto rows = score_files(kFolder + "gold/missing.json", kFolder + "none.json");
    REQUIRE(rows);
    CHECK(rows->front().scores[0]->f1 == 0);
    const auto none = score_files(kFolder + "none", kFolder + "found");
    REQUIRE_FALSE(none);
    CHECK(none.error().text() == kFolder + "none: cannot be opened: No such file or directory");
}
