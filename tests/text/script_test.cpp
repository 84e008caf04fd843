#include "text/script.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("the simplified view keeps the size of the text") {
    const std::string text = "輝達（Nvidia）的晶片，𠀀與café。";
    CHECK(simplified(text) == "辉达（Nvidia）的晶片，𠀀与café。");
    CHECK(simplified(text).size() == text.size());
    CHECK_FALSE(utf8::first_invalid(simplified(text)));
}

TEST_CASE("simplified characters, kana and ASCII stay") {
    const std::string text = "这是简体。カタカナ abc 123";
    CHECK(simplified(text) == text);
    CHECK(simplified(U'國') == U'国');
    CHECK(simplified(U'x') == U'x');
}

TEST_CASE("script is told by distinctive forms") {
    CHECK(script_of("這個問題") == Script::hant);
    CHECK(script_of("这个问题") == Script::hans);
    CHECK(script_of("台灣的后里區") == Script::hant);
    CHECK(script_of("This question") == Script::latin);
    CHECK(script_of("Этот вопрос") == Script::other);
    CHECK(script_of("この問題について") == Script::other);
    CHECK(script_of("2024 — 5%") == Script::none);
}

TEST_CASE("a run holds one script and the neutral characters behind it") {
    const std::string text = "他們用 GPU 運算。";
    const auto runs = script_runs(text, {0, text.size()});
    REQUIRE(runs.size() == 3);
    CHECK(runs[0].script == Script::hant);
    CHECK(runs[1].script == Script::latin);
    CHECK(text.substr(runs[1].span.begin, runs[1].span.size()) == "GPU ");
    CHECK(runs[2].span.end == text.size());
    CHECK(script_runs("12 34", {0, 5}).empty());
}

TEST_CASE("a run of Latin text spans its range") {
    const auto runs = script_runs("(a) b.", {0, 6});
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].span == Span{0, 6});
}

TEST_CASE("scripts have languages") {
    CHECK(language_of(Script::latin) == "en");
    CHECK(language_of(Script::hans) == "zh-Hans");
    CHECK(language_of(Script::hant) == "zh-Hant");
    CHECK(language_of(Script::other) == "und");
}
