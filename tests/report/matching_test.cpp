#include "report/matching.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

Annotation with(std::vector<std::pair<const char *, Points>> statements, std::vector<AnnotatedRelation> relations) {
    Annotation a;
    for (const auto &[id, at] : statements) {
        a.statements.emplace_back();
        a.statements.back().id = id;
        a.statements.back().at = at;
    }
    a.relations = std::move(relations);
    return a;
}

AnnotatedRelation edge(const char *from, const char *to, const char *type = "support") {
    return {.from = from, .to = to, .type = type, .basis = ""};
}

} // namespace

TEST_CASE("a relation in the other direction is matched and counted as turned") {
    const auto gold = with({{"a", {0, 10}}, {"b", {20, 30}}}, {edge("a", "b")});
    const auto found = with({{"a", {0, 10}}, {"b", {20, 30}}}, {edge("b", "a")});
    const auto m = match_relations(gold, found);
    CHECK(m.matched == 1);
    CHECK(m.directed == 0);
}

TEST_CASE("an end shares at least half of the longer span") {
    const auto gold = with({{"a", {0, 10}}, {"b", {20, 30}}}, {edge("a", "b")});
    CHECK(match_relations(gold, with({{"a", {0, 5}}, {"b", {20, 40}}}, {edge("a", "b")})).matched == 1);
    CHECK(match_relations(gold, with({{"a", {0, 4}}, {"b", {20, 40}}}, {edge("a", "b")})).matched == 0);
    CHECK(match_relations(gold, with({{"a", {0, 10}}, {"b", {20, 30}}}, {edge("a", "b", "attack")})).matched == 0);
}

TEST_CASE("relations of overlapping or unknown ends do not count") {
    const auto a = with({{"a", {0, 10}}, {"b", {9, 30}}}, {edge("a", "b"), edge("a", "c")});
    CHECK(match_relations(a, a).gold == 0);
}

TEST_CASE("the largest matching is found") {
    const auto gold = with({{"a", {0, 20}}, {"b", {30, 50}}, {"c", {0, 14}}}, {edge("a", "b"), edge("c", "b")});
    const auto found = with({{"a", {0, 14}}, {"b", {30, 50}}, {"c", {0, 27}}}, {edge("a", "b"), edge("c", "b")});
    CHECK(match_relations(gold, found).matched == 2);
}
