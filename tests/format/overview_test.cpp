#include "format/overview.hpp"

#include "format/diagram.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using diagram::Graph;

namespace {

Map issues(std::size_t n) {
    std::vector<Map> maps;
    for (std::size_t i = 0; i < n; ++i) {
        const std::string id = std::to_string(100 + i);
        maps.push_back(
            sample::Page("d" + id, "en", "measure " + id)
                .says(sample::body("Road Council"), "Words " + id,
                      diagram::thinks("", i % 2 ? Stance::oppose : Stance::favour))
                .says(sample::person("Person " + id), "More words " + id, diagram::thinks("", Stance::favour))
                .map());
    }
    return sample::all(maps);
}

} // namespace

TEST_CASE("the overview joins each issue to those who speak on several") {
    const Map map = issues(3);
    const Derived derived = derive(map);
    const Graph graph(draw_overview(map, derived, {}));
    REQUIRE(graph);
    for (int i = 0; i < 3; ++i) CHECK(graph.edge("_issue_" + std::to_string(i), "road-council"));
    for (const Identity &who : derived.stakeholders)
        CHECK((graph.node(who.id) != nullptr) == (who.id == "road-council"));
}

TEST_CASE("issues beyond the page are counted") {
    const Map map = issues(50);
    const Graph graph(draw_overview(map, derive(map), {}));
    std::size_t drawn = 0;
    for (const std::string &name : graph.nodes()) drawn += name.starts_with("_issue_");
    CHECK(drawn == 36);
    CHECK(Graph::value(graph.node("_foot"), "label").find("+ 14 more issues") != std::string::npos);
}
