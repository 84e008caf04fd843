#include "format/claims_gold.hpp"

#include <doctest/doctest.h>
#include <filesystem>
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

TEST_CASE("an item may name an annotated statement by its id; what no item names is alone") {
    const auto gold = [&](const std::string &id) {
        const std::string folder = POLYLOGUE_BUILD "/tests/ids/";
        std::filesystem::create_directories(folder);
        std::ofstream(folder + "a.txt") << "The toll hurts. The toll helps.";
        std::ofstream(folder + "a.json") << R"({"statements": [{"id": "s1", "start": 0, "end": 15},
            {"id": "s2", "start": 16, "end": 31}]})";
        std::ofstream(folder + "claims.json") << R"({"documents": ".", "annotations": ".", "clusters": [{"id": "hurts",
            "statements": [{"document": "a.txt", "statement": ")" +
                                                     id + R"("}]}]})";
        return read_gold_claims(folder + "claims.json");
    };
    const auto found = gold("s1");
    REQUIRE_MESSAGE(found, (found ? "" : found.error().text()));
    REQUIRE(found->size() == 2);
    CHECK((*found)[0].at == Points{0, 15});
    CHECK((*found)[1].cluster == "alone 1");
    REQUIRE_FALSE(gold("s9"));
    CHECK(gold("s9").error().message.find("has no statement 's9'") != std::string::npos);
}
