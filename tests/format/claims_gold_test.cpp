#include "format/claims_gold.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace polylogue;

TEST_CASE("the corpus' clusters have their quotes in the documents") {
    const auto gold = read_gold_claims(POLYLOGUE_SOURCE "/corpus/chip-export/claims.gold.json");
    REQUIRE_MESSAGE(gold, (gold ? "" : gold.error().text()));
    CHECK(gold->size() == 301);
}

TEST_CASE("a file of clusters that is none is refused with its name") {
    const std::string path = POLYLOGUE_BUILD "/tests/bad-claims.json";
    std::ofstream(path) << R"({"clusters": [{"id": "a"}]})";
    const auto gold = read_gold_claims(path);
    REQUIRE_FALSE(gold);
    CHECK(gold.error().path == path);
}
