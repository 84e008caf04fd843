#pragma once
// Where each stakeholder stands as each group presents it, and where two groups present one stakeholder differently.
#include "compare/groups.hpp"

#include <array>
#include <optional>
#include <vector>

namespace polylogue::comparing {

struct Stances { // statements by Stance: favour, oppose, neutral
    std::array<std::size_t, 3> count{};

    std::size_t total() const { return count[0] + count[1] + count[2]; }
    // The side that more statements take; neutral where none or as many are on both.
    Stance leaning() const;
};

struct Position {
    std::size_t stakeholder = 0;
    std::vector<Stances> groups;
    std::size_t total() const;
};

// One stakeholder in favour in one group and against in another, by statements that do not say the same: of one claim
// on two sides, one was misread.
struct Contrast {
    std::size_t stakeholder = 0, favoured_in = 0, opposed_in = 0; // groups
    std::size_t favour = 0, oppose = 0;                           // the surest statement of each
};

struct Positions {
    std::vector<Position> all;              // named stakeholders, the most heard first
    std::vector<Stances> authors, everyone; // by group: the articles' own voice; all statements
    std::vector<Contrast> contrasts;
};

// Empty for a sample without an issue: without one there is no side to take.
Positions positions_of(const Sample &sample, const Derived &derived);

} // namespace polylogue::comparing
