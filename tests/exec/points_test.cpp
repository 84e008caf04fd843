#include "../../plugins/exec/points.hpp"

#include <doctest/doctest.h>
#include <string>

using polylogue::exec::Points;

TEST_CASE("bytes and code points convert into each other in every script") {
    std::string text;
    for (int i = 0; i < 50; ++i) text += "a橋😀é";
    const Points points(text);
    CHECK(points.count() == 200);
    for (std::size_t point = 0; point <= points.count(); ++point) CHECK(points.of(points.byte(point)) == point);
    CHECK(points.byte(1) == 1);
    CHECK(points.byte(2) == 4);
    CHECK(points.byte(3) == 8);
}

TEST_CASE("a place behind the text stays behind it") {
    const Points points("橋");
    CHECK(points.byte(1) == 3);
    CHECK(points.byte(5) == 7);
    CHECK(Points("").byte(0) == 0);
}
