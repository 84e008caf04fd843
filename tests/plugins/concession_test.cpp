#include "common/concession.hpp"

#include <doctest/doctest.h>

using polylogue::scene::granted_in;

TEST_CASE("what although opens is granted up to the comma") {
    const auto granted = granted_in("Although jobs are lost, the court decides.");
    REQUIRE(granted.size() == 1);
    CHECK(granted[0].second == 22);
}

TEST_CASE("what 虽然 opens is granted up to 但, over commas") {
    const std::string_view sentence = "虽然就业减少，经济受损，但法院裁决。";
    const auto granted = granted_in(sentence);
    REQUIRE(granted.size() == 1);
    CHECK(sentence.substr(granted[0].second).starts_with("但"));
}

TEST_CASE("a sentence without a concession grants nothing") {
    CHECK(granted_in("The court decides, and jobs are lost.").empty());
    CHECK(granted_in("法院裁决，但就业减少。").empty());
}
