#include "text/abbreviations.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("abbreviations are known as they are written") {
    CHECK(find_abbreviation("Sen") == Follow::before_name);
    CHECK(find_abbreviation("No") == Follow::before_number);
    CHECK(find_abbreviation("Inc") == Follow::open);
    CHECK_FALSE(find_abbreviation("sen"));
    CHECK_FALSE(find_abbreviation("mill"));
}

TEST_CASE("words that open sentences are known, the first and the last of the list too") {
    CHECK(opens_sentence("A"));
    CHECK(opens_sentence("Your"));
    CHECK(opens_sentence("The"));
    CHECK_FALSE(opens_sentence("the"));
    CHECK_FALSE(opens_sentence("Senate"));
}
