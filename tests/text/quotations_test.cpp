#include "text/show.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using test::quotations_of;

TEST_CASE("every kind of quotation mark is paired") {
    CHECK(quotations_of("他說「好」。") == "0「好」");
    CHECK(quotations_of("他說『好』。") == "0『好』");
    CHECK(quotations_of("他说“好”。") == "0“好”");
    CHECK(quotations_of("他说‘好’。") == "0‘好’");
    CHECK(quotations_of("He said «good».") == "0«good»");
    CHECK(quotations_of("He said \"good\".") == "0\"good\"");
    CHECK(quotations_of("He said 'good'.") == "0'good'");
    CHECK(quotations_of("He said ''good''.") == "0''good''");
}

TEST_CASE("marks of titles are no quotation marks") { CHECK(quotations_of("他讀《長路》和〈短歌〉。") == ""); }

TEST_CASE("quotations nest") {
    CHECK(quotations_of("「他說『好，「行」』就走」") == "0「他說『好，「行」』就走」 | 1『好，「行」』 | 2「行」");
    CHECK(quotations_of("“They told me ‘no way’ twice,” she said.") == "0“They told me ‘no way’ twice,” | 1‘no way’");
    CHECK(quotations_of("\"They told me 'no way' twice,\" she said.") ==
          "0\"They told me 'no way' twice,\" | 1'no way'");
    CHECK(quotations_of("“他说“行”就走”") == "0“他说“行”就走” | 1“行”");
}

TEST_CASE("the inner span leaves the marks out and the parent is the quotation around") {
    const Document d = test::document_of("甲「乙『丙』丁」");
    const auto quotations = make_layers(d, false).quotations;
    REQUIRE(quotations.size() == 2);
    CHECK(d.at(quotations[0].inner) == "乙『丙』丁");
    CHECK(quotations[0].parent == -1);
    CHECK(d.at(quotations[1].inner) == "丙");
    CHECK(quotations[1].parent == 0);
}

TEST_CASE("apostrophes are no quotation marks") {
    CHECK(quotations_of("It's the workers' right, isn't it? The ’90s weren’t kind.") == "");
    CHECK(quotations_of("Rock 'n roll and the '90s.") == "");
    CHECK(quotations_of("“It’s the farmers’ land,” he said.") == "0“It’s the farmers’ land,”");
    CHECK(quotations_of("‘It’s the farmers’ own land,’ he said.") == "0‘It’s the farmers’ own land,’");
    CHECK(quotations_of("A 5'10\" guard and a 6\" pipe.") == "");
}

TEST_CASE("straight marks open and close by what stands around them") {
    CHECK(quotations_of("\"One,\" he said. \"Two.\"") == "0\"One,\" | 0\"Two.\"");
    CHECK(quotations_of("\"One ,\" he said.") == "0\"One ,\"");
    CHECK(quotations_of("他说:\"行\",又说\"不行\"。") == "0\"行\" | 0\"不行\"");
    CHECK(quotations_of("他說\"甲\"、\"乙\"和\"丙\"。") == "0\"甲\" | 0\"乙\" | 0\"丙\"");
}

TEST_CASE("a quotation may open with one kind of double mark and close with another") {
    CHECK(quotations_of("“We object,\" he said. “Twice.”") == "0“We object,\" | 0“Twice.”");
    CHECK(quotations_of("\"We object,” he said. \"Twice.\"") == "0\"We object,” | 0\"Twice.\"");
    CHECK(quotations_of("他說「好』，又說「行」。") == "0「好』 | 0「行」");
    CHECK(quotations_of("“A minor’’ effect") == "0“A minor’’");
}

TEST_CASE("reversed and repeated curly marks are paired") {
    CHECK(quotations_of("所谓”内战“，其实没有。") == "0”内战“");
    CHECK(quotations_of("所谓“内战“，其实没有。") == "0“内战“");
    CHECK(quotations_of("所谓”内战”，其实没有。") == "0”内战”");
    CHECK(quotations_of("先说“甲”，”乙”，再说“丙”。") == "0“甲” | 0”乙” | 0“丙”");
}

TEST_CASE("a stray closing mark opens nothing") {
    CHECK(quotations_of("我们同意。”他说。“可以。”") == "0“可以。”");
    CHECK(quotations_of("We agree.” He left. “Fine.”") == "0“Fine.”");
    CHECK(quotations_of("好」他說「行」") == "0「行」");
}

TEST_CASE("an unclosed quotation ends with its paragraph and the rest is not lost") {
    CHECK(quotations_of("他說「好，就這樣。\n她說「不行」。") == "0~「好，就這樣。 | 0「不行」");
    CHECK(quotations_of("他說「甲『乙」丙。") == "0「甲『乙」 | 1~『乙");
}

TEST_CASE("an unclosed quotation ends where the same mark opens again") {
    CHECK(quotations_of("他说“甲，又说“乙”和“丙”。") == "0~“甲，又说 | 0“乙” | 0“丙”");
}

TEST_CASE("a quotation of several paragraphs goes on where the mark is repeated") {
    CHECK(quotations_of("“We waited.\n\n“Nobody came.”") == "0~“We waited. | 0+“Nobody came.”");
    CHECK(quotations_of("「我們等。\n「沒有人來。」") == "0~「我們等。 | 0+「沒有人來。」");
    CHECK(quotations_of("“We waited.”\n\n“Nobody came.”") == "0“We waited.” | 0“Nobody came.”");
    CHECK(quotations_of("“We waited.\n\nThe end.\n\n“Nobody came.”") == "0~“We waited. | 0“Nobody came.”");
}

TEST_CASE("quotations deeper than eight levels are passed over without upsetting the others") {
    std::string text;
    for (int i = 0; i < 12; ++i) text += "「甲";
    for (int i = 0; i < 12; ++i) text += "乙」";
    text += "「丙」";
    const auto quotations = make_layers(test::document_of(text), false).quotations;
    REQUIRE(quotations.size() == 9);
    for (const Quotation &q : quotations) CHECK(q.closed);
    CHECK(quotations[7].depth == 7);
    CHECK(quotations[8].depth == 0);
}

TEST_CASE("empty quotations are left out") { CHECK(quotations_of("他說「」和“”。") == ""); }

TEST_CASE("marks in furniture are not seen") {
    Document d = test::document_of("![\"x](y) He said \"yes\".");
    d.furniture = {{0, 8}};
    const auto quotations = make_layers(d, false).quotations;
    REQUIRE(quotations.size() == 1);
    CHECK(d.at(quotations[0].span) == "\"yes\"");
}
