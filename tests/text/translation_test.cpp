#include "text/show.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

const std::string kChinese =
    "镇议会12日开会，Alder工厂的业主希望改建成45套住宅。\n居民代表Marsh说，2019年已经签过协议。\n表决推迟到30日。";
const std::string kEnglish =
    "The town council met on the 12th; the owners of the Alder mill want to build 45 flats.\n\n"
    "Marsh, who speaks for the residents, said an agreement was signed in 2019.\n\n"
    "The vote was put off to the 30th, and 30 people stayed.";
const std::string kUnrelated = "Rain fell on the coast for the whole of the weekend and the ferries stayed in port.\n\n"
                               "A spokesman for the harbour said that 17 boats had been damaged by the waves.\n\n"
                               "Farmers in the valley were glad of it all the same, since the wells were dry.";

std::vector<Echo> echoes_of(const std::string &text) { return make_layers(test::document_of(text), false).echoes; }

} // namespace

TEST_CASE("a translation below the text is an echo of it") {
    const std::string text = kChinese + "\n\n" + kEnglish;
    const auto echoes = echoes_of(text);
    REQUIRE(echoes.size() == 1);
    CHECK(echoes[0].kind == Echo::Kind::translation);
    CHECK(echoes[0].of == Span{0, kChinese.size()});
    CHECK(echoes[0].span == Span{kChinese.size() + 2, text.size()});
}

TEST_CASE("the second of the two languages is the echo, whichever it is") {
    const auto echoes = echoes_of(kEnglish + "\n\n" + kChinese);
    REQUIRE(echoes.size() == 1);
    CHECK(echoes[0].of == Span{0, kEnglish.size()});
}

TEST_CASE("another text in the other language is no translation") {
    CHECK(echoes_of(kChinese + "\n\n" + kUnrelated).empty());
}

TEST_CASE("a short passage in the other language is no translation") {
    CHECK(echoes_of(kChinese + "\n\nThe Alder mill, 2019.").empty());
}

TEST_CASE("text of one language has no translation") {
    CHECK(echoes_of(kEnglish).empty());
    CHECK(echoes_of(kChinese).empty());
    CHECK(echoes_of("").empty());
}

TEST_CASE("texts of very different length are no translation") {
    std::string longer = kEnglish;
    for (int i = 0; i < 8; ++i)
        longer += "\n\nOn day " + std::to_string(i) +
                  " the Alder mill stood still and Marsh waited for word from the council.";
    CHECK(echoes_of(kChinese + "\n\n" + longer).empty());
}

TEST_CASE("where two languages take turns, the second paragraph of each pair is the echo") {
    const std::string text =
        "镇议会12日开会，Alder工厂的业主希望改建成住宅。\nThe council met on the 12th; the owners of the Alder mill "
        "want to build flats.\n"
        "居民代表Marsh说，2019年已经签过协议。\nMarsh, who speaks for the residents, said an agreement was signed in "
        "2019.\n"
        "表决推迟到30日，没有人反对。\nThe vote was put off to the 30th, and nobody objected to that.";
    const Document d = test::document_of(text);
    const auto echoes = make_layers(d, false).echoes;
    REQUIRE(echoes.size() == 3);
    CHECK(d.at(echoes[1].of).substr(0, 6) == "居民");
    CHECK(d.at(echoes[1].span).substr(0, 5) == "Marsh");
}

TEST_CASE("a document with its translation has the language of the original") {
    CHECK(make_layers(test::document_of(kChinese + "\n\n" + kEnglish), false).lang == "zh-Hans");
    CHECK(make_layers(test::document_of(kEnglish + "\n\n" + kChinese), false).lang == "en");
}
