#include "report/holder_names.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("names are compared without case, width, spaces and possessives") {
    CHECK(comparable_name("Harbour Office's") == "harbouroffice");
    CHECK(comparable_name("ＦＵ") == "fu");
    CHECK(comparable_name("Straße") == "strasse");
    CHECK(comparable_name("约翰·哈特") == "约翰哈特");
}

TEST_CASE("a holder is the one with which it shares most names") {
    Annotation gold, found;
    gold.stakeholders = {{.id = "a", .name = "Hart", .type = "person", .aliases = {}},
                         {.id = "b", .name = "Jo Hart", .type = "person", .aliases = {"Hart", "the mayor"}},
                         {.id = "w", .name = "Writer", .type = "author", .aliases = {}}};
    found.stakeholders = {{.id = "1", .name = "the mayor", .type = "person", .aliases = {"Hart"}},
                          {.id = "2", .name = "Hart", .type = "person", .aliases = {}},
                          {.id = "3", .name = "Moss", .type = "person", .aliases = {}},
                          {.id = "Author", .name = "", .type = "", .aliases = {}}};
    const auto aligned = align_holders(gold, found);
    CHECK(aligned.at("1") == "b");
    CHECK(aligned.at("2") == "a");
    CHECK(aligned.at("3") == "?3");
    CHECK(aligned.at("Author") == "w");
}
