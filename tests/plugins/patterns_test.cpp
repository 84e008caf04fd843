#include "common/patterns.hpp"

#include <doctest/doctest.h>

using namespace polylogue::lexicon;

namespace {

std::string found(const std::vector<std::string> &patterns, std::string_view text) {
    Patterns p;
    for (const std::string &x : patterns) p.add(x);
    p.compile();
    std::vector<Hit> hits;
    p.find(text, 0, text.size(), hits);
    std::string out;
    for (const Hit &h : hits)
        out += std::to_string(h.entry) + ":" + std::string(text.substr(h.begin, h.end - h.begin)) + " ";
    return out;
}

} // namespace

TEST_CASE("the parts of a pattern follow each other with anything between") {
    CHECK(found({"force* … its own"}, "It forced them to build its own.") == "0:forced them to build its own ");
    CHECK(found({"倒逼 … 自主"}, "制裁只会倒逼企业走向自主") == "0:倒逼企业走向自主 ");
}

TEST_CASE("parts in the wrong order or missing are no hit") {
    CHECK(found({"force* … its own"}, "On its own it forced nobody.").empty());
    CHECK(found({"force* … its own"}, "It forced them.").empty());
}

TEST_CASE("a pattern does not reach into the next sentence") {
    Patterns p;
    p.add("倒逼 … 自主");
    p.compile();
    const std::string text = "倒逼企业。走向自主。";
    std::vector<Hit> hits;
    p.find(text, 0, 15, hits);
    p.find(text, 15, text.size(), hits);
    CHECK(hits.empty());
}

TEST_CASE("a pattern is found again after its end") { CHECK(found({"甲 … 乙"}, "甲乙甲丙乙") == "0:甲乙 0:甲丙乙 "); }

TEST_CASE("a phrase inside a longer one of its group is dropped") {
    std::vector<Hit> hits = {{0, 0, 12}, {1, 6, 12}, {2, 6, 12}, {1, 20, 26}};
    drop_nested(hits, [](std::uint32_t entry) { return entry == 2 ? 1U : 0U; });
    REQUIRE(hits.size() == 3);
    CHECK(hits[1].entry == 2);
    CHECK(hits[2].begin == 20);
}
