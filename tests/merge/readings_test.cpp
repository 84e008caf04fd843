#include "merge/readings.hpp"

#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace sample;

namespace {

Reading read(Page page, const std::string &configuration) {
    return *page.configuration(configuration).map().readings.begin();
}

Reading joined(const Reading &a, const Reading &b) { return join_readings({&a, &b}); }

const std::string kWords = "the ferry is slower than the bridge";

} // namespace

TEST_CASE("the surer of two overlapping statements stays and takes the other's extractors") {
    const Reading rules =
        read(Page("a", "en").says(person("Ann Lee"), kWords, {{"cost"}, Stance::oppose, "", .6, "quotation"}), "rules");
    const Reading model =
        read(Page("a", "en").says(person("Ann Lee"), kWords, {{"time"}, Stance::oppose, "", .9, "llm"}), "model");
    const Reading both = joined(rules, model);
    REQUIRE(both.statements.size() == 1);
    CHECK(both.statements[0].logics == std::vector<std::string>{"time"});
    CHECK(both.statements[0].extractors == std::vector<std::string>{"llm", "quotation"});
    CHECK(both.stakeholders.size() == 1);
    CHECK(both.configuration == "rules\nmodel");
}

TEST_CASE("statements side by side both stay, relations follow") {
    const Reading rules = read(Page("a", "en")
                                   .says(person("Ann Lee"), "first")
                                   .says(person("Bo Ray"), "second")
                                   .relates(1, 0, RelationType::attack),
                               "rules");
    const Reading model = read(Page("a", "en").says(person("Cy Orr"), "third point").at(40, 51), "model");
    const Reading both = joined(rules, model);
    REQUIRE(both.statements.size() == 3);
    REQUIRE(both.relations.size() == 1);
    CHECK(both.statements[both.relations[0].from].exact == "second");
    CHECK(both.statements[both.relations[0].to].exact == "first");
}

TEST_CASE("a statement of another holder that overlaps goes with its relations") {
    const Reading rules = read(Page("a", "en").says(person("Ann Lee"), kWords, {{}, Stance::neutral, "", .9}), "rules");
    const Reading model = read(Page("a", "en")
                                   .says(person("Bo Ray"), kWords, {{}, Stance::neutral, "", .5})
                                   .says(person("Bo Ray"), "another one")
                                   .relates(1, 0, RelationType::support),
                               "model");
    const Reading both = joined(rules, model);
    CHECK(both.statements.size() == 2);
    CHECK(both.relations.empty());
}

TEST_CASE("stakeholders under one codebook id or one full name are one") {
    Stakeholder known = body("Harbour Board", {{"海港局", "codebook"}});
    known.known = "harbour-board";
    const Reading both = joined(read(Page("a", "en").says(known, "one"), "rules"),
                                read(Page("a", "en").says(body("海港局"), "second").at(10, 16), "model"));
    REQUIRE(both.stakeholders.size() == 1);
    CHECK(both.stakeholders[0].known == "harbour-board");
}
