#include "base/csv.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("CR LF ends one line of a table, LF too, and an empty line counts") {
    const auto rows = parse_csv("a,b\r\nc,d\n\r\n\"e\r\nf\",g\r\nh", "table");
    REQUIRE(rows);
    REQUIRE(rows->size() == 4);
    CHECK((*rows)[1].line == 2);
    CHECK((*rows)[2].line == 4);
    CHECK((*rows)[2].fields[0] == "e\r\nf");
    CHECK((*rows)[3].line == 6);
}
