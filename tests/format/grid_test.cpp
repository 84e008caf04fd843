#include "format/grid.hpp"

#include "format/picture.hpp"
#include "laws/generate.hpp"

#include "format/diagram.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

Plan planned(const Map &map, std::size_t most = 0) {
    const Derived derived = derive(map);
    const std::string lang = "en", issue = derived.issues.empty() ? "" : derived.issues.front();
    const auto books = codebooks_of(map);
    const Cards cards(map, derived, books, lang);
    return plan(derived, books, cards, issue, most, lang);
}

bool overlap(const Box &a, const Box &b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool inside(const Box &a, const Box &b) {
    return a.x >= b.x && a.y >= b.y && a.right() <= b.right() && a.bottom() <= b.bottom();
}

// True when a level or upright stretch passes through the inside of a box.
bool crosses(Point a, Point b, const Box &box) {
    return std::min(a.x, b.x) < box.right() && std::max(a.x, b.x) > box.x && std::min(a.y, b.y) < box.bottom() &&
           std::max(a.y, b.y) > box.y;
}

Map related(std::size_t n) {
    sample::Page page("d", "en", "widen the road");
    const std::vector<std::string> logics{"money", "safety", "other"};
    for (std::size_t i = 0; i < n; ++i)
        page.says(sample::person("Holder " + std::to_string(i % 5)), diagram::words(i),
                  diagram::thinks(logics[i % 3], i % 2 ? Stance::oppose : Stance::favour));
    for (std::uint32_t i = 1; i < n; ++i)
        page.relates(i, (i * 5) % static_cast<std::uint32_t>(n), i % 2 ? RelationType::attack : RelationType::support);
    return page.map();
}

} // namespace

TEST_CASE("no card lies over another, and each lies inside its band") {
    for (const std::size_t n : {1U, 5U, 40U}) {
        const Grid grid = planned(related(n)).grid;
        for (std::size_t i = 0; i < grid.cards.size(); ++i) {
            CHECK(inside(grid.cards[i].box, grid.bands[grid.cards[i].band]));
            for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(overlap(grid.cards[i].box, grid.cards[k].box));
            for (const Rest &r : grid.rests) CHECK_FALSE(overlap(grid.cards[i].box, r.box));
        }
    }
}

TEST_CASE("cards of one column stand under each other over all bands") {
    const Grid grid = planned(related(20)).grid;
    std::map<std::size_t, int> x;
    for (const Card &c : grid.cards) CHECK(x.try_emplace(c.track, c.box.x).first->second == c.box.x);
}

TEST_CASE("an arrow runs level and upright from card to card and through none") {
    const Plan p = planned(related(24));
    REQUIRE(p.relations.size() > 5);
    for (std::size_t i = 0; i < p.relations.size(); ++i) {
        const Path &path = p.routes.paths[i];
        for (std::size_t k = 1; k < path.size(); ++k) {
            CHECK((path[k].x == path[k - 1].x || path[k].y == path[k - 1].y));
            for (const Card &c : p.grid.cards) CHECK_FALSE(crosses(path[k - 1], path[k], c.box));
        }
    }
}

TEST_CASE("a drawing of any map keeps its smallest letters readable on A4") {
    for (const std::size_t n : {10U, 60U, 300U}) {
        const Plan p = planned(diagram::dispute(n));
        CHECK(p.selection.drawn.size() >= 8);
        CHECK(page_scale(p.grid.width, p.grid.height + 120) * 11 > 6.5);
    }
}

TEST_CASE("the number of claims asked for is drawn, whatever the size") {
    CHECK(planned(diagram::dispute(60), 50).selection.drawn.size() == 50);
}
