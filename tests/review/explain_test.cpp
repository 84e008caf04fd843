#include "review/explain.hpp"

#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace sample;

TEST_CASE("each id is explained with the document and the words it came from; an unknown one is not") {
    const Map map = Page("a", "en").says(person("柯爾曼", {{"Helen Coleman", "parenthesis"}}), "the toll hurts").map();
    const Derived d = derive(map);
    const auto tells = [&](const std::string &id, const char *words) {
        return explain(map, d, id).find(words) != std::string::npos;
    };
    CHECK(tells(d.stakeholders[0].id, "Helen Coleman: a document gives it in parentheses as the original"));
    CHECK(tells(d.stakeholders[0].id, "a (no outlet, no date), characters 0 to 14: \"the toll hurts\""));
    CHECK(tells(d.claims[0].id, "Why they are one: a single statement."));
    CHECK(tells(d.statements[0].id, "Found by quotation."));
    CHECK(tells("a", d.statements[0].id.c_str()));
    CHECK(explain(map, d, "nobody").empty());
}
