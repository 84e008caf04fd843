#include "merge/bridge_terms.hpp"
#include "merge/name_table.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using Strings = std::vector<std::string>;

namespace {

Codebook book() {
    Codebook c;
    KnownStakeholder board;
    board.id = "harbour-board";
    board.names = {{"Harbour Board", "en"}, {"海港局", "zh-Hant"}};
    c.stakeholders = {board};
    return c;
}

Strings terms(std::string_view text) {
    static const NameTable table("奥尔森\tOlsen\n");
    static const BridgeTerms bridge({book()}, &table);
    return bridge.of(text);
}

} // namespace

TEST_CASE("names, numbers and general words are the same terms in both languages") {
    CHECK(terms("The Harbour Board's 25 customers fear the ban") ==
          Strings{"25", "=ban", "=customer", "=worry", "@harbour-board"});
    CHECK(terms("海港局的25個客戶擔心禁令") == terms("The Harbour Board's 25 customers fear the ban"));
    CHECK(terms("海港局的25个客户担心禁令") == terms("海港局的25個客戶擔心禁令"));
}

TEST_CASE("a Chinese name of the table is the English one; capitals and digits make a word a name") {
    CHECK(terms("奧爾森") == Strings{"olsen"});
    CHECK(terms("Olsen saw the B52 of it") == Strings{"b52", "olsen"});
}

TEST_CASE("what a known name says counts where a third of its names say it") {
    Codebook c = book();
    c.stakeholders.front().names.push_back({"Army Export Bank", "en"});
    c.stakeholders.front().names.push_back({"Board", "en"});
    c.stakeholders.front().names.push_back({"The Bank", "en"});
    c.stakeholders.front().names.push_back({"HB", "en"});
    const BridgeTerms bridge({c}, nullptr);
    const auto said = bridge.said_by_name("@harbour-board");
    CHECK(Strings(said.begin(), said.end()) == Strings{"=bank"});
    CHECK(bridge.said_by_name("=bank").empty());
}

TEST_CASE("a word has its own meaning before that of another word with its stem") {
    CHECK(terms("a billion") == Strings{"=billion"});
    CHECK(terms("an important bill") == Strings{"=law", "=necessary"});
    CHECK(terms("it costs") == Strings{"=cost"});
    CHECK(terms("the rest will come").empty());
    CHECK(terms("exporters") == Strings{"=export"});
}

TEST_CASE("an issue's terms are looked up in the other language") {
    const auto book = parse_codebook(
        "<codebook id=\"b\" version=\"1\"><title lang=\"en\">B</title><stakeholders><stakeholder id=\"orrix\" "
        "type=\"organisation\">"
        "<name lang=\"en\">Orrix</name><name lang=\"zh\">歐瑞克斯</name></stakeholder></stakeholders></codebook>",
        "b.xml");
    REQUIRE(book);
    const BridgeTerms known({*book}, nullptr);
    const std::string chinese = terms_in_other_language("ban the export of Orrix machines", *book, known);
    CHECK(chinese.find("出口") != std::string::npos);
    CHECK(chinese.find("歐瑞克斯") != std::string::npos);
    CHECK(terms_in_other_language("禁止歐瑞克斯出口", *book, known).find("Orrix") != std::string::npos);
    CHECK(terms_in_other_language("zzz qqq", *book, known).empty());
}
