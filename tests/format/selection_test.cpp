#include "format/selection.hpp"

#include "format/diagram.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

struct Selected {
    Selected(Map facts, std::size_t most, const std::string &codebook = "") : map(std::move(facts)) {
        if (!codebook.empty()) sample::add_codebook(map, codebook);
        derived = derive(map);
        const std::string issue = derived.issues.empty() ? "" : derived.issues.front();
        is = select(derived, codebooks_of(map), ranked_claims(derived, issue), most, "en");
    }
    Map map;
    Derived derived;
    Selection is;
};

std::size_t drawn(const Selection &s) {
    std::size_t n = 0;
    for (const Band &b : s.bands)
        for (const Cell &c : b.cells) n += c.claims.size();
    return n;
}

std::size_t folded(const Selection &s) {
    std::size_t n = s.open;
    for (const Band &b : s.bands)
        for (const Cell &c : b.cells) n += c.folded;
    for (const auto &item : s.elsewhere) n += item.second;
    return n;
}

} // namespace

TEST_CASE("claims drawn and claims folded add up to all claims") {
    for (const std::size_t most : {1U, 2U, 5U, 12U, 100U}) {
        const Selected s(diagram::dispute(30), most);
        CHECK(drawn(s.is) == std::min(most, s.is.claims));
        CHECK(drawn(s.is) == s.is.drawn.size());
        CHECK(drawn(s.is) + folded(s.is) == s.is.claims);
        CHECK(s.is.claims == s.derived.claims.size());
    }
}

TEST_CASE("the most argued claims are drawn") {
    const Selected s(diagram::dispute(30), 4);
    for (const std::size_t c : s.is.drawn) CHECK(s.derived.claims[c].statements.size() == 3);
}

TEST_CASE("a claim stands in the column of its side") {
    const Selected s(diagram::dispute(12), 12);
    REQUIRE(s.is.columns.size() == 2);
    for (const Band &b : s.is.bands)
        for (std::size_t i = 0; i < b.cells.size(); ++i)
            for (const std::size_t c : b.cells[i].claims) CHECK(s.derived.claims[c].stance == s.is.columns[i].side);
}

TEST_CASE("opposed logics stand next to each other") {
    const Selected s(diagram::dispute(12), 12, diagram::kBook);
    REQUIRE(s.is.bands.size() == 3);
    REQUIRE(s.is.opposed.size() == 1);
    const auto [a, b] = s.is.opposed.front();
    CHECK(b == a + 1);
    CHECK(std::set<std::string>{s.is.bands[a].logic, s.is.bands[b].logic} == std::set<std::string>{"money", "safety"});
}

TEST_CASE("without an issue there are no sides, and whoever holds much has a column") {
    const Selected s(diagram::dispute(28, ""), 28);
    for (const Column &c : s.is.columns) CHECK_FALSE(c.side.has_value());
    CHECK(s.is.columns.size() == 4);
    CHECK(drawn(s.is) == 28);
}

TEST_CASE("claims that take no side have a column only when one of them is drawn") {
    sample::Page page("d", "en", "widen the road");
    for (int i = 0; i < 3; ++i)
        page.says(sample::person("Ann Lee"),
                  "A wide road is needed " + std::string(static_cast<std::size_t>(i + 1), 'x'),
                  diagram::thinks("money", Stance::favour));
    page.says(sample::person("Bo Ray"), "Nobody has counted the cars", diagram::thinks("money", Stance::neutral));
    const Selected few(page.map(), 1), all(page.map(), 9);
    CHECK(few.is.open == 1);
    CHECK(few.is.columns.size() == 1);
    CHECK(all.is.open == 0);
    CHECK(all.is.columns.size() == 2);
}
