#include "codebook/codebook.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("a wording falls back to the other Chinese script, then English, then any") {
    const Wording both{{"en", "chips"}, {"zh-Hant", "晶片"}};
    CHECK(in_language(both, "zh-Hant") == "晶片");
    CHECK(in_language(both, "zh-Hans") == "晶片");
    CHECK(in_language(both, "zh-TW") == "晶片");
    CHECK(in_language(both, "en-GB") == "chips");
    CHECK(in_language(both, "fr") == "chips");
    CHECK(in_language({{"zh", "芯片"}}, "zh-Hant") == "芯片");
    CHECK(in_language({{"zh-Hans", "芯片"}, {"zh-Hant", "晶片"}}, "zh-CN") == "芯片");
    CHECK(in_language({{"fr", "puces"}}, "zh-Hans") == "puces");
    CHECK(in_language({}, "en").empty());
}

TEST_CASE("a missing codebook is an error that names its path") {
    const auto none = read_codebook("/no/such/codebook.xml");
    REQUIRE_FALSE(none);
    CHECK(none.error().text() == "/no/such/codebook.xml: cannot be opened: No such file or directory");
}
