#include "merge/names.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {
const auto kPerson = StakeholderType::person;
const auto kBody = StakeholderType::organisation;
} // namespace

TEST_CASE("a name's key ignores script, width, case, spaces and marks") {
    CHECK(name_key("黃仁勳", kPerson) == name_key("黄仁勋", kPerson));
    CHECK(name_key("ＡＢＣ　集團", kBody) == name_key("abc集团", kBody));
    CHECK(name_key("Jean-Luc O'Hara", kPerson) == name_key("jean luc ohara", kPerson));
    CHECK(name_key("玛丽·科尔曼", kPerson) == name_key("瑪麗‧科爾曼", kPerson));
}

TEST_CASE("a legal form and a leading article are not part of an organisation's key") {
    CHECK(name_key("The Harbour Works Co., Ltd.", kBody) == name_key("Harbour Works", kBody));
    CHECK(name_key("Limited", kBody) == "limited");
    CHECK(name_key("Harbour Inc", kPerson) != name_key("Harbour", kPerson));
}

TEST_CASE("different names have different keys") {
    CHECK(name_key("Ministry of Trade", kBody) != name_key("Ministry of Transport", kBody));
    CHECK(name_key("張偉", kPerson) != name_key("張維", kPerson));
}

TEST_CASE("a slug is ASCII, readable and empty for Han names") {
    CHECK(slug("José Martí-Núñez") == "jose-marti-nunez");
    CHECK(slug("  U.S. State Dep't ") == "us-state-dept");
    CHECK(slug("外交部") == "");
    CHECK(slug("!!!") == "");
}

TEST_CASE("common nouns stay in their document, family names in their issue") {
    CHECK(reach_of("analysts", StakeholderType::group) == Reach::document);
    CHECK(reach_of("Smith", kPerson) == Reach::issue);
    CHECK(reach_of("Anna Smith", kPerson) == Reach::anywhere);
    CHECK(reach_of("李先生", kPerson) == Reach::document);
    CHECK(reach_of("李强", kPerson) == Reach::anywhere);
    CHECK(reach_of("The Government", kBody) == Reach::issue);
    CHECK(reach_of("外交部", kBody) == Reach::issue);
    CHECK(reach_of("日本外交部", kBody) == Reach::anywhere);
    CHECK(reach_of("Critics", StakeholderType::group) == Reach::document);
    CHECK(reach_of("專家", StakeholderType::group) == Reach::document);
    CHECK(reach_of("Greenpeace", kBody) == Reach::anywhere);
}

TEST_CASE("a dropped title is told from a dropped given name") {
    CHECK(drops_title("交通部長陳大文", "陳大文"));
    CHECK_FALSE(drops_title("霍华德·卢特尼克", "卢特尼克"));
    CHECK_FALSE(drops_title("陳大文", "大文"));
    CHECK(drops_title("Transport Secretary Anna Smith", "Anna Smith"));
    CHECK_FALSE(drops_title("Anna Smith", "Smith"));
    CHECK_FALSE(drops_title("Anna Smith", "Anna Smith"));
}

TEST_CASE("equal ids are told apart by their content, and counted where that is equal too") {
    std::vector<std::string> ids{"a", "b", "a", "c", "c"};
    const std::vector<std::string> contents{"1", "2", "3", "4", "4"};
    make_unique(ids, [&](std::size_t i) { return contents[i]; });
    CHECK(ids[1] == "b");
    CHECK(ids[0] != ids[2]);
    CHECK(ids[0].starts_with("a-"));
    CHECK(ids[4] == ids[3] + "-2");
}

TEST_CASE("pieces of sentences are no forms of a name") {
    for (const char *piece :
         {"of the vote", "they said", "its spokesman Tom Reed", "including Lee", "Lee said the board",
          "part of the majority", "的分析師", "以及海港局", "手握60票的工會", "50%的港口", "海港局「企硬」"})
        CHECK_FALSE_MESSAGE(is_form_of_name(piece), piece);
    for (const char *name : {"Tom Reed", "the Harbour Board", "King County", "Boeing", "Beijing officials", "In-Q-Tel",
                             "20國集團", "和記港口", "港口大學的李明", "a member of the board"})
        CHECK_MESSAGE(is_form_of_name(name), name);
}
