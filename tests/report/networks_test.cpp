#include "report/networks.hpp"

#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

Map dispute() {
    return sample::all({sample::Page("a", "en", "the ban")
                            .says(sample::person("Ann Lee"), "it works",
                                  {.logics = {}, .stance = Stance::favour, .concept_id = "works"})
                            .says(sample::person("Ann Lee"), "it works again",
                                  {.logics = {}, .stance = Stance::favour, .concept_id = "works"})
                            .says(sample::body("Acme"), "no, it fails",
                                  {.logics = {}, .stance = Stance::oppose, .concept_id = "fails"})
                            .relates(2, 0, RelationType::attack)
                            .map(),
                        sample::Page("b", "en", "the ban")
                            .says(sample::body("Acme"), "it does not work",
                                  {.logics = {}, .stance = Stance::oppose, .concept_id = "works"})
                            .map()});
}

} // namespace

TEST_CASE("who holds what is a network of two modes, weighed by statements") {
    const Map map = dispute();
    const Network n = holders_network(derive(map), "en");
    CHECK_FALSE(n.directed);
    CHECK(n.nodes.size() == 4);
    REQUIRE(n.edges.size() == 3);
    for (const NetworkEdge &e : n.edges) {
        CHECK(std::get<std::string>(n.nodes[e.from].values[1]) == "stakeholder");
        CHECK(std::get<std::string>(n.nodes[e.to].values[1]) == "concept");
    }
    double most = 0;
    std::int64_t against = 0;
    for (const NetworkEdge &e : n.edges) {
        most = std::max(most, std::get<double>(e.values[0]));
        against += std::get<std::int64_t>(e.values[2]);
    }
    CHECK(most == 2);
    CHECK(against == 1); // Acme's denial of what the claim says
}

TEST_CASE("the network of claims has an edge for each relation, with its kind") {
    const Map map = dispute();
    const Network n = claims_network(derive(map), "en");
    CHECK(n.directed);
    CHECK(n.nodes.size() == 2);
    REQUIRE(n.edges.size() == 1);
    CHECK(std::get<std::string>(n.edges[0].values[0]) == "attack");
}
