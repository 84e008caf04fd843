#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace sample;

TEST_CASE("statements below the least confidence, their relations and their holders are left out") {
    const Map map = Page("a", "en")
                        .says(person("Ann Lee"), "one", {{}, Stance::neutral, "", .9})
                        .says(person("Bo Ray"), "two", {{}, Stance::neutral, "", .3})
                        .relates(1, 0, RelationType::attack)
                        .map();
    const Derived d = derive(map, {.min_confidence = .5});
    CHECK(d.statements.size() == 1);
    CHECK(d.relations.empty());
    CHECK(ids(d) == std::vector<std::string>{"ann-lee"});
    CHECK(derive(map).relations.size() == 1);
}

TEST_CASE("several readings of one document are joined before anything is counted") {
    const Page page = Page("a", "en").says(person("Ann Lee"), "the ferry is slow");
    const Map map = all({Page(page).configuration("rules").map(), Page(page).configuration("model").map()});
    const Derived d = derive(map);
    CHECK(map.readings.size() == 2);
    CHECK(d.joined.size() == 1);
    CHECK(d.statements.size() == 1);
}

TEST_CASE("readings of one document on two issues stay apart") {
    const Map map = all({Page("a", "en", "x").says(person("Ann Lee"), "the ferry is slow").map(),
                         Page("a", "en", "y").says(person("Ann Lee"), "the ferry is slow").map()});
    const Derived d = derive(map);
    CHECK(d.joined.empty());
    CHECK(d.issues == std::vector<std::string>{"x", "y"});
    CHECK(d.statements.size() == 2);
    CHECK(d.statements[0].id != d.statements[1].id);
    CHECK(d.stakeholders.size() == 1);
}

TEST_CASE("an issue worded in two languages of one codebook is one issue") {
    Map map = all({Page("a", "en", "a bridge toll").says(person("Ann Lee"), "x").map(),
                   Page("b", "zh-Hant", "過橋費").says(person("Ann Lee"), "y").map()});
    add_codebook(
        map, R"(<issue><wording lang="en">a bridge toll</wording><wording lang="zh-Hant">過橋費</wording></issue>)");
    CHECK(derive(map).issues == std::vector<std::string>{"a bridge toll"});
}

TEST_CASE("ids come from content, not from what else is in the map") {
    const Map a = Page("a", "en").says(person("Ann Lee"), "x").map();
    const Map both = all({a, Page("0", "en").says(person("Bo Ray"), "y").map()});
    CHECK(derive(a).statements[0].id == derive(both).statements[1].id);
}

TEST_CASE("an empty map derives to nothing") {
    const Derived d = derive(Map{});
    CHECK(d.stakeholders.empty());
    CHECK(d.claims.empty());
    CHECK(d.issues.empty());
}
