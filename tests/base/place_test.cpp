#include "base/place.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("a place counts lines from one and columns in code points") {
    const std::string_view text = "ab\n中文x\n";
    CHECK(place_of(text, 0).line == 1);
    CHECK(place_of(text, 0).column == 1);
    CHECK(place_of(text, 9).line == 2);
    CHECK(place_of(text, 9).column == 3);
    CHECK(place_of(text, 99).line == 3);
    CHECK(place_of(text, 99).column == 1);
}
