#include "format/dot.hpp"

#include "format/cards.hpp"
#include "format/diagram.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using diagram::Graph;

namespace {

std::string main_dot(const Map &map, const DrawOptions &options = {}) {
    return drawings(map, derive(map), options).front().dot;
}

Map with_book(Map map) {
    sample::add_codebook(map, diagram::kBook);
    return map;
}

} // namespace

TEST_CASE("a diagram is read back by cgraph, with every claim in the cluster of its logic") {
    const Map map = with_book(diagram::dispute(20));
    const Derived derived = derive(map);
    DrawOptions twenty;
    twenty.most = 20;
    const Graph graph(main_dot(map, twenty));
    REQUIRE(graph);
    const std::map<std::string, std::string> names{{"money", "Money"}, {"safety", "Safety"}, {"other", "Other"}};
    for (const Claim &c : derived.claims) CHECK(graph.cluster_of(c.id) == names.at(c.logics.front()));
}

TEST_CASE("a claim names who holds it") {
    const Map map = sample::Page("d", "en", "widen the road")
                        .says(sample::person("Ann Lee"), "It is too narrow.", diagram::thinks("money", Stance::favour))
                        .map();
    const Derived derived = derive(map);
    const Graph graph(main_dot(map));
    CHECK(Graph::value(graph.node(derived.claims[0].id), "label").find("Ann Lee") != std::string::npos);
}

TEST_CASE("support is green with an arrow, attack red with a bar") {
    const sample::Said favour = diagram::thinks("money", Stance::favour),
                       oppose = diagram::thinks("money", Stance::oppose);
    Map map = sample::Page("d", "en", "widen the road")
                  .says(sample::person("Ann Lee"), "Cars wait for hours.", favour)
                  .says(sample::person("Ann Lee"), "It is too narrow.", favour)
                  .says(sample::person("Bo Ray"), "Lorries will follow.", oppose)
                  .relates(0, 1, RelationType::support)
                  .relates(2, 1, RelationType::attack)
                  .map();
    const Derived derived = derive(map);
    const Graph graph(main_dot(map));
    std::size_t seen = 0;
    for (const ClaimRelation &r : derived.claim_relations) {
        Agedge_t *e = graph.edge(derived.claims[r.from].id, derived.claims[r.to].id);
        REQUIRE(e);
        const bool support = r.type == RelationType::support;
        CHECK(Graph::value(e, "color") == (support ? kSupportColour : kAttackColour));
        CHECK(Graph::value(e, "arrowhead") == (support ? "normal" : "tee"));
        ++seen;
    }
    CHECK(seen == 2);
}

TEST_CASE("opposed logics are joined by a double arrow") {
    const Graph graph(main_dot(with_book(diagram::dispute(20))));
    bool found = false;
    for (int i = 1; i < 3; ++i)
        if (Agedge_t *e = graph.edge("_logic_" + std::to_string(i - 1), "_logic_" + std::to_string(i)))
            found = Graph::value(e, "dir") == "both";
    CHECK(found);
}

TEST_CASE("the same map gives the same bytes") {
    const Map map = with_book(diagram::dispute(40));
    CHECK(main_dot(map) == main_dot(map));
}

TEST_CASE("hostile words stay words") {
    const std::string odd = "<b>\"x\" & \\N \\\\ </TD> ]]>\n{|} &amp; ';--";
    sample::Page page("d", "en", odd);
    page.says(sample::person("<i>" + odd), odd, diagram::thinks(odd, Stance::favour))
        .says(sample::person(odd), "<TABLE>", diagram::thinks("<x>", Stance::oppose));
    const Map map = page.map();
    const Derived derived = derive(map);
    const Graph graph(main_dot(map));
    REQUIRE(graph);
    for (const Claim &c : derived.claims) CHECK(graph.node(c.id));
    CHECK(Graph::value(graph.node("_title"), "label").find("<b>") == std::string::npos);
}

TEST_CASE("a claim whose id begins with a percent sign has no name that cgraph keeps for itself") {
    const sample::Said half = diagram::thinks("money", Stance::favour, "%half");
    const Map map =
        sample::Page("d", "en", "widen the road").says(sample::person("Ann Lee"), "Half would do.", half).map();
    REQUIRE(derive(map).claims.at(0).id == "%half");
    CHECK(Graph(main_dot(map)).node(" %half"));
}

TEST_CASE("a map without statements still draws") { CHECK(Graph(main_dot(Map{}))); }

TEST_CASE("each issue has a drawing of its own under a name in ASCII") {
    const Map map = sample::all({sample::Page("a", "en", "widen the road")
                                     .says(sample::person("Ann Lee"), "x", diagram::thinks("", Stance::favour))
                                     .map(),
                                 sample::Page("b", "zh-Hant", "拓寬道路")
                                     .says(sample::person("李安"), "路窄", diagram::thinks("", Stance::favour))
                                     .map()});
    const auto all = drawings(map, derive(map));
    REQUIRE(all.size() == 3);
    CHECK(all[0].name.empty());
    CHECK(all[1].name.starts_with("widen-the-road-"));
    CHECK(all[2].issue == "拓寬道路");
    for (const char c : all[2].name) CHECK(static_cast<unsigned char>(c) < 0x80);
}
