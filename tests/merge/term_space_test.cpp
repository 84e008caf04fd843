#include "merge/term_space.hpp"

#include "merge/postings.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("a term has one number, however many there are") {
    TermSpace space;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 500; ++i) space.add({"term " + std::to_string(i), "all"});
    CHECK(space.size() == 501);
    const Terms last = space.add({"term 3", "all"});
    REQUIRE(last.size() == 2);
    CHECK(space.text(last.front()) == "all");
    CHECK(space.frequency(last.front()) == 1001);
    CHECK(space.text(last.back()) == "term 3");
    CHECK(space.frequency(last.back()) == 3);
}

TEST_CASE("rare terms weigh more, and what two sets share is told by weight") {
    TermSpace space;
    const Terms a = space.add({"common", "rare"}), b = space.add({"common", "rare", "own"}), c = space.add({"common"});
    space.weigh();
    CHECK(space.weight(a.back()) > space.weight(a.front()));
    const auto shared = [&](Terms x, Terms y) { return space.shared(x, y, space.weight_of(x), space.weight_of(y)); };
    CHECK(shared(a, b).terms == 2);
    CHECK(shared(a, b).heaviest == space.weight(a.back()));
    CHECK(shared(a, a).index() == doctest::Approx(1));
    CHECK(shared(b, a).index() > shared(b, c).index());
    CHECK(shared(a, {}).index() == 0);
    CHECK(space.rarest(b, 1) == std::vector<std::uint32_t>{a.back()});
}

TEST_CASE("a term points to the first texts that have it") {
    TermSpace space;
    for (int i = 0; i < 4; ++i) space.add({"here"});
    const Terms alone = space.add({"alone", "here"});
    Postings postings(space, 2);
    std::vector<std::uint32_t> found;
    for (std::uint32_t text = 0; text < 4; ++text) postings.look_up({0}, text, found);
    CHECK(found == std::vector<std::uint32_t>{0, 0, 1, 0, 1});
    found.clear();
    postings.look_up({alone.begin(), alone.end()}, 4, found);
    CHECK(found == std::vector<std::uint32_t>{0, 1});
}
