#include "report/compare_words.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace polylogue::reporting;

namespace {

std::set<char> slots(std::string_view text) {
    std::set<char> out;
    for (std::size_t at = 0; at + 2 < text.size(); ++at)
        if (text[at] == '{' && text[at + 2] == '}') out.insert(text[at + 1]);
    return out;
}

} // namespace

TEST_CASE("every phrase of the comparison has words in three languages, with the same slots") {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Phrase::count_last); ++i) {
        const auto which = static_cast<Phrase>(i);
        const std::string_view en = phrase(which, "en"), hant = phrase(which, "zh-Hant"),
                               hans = phrase(which, "zh-Hans");
        CAPTURE(en);
        CHECK(!en.empty());
        CHECK(!hant.empty());
        CHECK(slots(en) == slots(hant));
        CHECK(slots(en) == slots(hans));
    }
}

TEST_CASE("simplified Chinese phrases are in simplified characters") {
    CHECK(phrase(Phrase::network, "zh-Hans") == "网络与极化");
    CHECK(phrase(Phrase::network, "fr") == phrase(Phrase::network, "en"));
}

TEST_CASE("slots are filled in each language's order") {
    CHECK(filled(Phrase::of, "en", {"3", "7"}) == "3 of 7");
    CHECK(filled(Phrase::of, "zh-Hant", {"3", "7"}) == "7中的3");
}

TEST_CASE("numbers and lists are written as the language has them") {
    CHECK(percent(0.455, "en") == "46 %");
    CHECK(percent(0.455, "zh-Hans") == "46%");
    CHECK(decimal(0.0123, 3) == "0.012");
    CHECK(joined({"a", "b"}, "en") == "a, b");
    CHECK(joined({"a", "b"}, "zh-Hant") == "a、b");
}

TEST_CASE("languages are named, other groups keep their names") {
    CHECK(group_word("zh-Hant", "lang", "en") == "traditional Chinese");
    CHECK(group_word("zh-Hant", "lang", "zh-Hans") == "繁体中文");
    CHECK(group_word("en", "outlet", "en") == "en");
    CHECK(category_word("official", "en") == "officials and parties");
    CHECK(category_word("no such thing", "en") == "no such thing");
}
