#include "text/show.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

std::string echoes_of(const std::string &text) {
    const Document d = test::document_of(text);
    return test::join(make_layers(d, false).echoes,
                      [&d](const Echo &e) { return std::string(d.at(e.span)) + " <- " + std::string(d.at(e.of)); });
}

const std::string kLong = "The council of the old mill town met on Tuesday to hear from both sides.";
const std::string kLongZh =
    "鎮議會週二開會聽取雙方的意見。業主希望把舊工廠改建成住宅。居民則要求保留空地，改成公園給孩子們使用。";

} // namespace

TEST_CASE("a long sentence said again is an echo of the first") {
    CHECK(echoes_of(kLong + "\n\nNo vote.\n\n" + kLong) == kLong + " <- " + kLong);
}

TEST_CASE("white space, punctuation, case and script do not hide an echo") {
    const std::string again = "THE COUNCIL of the old mill-town met,  on Tuesday, to hear from both sides!";
    CHECK(echoes_of("The council of the old mill town met on Tuesday to hear from both sides.\n\nNo vote.\n\n" +
                    again) == again + " <- " + kLong);
    const std::string hans =
        "镇议会周二开会听取双方的意见。业主希望把旧工厂改建成住宅。居民则要求保留空地，改成公园给孩子们使用。";
    CHECK(echoes_of(hans + "\n完了。\n" + hans) == hans + " <- " + hans);
}

TEST_CASE("adjacent sentences said again join into one echo") {
    CHECK(echoes_of(kLongZh + "\n沒有表決。\n" + kLongZh) == kLongZh + " <- " + kLongZh);
}

TEST_CASE("a short sentence said again is no echo") {
    CHECK(echoes_of("沒有表決。大家都走了。\n沒有表決。大家都走了。") == "");
    CHECK(echoes_of("No vote.\n\nNo vote.") == "");
}

TEST_CASE("a sentence changed in one word is no echo") {
    std::string other = kLong;
    other.replace(other.find("Tuesday"), 7, "Friday");
    CHECK(echoes_of(kLong + "\n\n" + other) == "");
}

TEST_CASE("a passage that stands three times has two echoes") {
    const Document d = test::document_of(kLong + "\n\nA.\n\n" + kLong + "\n\nB.\n\n" + kLong);
    const auto echoes = make_layers(d, false).echoes;
    REQUIRE(echoes.size() == 2);
    CHECK(echoes[0].of == echoes[1].of);
    CHECK(echoes[0].kind == Echo::Kind::repeat);
}

TEST_CASE("the title said again in the body is an echo") {
    Document d = test::document_of(kLong + "\n\n" + kLong + "\n\nNo vote.");
    d.title = {0, kLong.size()};
    d.body.begin = kLong.size();
    CHECK(make_layers(d, false).echoes.size() == 1);
}
