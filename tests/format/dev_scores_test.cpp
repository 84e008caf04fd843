#include "base/file.hpp"
#include "format/score_files.hpp"

#include <doctest/doctest.h>
#include <filesystem>

namespace {

const std::string kDev = POLYLOGUE_SOURCE "/../shared/dev";
const std::string kStored = POLYLOGUE_SOURCE "/tests/format/scored";

void check(const std::string &gold, const std::string &found, const std::string &stored) {
    const auto rows = polylogue::score_files(kDev + gold, kDev + found);
    REQUIRE(rows);
    const auto expected = polylogue::read_file(kStored + stored);
    REQUIRE(expected);
    CHECK(polylogue::score_table(*rows, true) == *expected);
}

} // namespace

// The stored tables are what the reference scorer printed for the annotated documents.
TEST_CASE("the annotated documents score as the reference scorer says") {
    if (!std::filesystem::exists(kDev + "/gold2")) {
        MESSAGE("skipped: the annotated documents are not here");
        return;
    }
    check("/gold", "/gold2", "/dev-gold2.txt");
    check("/gold2", "/gold", "/dev-gold2-turned.txt");
    check("/gold", "/gold", "/dev-gold.txt");
}
