#include "format/focus.hpp"

#include "format/diagram.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

// Ann backs Bob, Bob is attacked by Cid, and Dot stands alone.
Map chain() {
    sample::Page page("d1", "en", "widen the road");
    const std::string book = "x";
    page.says(sample::person("Ann Lee", {{"Lee", "short-form"}}), diagram::words(1),
              diagram::thinks("money", Stance::favour))
        .says(sample::person("Bob Ray"), diagram::words(2), diagram::thinks("money", Stance::favour))
        .says(sample::person("Cid Orr"), diagram::words(3), diagram::thinks("safety", Stance::oppose))
        .says(sample::person("Dot May"), diagram::words(4), diagram::thinks("other", Stance::oppose))
        .relates(0, 1, RelationType::support)
        .relates(2, 1, RelationType::attack);
    return page.map();
}

std::set<std::string> holders(const Derived &derived) {
    std::set<std::string> out;
    for (const MapStatement &s : derived.statements) out.insert(derived.stakeholders[s.stakeholder].name);
    return out;
}

} // namespace

TEST_CASE("a focus keeps what it names and what reaches it over that many arrows") {
    const Map map = chain();
    const Derived derived = derive(map);
    using Names = std::set<std::string>;
    CHECK(holders(*focused(map, derived, "Lee", 0)) == Names{"Ann Lee"});
    CHECK(holders(*focused(map, derived, "Ann Lee", 1)) == Names{"Ann Lee", "Bob Ray"});
    CHECK(holders(*focused(map, derived, "Ann Lee", 2)) == Names{"Ann Lee", "Bob Ray", "Cid Orr"});
    CHECK(holders(*focused(map, derived, "other", 3)) == Names{"Dot May"});
    CHECK(holders(*focused(map, derived, derived.claims[0].id, 0)).size() == 1);
}

TEST_CASE("the part of a map is numbered anew") {
    const Map map = chain();
    const Derived derived = derive(map);
    const auto part = focused(map, derived, "Bob Ray", 1);
    REQUIRE(part);
    CHECK(part->relations.size() == 2);
    for (const MapRelation &r : part->relations) CHECK(std::max(r.from, r.to) < part->statements.size());
    for (const MapStatement &s : part->statements) {
        const auto &own = part->claims.at(s.claim).statements;
        CHECK(std::any_of(own.begin(), own.end(), [&](std::size_t i) { return part->statements.at(i).id == s.id; }));
    }
}

TEST_CASE("a focus on nothing is an error that names it") {
    const Map map = chain();
    const auto part = focused(map, derive(map), "Eve", 1);
    REQUIRE(!part);
    CHECK(part.error().message == "no stakeholder, claim or logic of the map goes by 'Eve'");
}

TEST_CASE("networks of stakeholders, logics, documents and claims are drawn, with whatever text") {
    const Map map = chain();
    const Derived derived = derive(map);
    for (const auto &[view, nodes] : std::map<View, std::size_t>{
             {View::stakeholders, 4}, {View::logics, 3}, {View::documents, 1}, {View::claims, 4}}) {
        const diagram::Graph graph(
            drawings(map, derived, {.most = 0, .lang = "en", .issue = "", .view = view, .layout = "dot"}).front().dot);
        REQUIRE(graph);
        CHECK(graph.nodes().size() == nodes);
    }
    const diagram::Graph graph(
        drawings(map, derived, {.most = 2, .lang = "en", .issue = "", .view = View::stakeholders}).front().dot);
    REQUIRE(graph);
    CHECK(graph.nodes().size() == 2);
}

TEST_CASE("themes change the colours and nothing else") {
    const Map map = diagram::dispute(6);
    const Derived derived = derive(map);
    const auto drawn = [&](const std::string &theme) {
        return drawings(map, derived,
                        {.most = 0, .lang = "en", .issue = "", .view = View::claims, .layout = "grid", .theme = theme})
            .front()
            .dot;
    };
    const std::string light = drawn("light"), dark = drawn("dark"), print = drawn("print");
    CHECK(dark != light);
    CHECK(dark.find("\"#E3F0FA\"") == std::string::npos);
    CHECK(dark.find("bgcolor=white") == std::string::npos);
    CHECK(print.find("\"#C8102E\"") == std::string::npos);
    CHECK(diagram::Graph(dark).nodes() == diagram::Graph(light).nodes());
}
