#include "merge/offices.hpp"
#include "merge/pinyin.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

bool one_office(const char *a, const char *b) {
    const auto x = offices_in(a), y = offices_in(b);
    return !x.empty() && !y.empty() && agree(x[0], y[0]);
}

} // namespace

TEST_CASE("an office is one in every language, not over two countries") {
    CHECK(one_office("Commerce Secretary Ann Orr", "商務部長奧爾"));
    CHECK(one_office("French President Ann Orr", "French President Orr"));
    CHECK_FALSE(one_office("French President Ann Orr", "Polish President Orr"));
    CHECK_FALSE(one_office("President Orr", "Vice President Orr"));
    CHECK_FALSE(one_office("former President Orr", "President Orr"));
}

TEST_CASE("a post every company has counts with the company only") {
    CHECK(one_office("Orrix's chief executive", "Orrix執行長奧爾"));
    CHECK_FALSE(one_office("chief executive Ann Orr", "執行長奧爾"));
    CHECK_FALSE(one_office("Orrix CEO Ann Orr", "Berga CEO Ann Orr"));
}

TEST_CASE("a name reads as one syllable a character, its family name as such") {
    CHECK(pinyin("陈国栋") == std::vector<std::string>{"chen", "guo", "dong"});
    CHECK(initial_of("zhong") == "zh");
    CHECK(initial_of("ai").empty());
}
