#include "format/label.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using Lines = std::vector<std::string>;

TEST_CASE("a label breaks at spaces") { CHECK(label::wrap("one two three", 4000, 3) == Lines{"one two", "three"}); }

TEST_CASE("a label breaks between Han characters") {
    CHECK(label::wrap("橋上的路很窄", 3000, 3) == Lines{"橋上的", "路很窄"});
}

TEST_CASE("a closing mark never starts a line") {
    CHECK(label::wrap("路很窄，橋也舊。", 4000, 3) == Lines{"路很窄，", "橋也舊。"});
}

TEST_CASE("an opening mark never ends a line") {
    CHECK(label::wrap("他說「窄路」", 3000, 3) == Lines{"他說", "「窄", "路」"});
}

TEST_CASE("a Latin word in a Chinese line stays whole") {
    CHECK(label::wrap("新的bridge很貴", 4000, 3) == Lines{"新的", "bridge", "很貴"});
}

TEST_CASE("what does not fit ends in an ellipsis within the width") {
    const Lines lines = label::wrap("the quick rider crosses the narrow bridge before the rain", 6000, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].ends_with("…"));
    CHECK(label::width(lines[1]) <= 6000);
}

TEST_CASE("an ellipsis takes the place of a comma") { CHECK(label::wrap("路很窄，橋", 4000, 1) == Lines{"路很窄…"}); }

TEST_CASE("a word wider than the line is broken") {
    for (const std::string &line : label::wrap("https://example.org/a/very/long/address", 5000, 9))
        CHECK(label::width(line) <= 5000);
}

TEST_CASE("every line keeps to the width, whatever the text") {
    for (const char *text : {"一二三四五六七八九十，「甲乙丙丁」。", "a bb ccc dddd eeeee ffffff ggggggg",
                             "混合 mixed 文字 text，以及 numbers 12,345.67%"})
        for (int most = 3000; most < 9000; most += 500)
            for (const std::string &line : label::wrap(text, most, 4)) CHECK(label::width(line) <= most);
}

TEST_CASE("an empty text is one empty line") { CHECK(label::wrap("  \n", 4000, 3) == Lines{""}); }

TEST_CASE("a Han character is as wide as the letters are high") {
    CHECK(label::width("橋") == 1000);
    CHECK(label::width("i") < label::width("m"));
    CHECK(label::longest_word("a longer word") == label::width("longer"));
}

TEST_CASE("curly marks beside Latin letters are drawn straight, those of Chinese text stay") {
    using polylogue::label::wrap;
    CHECK(wrap("the board’s “plan”", 100000, 1) == std::vector<std::string>{"the board's \"plan\""});
    CHECK(wrap("所謂“計劃”", 100000, 1) == std::vector<std::string>{"所謂“計劃”"});
}
