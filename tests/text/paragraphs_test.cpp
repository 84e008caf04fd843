#include "text/show.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using test::paragraphs_of;

namespace {

std::string headings_of(const std::string &text) {
    const Document d = test::document_of(text);
    std::string out;
    for (const Paragraph &p : make_layers(d, false).paragraphs)
        if (p.heading) out += std::string(d.at(p.span)) + ";";
    return out;
}

std::string languages_of(const std::string &text) {
    return test::join(make_layers(test::document_of(text), false).paragraphs, [](const auto &p) { return p.lang; });
}

} // namespace

TEST_CASE("a line is a paragraph, without the white space around it") {
    CHECK(paragraphs_of("甲。\n　　乙。 \r\n\r\n\r\n丙。\n") == "甲。 | 乙。 | 丙。");
    CHECK(paragraphs_of("One.\rTwo.") == "One. | Two.");
    CHECK(paragraphs_of(" \n\t\n") == "");
}

TEST_CASE("lines wrapped to a page join up to the empty line") {
    const std::string first = "The council met on Tuesday to hear from the owners of the old mill,\n"
                              "who want to turn it into flats, and from neighbours who would rather\n"
                              "see a park there.";
    CHECK(paragraphs_of(first + "\n\nNo vote was taken.") == first + " | No vote was taken.");
}

TEST_CASE("wrapped lines join over carriage returns") {
    const std::string text = "The council met on Tuesday to hear from the owners of the old mill,\r\n"
                             "who want to turn it into flats, and from neighbours.";
    CHECK(paragraphs_of(text) == text);
}

TEST_CASE("lines that end their sentences do not join") {
    const std::string a = "The council met on Tuesday to hear from the owners of the mill.";
    const std::string b = "The neighbours would rather see a park there, said one of them.";
    CHECK(paragraphs_of(a + "\n" + b) == a + " | " + b);
}

TEST_CASE("long lines, short lines, Chinese lines and lists do not join") {
    const std::string line(120, 'x');
    CHECK(paragraphs_of(line + "\n" + line) == line + " | " + line);
    CHECK(paragraphs_of("Roses\nViolets") == "Roses | Violets");
    CHECK(paragraphs_of("鎮上的人都說應該把舊工廠改成公園\n業主不同意") ==
          "鎮上的人都說應該把舊工廠改成公園 | 業主不同意");
    const std::string a = "- a first reason that takes up most of a line of the page here";
    CHECK(paragraphs_of(a + "\n" + a) == a + " | " + a);
}

TEST_CASE("a short line without a closing mark is a heading") {
    CHECK(headings_of("舊工廠的未來\n鎮議會週二開會。") == "舊工廠的未來;");
    CHECK(headings_of("The mill's future\n\nThe council met.") == "The mill's future;");
}

TEST_CASE("sentences, long lines, whole quotations and a lone paragraph are no headings") {
    CHECK(headings_of("鎮議會週二開會。\n沒有表決！") == "");
    CHECK(headings_of("理由如下：\n沒有錢。") == "");
    CHECK(headings_of("「不行」\n他說。") == "");
    CHECK(headings_of("One two three four five six seven eight nine ten eleven twelve thirteen\n\nHe left.") == "");
    CHECK(headings_of("舊工廠的未來") == "");
}

TEST_CASE("a line marked up as a heading is one") {
    Document d = test::document_of("## Who pays?\n\nNobody knows.");
    d.furniture = {{0, 3}};
    const auto paragraphs = make_layers(d, false).paragraphs;
    REQUIRE(paragraphs.size() == 2);
    CHECK(d.at(paragraphs[0].span) == "Who pays?");
    CHECK(paragraphs[0].heading);
    CHECK_FALSE(paragraphs[1].heading);
}

TEST_CASE("a paragraph has the language of most of its letters") {
    CHECK(languages_of("這間公司說會繼續運作。\nThe firm carries on.\n这间公司说会继续运作。\n2024") ==
          "zh-Hant | en | zh-Hans | und");
    CHECK(languages_of("由 International Business Machines 與當地的三個夥伴共同經營這項業務") == "zh-Hant");
}

TEST_CASE("a paragraph without distinctive characters takes the script of the document") {
    CHECK(languages_of("這間公司說會繼續運作。\n大家好。") == "zh-Hant | zh-Hant");
    CHECK(languages_of("这间公司说会继续运作。\n大家好。") == "zh-Hans | zh-Hans");
}

TEST_CASE("a document without distinctive characters takes the script it declares") {
    Document d = test::document_of("大家好。");
    d.meta.lang = "zh-TW";
    CHECK(make_layers(d, false).paragraphs[0].lang == "zh-Hant");
    d.meta.lang = "zh";
    CHECK(make_layers(d, false).paragraphs[0].lang == "zh-Hans");
}

TEST_CASE("only the body has paragraphs") {
    Document d = test::document_of("title: x\n\nBody one.\nBody two.");
    d.body.begin = 10;
    CHECK(make_layers(d, false).paragraphs.size() == 2);
}

TEST_CASE("furniture over a line end does not join paragraphs") {
    Document d = test::document_of("One.\n|a|b|\nTwo.");
    d.furniture = {{4, 11}};
    CHECK(make_layers(d, false).paragraphs.size() == 2);
}
