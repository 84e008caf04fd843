#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace sample;
using Strings = std::vector<std::string>;

namespace {

Strings joined_ids(const std::vector<Page> &pages, const std::string &codebook = "") {
    std::vector<Map> maps;
    for (const Page &p : pages) maps.push_back(p.map());
    Map map = all(maps);
    if (!codebook.empty()) add_codebook(map, codebook);
    return ids(derive(map));
}

Page page(const std::string &id, const Stakeholder &who, const std::string &issue = "") {
    return Page(id, "en", issue).says(who, "words of " + id);
}

const char *const kBooks = R"(<stakeholders>
 <stakeholder id="marta-bell" type="person"><name lang="en">Marta Bell</name><name lang="zh-Hant">瑪塔貝爾</name></stakeholder>
 <stakeholder id="port" type="organisation"><name lang="en">Port Authority</name></stakeholder>
 <stakeholder id="port-of-north" type="organisation"><name lang="en">North Port</name><name lang="en">Port Authority</name></stakeholder>
</stakeholders>)";

} // namespace

TEST_CASE("one name in two scripts is one stakeholder") {
    CHECK(joined_ids({page("a", person("陳國棟")), page("b", person("陈国栋"))}).size() == 1);
    CHECK(joined_ids({page("a", person("陳國棟")), page("b", person("陈国良"))}).size() == 2);
}

TEST_CASE("types never flow into each other") {
    CHECK(joined_ids({page("a", person("Jordan Reed")), page("b", body("Jordan Reed"))}).size() == 2);
    CHECK(joined_ids({page("a", body("Jordan")), page("b", holder("Jordan", StakeholderType::state))}).size() == 2);
}

TEST_CASE("an original in parentheses joins two scripts") {
    const Stakeholder both = person("柯爾曼", {{"Helen Coleman", "parenthesis"}});
    CHECK(joined_ids({page("a", both), page("b", person("Helen Coleman"))}) == Strings{"helen-coleman"});
    CHECK(joined_ids({page("a", both), page("b", person("Helen Kerr"))}).size() == 2);
}

TEST_CASE("what a text calls someone in passing joins nothing in another text") {
    CHECK(joined_ids({page("a", body("Acme", {{"The Chipmaker", "mention"}})), page("b", body("The Chipmaker"))})
              .size() == 2);
    CHECK(joined_ids({page("a", person("Anna Smith", {{"Smith", "short-form"}})), page("b", person("Smith"))}).size() ==
          2);
}

TEST_CASE("a family name is one person within an issue only") {
    CHECK(joined_ids({page("a", person("Smith"), "x"), page("b", person("Smith"), "x")}).size() == 1);
    CHECK(joined_ids({page("a", person("Smith"), "x"), page("b", person("Smith"), "y")}).size() == 2);
    CHECK(joined_ids({page("a", person("Ann Smith")), page("b", person("Bo Smith"))}).size() == 2);
}

TEST_CASE("without an issue a family name stays in its document, unless both texts give it the highest office") {
    CHECK(joined_ids({page("a", person("Orr")), page("b", person("Orr"))}).size() == 2);
    const Stakeholder orr = person("Orr", {{"President Orr", "title"}});
    CHECK(joined_ids({page("a", orr), page("b", orr)}).size() == 1);
    const Stakeholder senator = person("Orr", {{"Sen. Orr", "title"}});
    CHECK(joined_ids({page("a", senator), page("b", senator)}).size() == 2);
}

TEST_CASE("an institution without its country is one within an issue only") {
    CHECK(joined_ids({page("a", body("外交部"), "x"), page("b", body("外交部"), "x")}).size() == 1);
    CHECK(joined_ids({page("a", body("外交部"), "x"), page("b", body("外交部"), "y")}).size() == 2);
    CHECK(joined_ids({page("a", body("外交部")), page("b", body("外交部"))}).size() == 2);
}

TEST_CASE("an acronym in parentheses joins within an issue only") {
    const Stakeholder full = body("Association of Harbour Masters", {{"AHM", "parenthesis"}});
    CHECK(joined_ids({page("a", full, "x"), page("b", body("AHM"), "x")}).size() == 1);
    CHECK(joined_ids({page("a", full, "x"), page("b", body("AHM"), "y")}).size() == 2);
}

TEST_CASE("a title is dropped where the document itself shows the bare name") {
    const Stakeholder titled = person("交通部長陳大文", {{"陳大文", "mention"}});
    CHECK(joined_ids({page("a", titled), page("b", person("陈大文"))}).size() == 1);
    CHECK(joined_ids({page("a", person("交通部長陳大文")), page("b", person("陈大文"))}).size() == 2);
}

TEST_CASE("authors and anonymous holders stay in their document") {
    Stakeholder analyst = person("an analyst");
    analyst.anonymous = true;
    const Stakeholder author = holder("AUTHOR", StakeholderType::author);
    CHECK(joined_ids({page("a", author), page("b", author)}) == Strings{"author-a", "author-b"});
    CHECK(joined_ids({page("a", analyst), page("b", analyst)}) == Strings{"an-analyst-a", "an-analyst-b"});
    CHECK(joined_ids({page("a", holder("critics", StakeholderType::group)),
                      page("b", holder("critics", StakeholderType::group))})
              .size() == 2);
}

TEST_CASE("the codebook's id and names join every script, also from a document read without it") {
    Stakeholder known = person("瑪塔貝爾");
    known.known = "marta-bell";
    CHECK(joined_ids({page("a", known), page("b", person("Marta Bell"))}, kBooks) == Strings{"marta-bell"});
    CHECK(joined_ids({page("a", person("玛塔贝尔")), page("b", person("Marta Bell"))}, kBooks) ==
          Strings{"marta-bell"});
}

TEST_CASE("a name of two known stakeholders joins nothing and is reported") {
    Map map = all({page("a", body("Port Authority")).map(), page("b", body("Port Authority")).map()});
    add_codebook(map, kBooks);
    const Derived derived = derive(map);
    CHECK(derived.stakeholders.size() == 2);
    CHECK(derived.warnings ==
          Strings{"the name 'Port Authority' belongs to several stakeholders of the codebooks and joins none"});
}

TEST_CASE("evidence that would make two known stakeholders one is not believed") {
    Stakeholder bell = person("Marta Bell");
    bell.known = "marta-bell";
    Stakeholder port = person("Ana Port");
    port.known = "ana-port";
    const Stakeholder bridge = person("貝爾", {{"Ana Port", "parenthesis"}, {"Marta Bell", "parenthesis"}});
    CHECK(joined_ids({page("a", bell), page("b", bridge), page("c", port)}).size() == 3);
}

TEST_CASE("a line of the codebook forces or forbids a join") {
    const std::vector<Page> two{page("a", body("Harbour Board")), page("b", body("海港局"))};
    CHECK(joined_ids(two).size() == 2);
    CHECK(joined_ids(two, R"(<joins><same a="Harbour Board" b="海港局"/></joins>)") == Strings{"harbour-board"});
    const std::vector<Page> bridged{page("a", body("港務會", {{"Harbour Board", "parenthesis"}})),
                                    page("b", body("Harbour Board"))};
    CHECK(joined_ids(bridged).size() == 1);
    CHECK(joined_ids(bridged, R"(<joins><different a="港務會" b="Harbour Board"/></joins>)").size() == 2);
}

TEST_CASE("a line of which one side is missing joins nothing") {
    const std::vector<Page> two{page("a", person("Orr")), page("b", person("Orr"))};
    CHECK(joined_ids(two, R"(<joins><same a="Orr" b="Nobody Here"/></joins>)").size() == 2);
}

TEST_CASE("every alias keeps the strongest evidence it has") {
    Map map = all(
        {page("a", person("柯爾曼", {{"Helen Coleman", "parenthesis"}, {"她", "pronoun"}, {"柯爾曼女士", "mention"}}))
             .map(),
         page("b", person("Helen Coleman")).map()});
    const Derived derived = derive(map);
    REQUIRE(derived.stakeholders.size() == 1);
    CHECK(aliases(derived.stakeholders[0]) ==
          Strings{"Helen Coleman (parenthesis)", "柯爾曼 (name)", "柯爾曼女士 (mention)"});
    CHECK(derived.stakeholders[0].name == "Helen Coleman");
    CHECK(derived.stakeholders[0].documents == Strings{"a", "b"});
}

TEST_CASE("a name without Latin letters gets an id by its hash, one in both scripts") {
    const Strings one = joined_ids({page("a", body("環境局"))}), other = joined_ids({page("b", body("环境局"))});
    CHECK(one == other);
    CHECK(one.front().starts_with("h-"));
    CHECK(one.front().size() == 10);
}

TEST_CASE("what stands before an original in parentheses joins too") {
    const Stakeholder both = person(
        "Helen Coleman",
        {{"財政部長柯爾曼", "mention"}, {"財政部長柯爾曼（Helen Coleman）", "mention"}, {"柯爾曼女士", "mention"}});
    CHECK(joined_ids({page("a", both), page("b", person("財政部長柯爾曼"))}) == Strings{"helen-coleman"});
    CHECK(joined_ids({page("a", both), page("b", person("教育部長柯爾曼"))}).size() == 2);
}

TEST_CASE("a form that is somebody else's name, or a piece of a sentence, is no alias") {
    const auto forms = [](const Map &map, const std::string &id) {
        for (const Identity &i : derive(map).stakeholders)
            if (i.id == id) return aliases(i);
        return Strings{};
    };
    Map map =
        all({page("a", person("Marta Bell", {{"Harbour Board", "mention"},
                                             {"Harbour Board and Marta Bell", "mention"},
                                             {"of the vote", "apposition"}}))
                 .map(),
             page("b", body("Harbour Board", {{"Bell", "mention"}})).map(),
             page("c", body("Ferry Line", {{"Port Authority", "mention"}, {"Ferry Line Ltd.", "mention"}})).map()});
    CHECK(forms(map, "marta-bell") == Strings{"Marta Bell (name)"});
    CHECK(forms(map, "harbour-board") == Strings{"Bell (mention)", "Harbour Board (name)"});
    CHECK(forms(map, "ferry-line").size() == 3);
    add_codebook(map, R"(<stakeholders><stakeholder id="port" type="organisation"><name lang="en">Port Authority</name>
</stakeholder></stakeholders>)");
    CHECK(forms(map, "ferry-line") == Strings{"Ferry Line (name)", "Ferry Line Ltd. (mention)"});
}
