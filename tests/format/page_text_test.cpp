#include "format/page_text.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("a code point beyond the basic plane takes two units") {
    const std::string text = "a𠀀b𠀁c";
    const PageText page(text);
    CHECK(page.units(1) == 1);
    CHECK(page.units(2) == 3);
    CHECK(page.units(5) == 7);
}

TEST_CASE("front matter is no part of a passage, unless a statement stands in it") {
    const std::string text = "title: Bridges\noutlet: Sample\n\nThe bridge is old.";
    const PageText page(text);
    const auto behind = page.passages({{31, 35}}, 0);
    REQUIRE(behind.size() == 1);
    CHECK(behind[0].text == "The bridge is old.");
    CHECK(behind[0].begin == 31);
    CHECK(page.passages({{7, 14}}, 0)[0].text.starts_with("Bridges"));
}

TEST_CASE("passages around places are joined where they touch") {
    const std::string text(100, 'x');
    const PageText page(text);
    const auto passages = page.passages({{10, 12}, {16, 18}, {60, 61}}, 3);
    REQUIRE(passages.size() == 2);
    CHECK(passages[0].begin == 7);
    CHECK(passages[0].text.size() == 14);
    CHECK(passages[1].begin == 57);
}
