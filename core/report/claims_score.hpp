#pragma once
// Scores the claims of a map against clusters of statements made by hand: pairwise precision and recall.
#include "merge/derive.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct GoldStatement {
    std::string document; // id
    Points at;
    std::string cluster; // its own for a statement that says what no other says
};

struct ClaimsScore {
    std::size_t statements = 0, met = 0; // of the reference; those the map has too
    std::size_t gold_pairs = 0, found_pairs = 0,
                right = 0;   // pairs of met statements: in one cluster, in one claim, both
    std::size_t bridges = 0; // claims whose met statements are of documents in different languages or scripts

    double precision() const { return found_pairs ? static_cast<double>(right) / static_cast<double>(found_pairs) : 0; }
    double recall() const { return gold_pairs ? static_cast<double>(right) / static_cast<double>(gold_pairs) : 0; }
};

// Indices into derived.statements with the clusters of the reference statements they meet. A reference statement is met
// by the statement of the map that shares most of its text, at least half of the shorter of the two.
std::vector<std::pair<std::size_t, std::string>> met_statements(const std::vector<GoldStatement> &gold,
                                                                const Derived &derived);

// Pairs are counted among the statements that are met, so what extraction missed does not count.
ClaimsScore score_claims(const std::vector<GoldStatement> &gold, const Map &map, const Derived &derived);

std::string claims_table(const ClaimsScore &score);

} // namespace polylogue
