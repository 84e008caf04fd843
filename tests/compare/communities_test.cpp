#include "compare/communities.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace polylogue::comparing;
using doctest::Approx;

namespace {

// Friendships in a karate club: Zachary, "An information flow model for conflict and fission in small groups", Journal
// of Anthropological Research 33 (1977); 34 members, 78 friendships, here numbered from 1.
const std::vector<std::vector<std::size_t>> kFriends{{1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32},
                                                     {2, 3, 4, 8, 14, 18, 20, 22, 31},
                                                     {3, 4, 8, 9, 10, 14, 28, 29, 33},
                                                     {4, 8, 13, 14},
                                                     {5, 7, 11},
                                                     {6, 7, 11, 17},
                                                     {7, 17},
                                                     {9, 31, 33, 34},
                                                     {10, 34},
                                                     {14, 34},
                                                     {15, 33, 34},
                                                     {16, 33, 34},
                                                     {19, 33, 34},
                                                     {20, 34},
                                                     {21, 33, 34},
                                                     {23, 33, 34},
                                                     {24, 26, 28, 30, 33, 34},
                                                     {25, 26, 28, 32},
                                                     {26, 32},
                                                     {27, 30, 34},
                                                     {28, 34},
                                                     {29, 32, 34},
                                                     {30, 33, 34},
                                                     {31, 33, 34},
                                                     {32, 33, 34},
                                                     {33, 34}};

std::vector<Connection> karate_club() {
    std::vector<Connection> out;
    for (const auto &row : kFriends)
        for (std::size_t i = 1; i < row.size(); ++i) out.push_back({row[0] - 1, row[i] - 1, 1});
    return out;
}

} // namespace

TEST_CASE("two triangles joined by one link have modularity 5/14") {
    // By hand: 6 of 7 links inside; each side has half of all ends: 6/7 - 2 (1/2)^2.
    const std::vector<Connection> links{{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {3, 4, 1}, {4, 5, 1}, {3, 5, 1}, {2, 3, 1}};
    CHECK(modularity(6, links, {0, 0, 0, 1, 1, 1}) == Approx(5.0 / 14));
    CHECK(modularity(6, links, {0, 0, 0, 0, 0, 0}) == Approx(0).scale(1));
    CHECK(louvain(6, links, 1) == std::vector<std::size_t>{0, 0, 0, 1, 1, 1});
}

TEST_CASE("the karate club has its published modularity") {
    // The best division is known: four groups, 0.4198 (Brandes et al., "On modularity clustering", IEEE Transactions on
    // Knowledge and Data Engineering 20, 2008). The club's own split has 0.371 (Newman and Girvan 2004 give 0.371 for
    // it).
    const std::vector<Connection> links = karate_club();
    REQUIRE(links.size() == 78);
    const std::vector<std::size_t> found = louvain(34, links, 1);
    CHECK(modularity(34, links, found) == Approx(0.4198).epsilon(0.0001));
    CHECK(*std::max_element(found.begin(), found.end()) == 3);
    std::vector<std::size_t> split(34, 0);
    for (const std::size_t member : {9, 10, 15, 16, 19, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34})
        split[member - 1] = 1;
    CHECK(modularity(34, links, split) == Approx(0.371).epsilon(0.002));
}

TEST_CASE("members without links are alone, and no links are no communities") {
    CHECK(louvain(3, {{0, 2, 2}}, 1) == std::vector<std::size_t>{0, 1, 0});
    CHECK(louvain(2, {}, 1) == std::vector<std::size_t>{0, 1});
    CHECK(modularity(2, {}, {0, 1}) == 0);
}

TEST_CASE("the same seed finds the same communities") {
    CHECK(louvain(34, karate_club(), 5) == louvain(34, karate_club(), 5));
}
