#include "report/score.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

AnnotatedStatement statement(const char *id, Points at, const char *stance = "") {
    AnnotatedStatement s;
    s.id = id;
    s.stakeholder = "h";
    s.at = at;
    s.stance = stance;
    return s;
}

Annotation annotation(std::vector<AnnotatedStatement> statements) {
    Annotation a;
    a.stakeholders.push_back({.id = "h", .name = "Hart", .type = "person", .aliases = {}});
    a.statements = std::move(statements);
    return a;
}

} // namespace

TEST_CASE("characters covered twice count once") {
    const auto gold = annotation({statement("1", {0, 10})});
    const auto scores = score(gold, annotation({statement("1", {0, 8}), statement("2", {4, 20})}));
    CHECK(scores[0]->precision == 0.5);
    CHECK(scores[0]->recall == 1);
}

TEST_CASE("figures without a reference are left out") {
    const auto plain = annotation({statement("1", {0, 10})});
    const auto scores = score(plain, annotation({statement("1", {0, 10}, "favour")}));
    CHECK_FALSE(scores[2]);
    CHECK_FALSE(scores[3]);
    CHECK_FALSE(scores[5]);
    CHECK(scores[4]->f1 == 1);
    CHECK(score(annotation({statement("1", {0, 10}, "favour")}), plain)[3]->f1 == 0);
}

TEST_CASE("a mean is over the rows that have the figure") {
    const std::vector<ScoreRow> rows{
        {"a", {Figure{1, 1, 1}, Figure{}, std::nullopt, std::nullopt, Figure{}, std::nullopt}},
        {"b", {Figure{0, 0, 0}, Figure{}, Figure{1, 1, 1}, std::nullopt, Figure{}, std::nullopt}}};
    CHECK(mean(rows)[0]->f1 == 0.5);
    CHECK(mean(rows)[2]->f1 == 1);
    CHECK(mean(rows)[3]->f1 == 0);
}

TEST_CASE("a name is padded by its characters") {
    ScoreRow row;
    row.name = "港.json";
    row.scores[0] = Figure{1, 0.5, 2.0 / 3};
    CHECK(score_table({row}, true).substr(0, 53) == "港.json" + std::string(23, ' ') + "found 1.00/0.50/0.667\n");
}
