#include "merge/sample.hpp"

#include "merge/name_table.hpp"

#include <doctest/doctest.h>

using namespace sample;
using Strings = std::vector<std::string>;

namespace {

const NameTable &table() {
    static const NameTable made(
        "卢比奥\tRubio\n埃莱娜\tElaine;Helena\n大湖航运\tGreat Lakes Shipping\n奥尔森\tOhlson;Olsen\n"
        "姚明\tYao Ming\n孟德远\tMeng Deyuan\n");
    return made;
}

Derived derived(const std::vector<Page> &pages, const std::string &codebook = "") {
    static Map map; // the derivation points into it
    std::vector<Map> maps;
    for (const Page &p : pages) maps.push_back(p.map());
    map = all(maps);
    if (!codebook.empty()) add_codebook(map, codebook);
    return derive(map, {.names = &table()});
}

std::size_t count(const Stakeholder &a, const Stakeholder &b, const std::string &issue = "toll") {
    return derived({Page("a", "zh-Hant", issue).says(a, "words of a"), Page("b", "en", issue).says(b, "words of b")})
        .stakeholders.size();
}

Stakeholder titled(const std::string &name, const std::string &title) { return person(name, {{title, "title"}}); }

} // namespace

TEST_CASE("a given and a family name that are both in the table join two scripts anywhere") {
    CHECK(count(person("埃萊娜·奧爾森"), person("Helena Olsen")) == 1);
    CHECK(count(person("埃萊娜·奧爾森"), person("Helena Olsen"), "") == 1);
    CHECK(count(person("埃萊娜·奧爾森"), person("Helena Berg")) == 2);
    CHECK(count(person("埃萊娜·奧爾森"), person("Greta Olsen")) == 2);
}

TEST_CASE("a family name alone joins two scripts only with one office on one issue") {
    CHECK(count(person("奧爾森"), person("Helena Olsen")) == 2);
    const Stakeholder minister = titled("Helena Olsen", "Finance Minister Helena Olsen");
    CHECK(count(titled("奧爾森", "財政部長奧爾森"), minister) == 1);
    CHECK(count(titled("奧爾森", "財政部長奧爾森"), minister, "") == 2);
    CHECK(count(titled("奧爾森", "外交部長奧爾森"), minister) == 2);
    CHECK(count(titled("奧爾森", "前財政部長奧爾森"), minister) == 2);
}

TEST_CASE("a family name of two people with one office joins neither") {
    const auto minister = [](const std::string &name) { return titled(name, "Finance Minister " + name); };
    CHECK(derived({Page("a", "zh-Hant", "x").says(titled("奧爾森", "財政部長奧爾森"), "p"),
                   Page("b", "en", "x").says(minister("Helena Olsen"), "q"),
                   Page("c", "en", "x").says(minister("Greta Olsen"), "r")})
              .stakeholders.size() == 3);
}

TEST_CASE("a name of two characters is never joined by the table alone") {
    CHECK(count(person("姚明"), person("Yao Ming")) == 2);
    CHECK(count(titled("姚明", "總統姚明"), titled("Yao Ming", "President Yao Ming")) == 1);
}

TEST_CASE("a Mandarin name joins its Pinyin within an issue, unless two names sound the same") {
    CHECK(count(person("陳國棟"), person("Chen Guodong")) == 1);
    CHECK(count(person("陳國棟"), person("Guodong Chen")) == 1);
    CHECK(count(person("陳國棟"), person("Chen Guodong"), "") == 2);
    CHECK(count(person("陳國棟"), person("Chen Guoliang")) == 2);
    CHECK(derived({Page("a", "zh-Hant", "x").says(person("李偉明"), "p"),
                   Page("b", "zh-Hans", "x").says(person("黎伟明"), "q"),
                   Page("c", "en", "x").says(person("Li Weiming"), "r")})
              .stakeholders.size() == 3);
}

TEST_CASE("an entry with the whole name joins people anywhere and organisations within an issue") {
    CHECK(count(person("孟德遠"), person("Meng Deyuan"), "") == 1);
    CHECK(count(body("大湖航運"), body("Great Lakes Shipping")) == 1);
    CHECK(count(body("大湖航運"), body("Great Lakes Shipping"), "") == 2);
    CHECK(count(body("大湖航運"), person("Great Lakes Shipping")) == 2);
}

TEST_CASE("transliterations of one name join with one office on one issue") {
    const Stakeholder a = titled("鲁比奥", "美国国务卿鲁比奥"), b = titled("盧比歐", "國務卿盧比歐");
    CHECK(count(titled("卢比奥", "国务卿卢比奥"), b) == 1);
    CHECK(count(a, b) == 2); // neither is in the table
    CHECK(count(person("卢比奥"), person("盧比歐")) == 2);
    CHECK(count(titled("卢比奥", "国务卿卢比奥"), titled("盧比歐", "財政部長盧比歐")) == 2);
}

TEST_CASE("a Mandarin name of the codebook joins by its sound") {
    const char *const book =
        R"(<stakeholders><stakeholder id="chen-guodong" type="person"><name lang="en">Chen Guodong</name></stakeholder></stakeholders>)";
    CHECK(ids(derived({Page("a", "zh-Hant").says(person("陳國棟"), "p")}, book)) == Strings{"chen-guodong"});
}

TEST_CASE("an alias of a joined name tells what joined it") {
    const Derived d = derived(
        {Page("a", "zh-Hant").says(person("埃萊娜·奧爾森"), "p"), Page("b", "en").says(person("Helena Olsen"), "q")});
    REQUIRE(d.stakeholders.size() == 1);
    CHECK(d.stakeholders[0].id == "helena-olsen");
    CHECK(aliases(d.stakeholders[0]) == Strings{"Helena Olsen (name)", "埃萊娜·奧爾森 (name-table)"});
}
