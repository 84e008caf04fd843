#include "merge/name_table.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("the name table finds every line, the first and the last too") {
    const NameTable table("一\tOne\n丁\tDing;Ting\n七\tSeven\n");
    CHECK(table.latin("一") == std::vector<std::string_view>{"One"});
    CHECK(table.latin("丁") == std::vector<std::string_view>{"Ding", "Ting"});
    CHECK(table.latin("七") == std::vector<std::string_view>{"Seven"});
    CHECK(table.latin("丁七").empty());
    CHECK(table.latin("").empty());
    CHECK(NameTable().latin("一").empty());
}

TEST_CASE("the shipped name table knows common names; a missing one is an error") {
    const auto table = read_name_table(POLYLOGUE_SOURCE "/data/names.tsv");
    REQUIRE(table);
    CHECK(table->latin("马克龙") == std::vector<std::string_view>{"Macron"});
    CHECK_FALSE(read_name_table(POLYLOGUE_SOURCE "/data/nothing.tsv"));
}
