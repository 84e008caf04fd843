#pragma once
// What a diagram shows of a map: the most argued claims of one issue, set in bands by logic and columns by side, the rest counted.
#include "merge/derive.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace polylogue {

struct Band { // one logic
    std::string logic; // id; empty for claims without one
    std::string name;  // in the reader's language
    std::array<std::vector<std::size_t>, 3> columns; // claims by Stance, the most argued first
    std::array<std::size_t, 3> folded{};             // claims not drawn
};

struct Selection {
    std::vector<Band> bands;                               // opposed logics next to each other, the weightiest first
    std::vector<std::pair<std::size_t, std::size_t>> opposed; // indices of neighbouring bands whose logics the codebook opposes
    std::set<std::size_t> drawn;                           // claims
    std::size_t claims = 0, statements = 0;                // of the issue, drawn or not
    std::set<std::string> documents;                       // ids
};

// The codebooks that a map carries, read again; those that cannot be read are left out.
std::vector<Codebook> codebooks_of(const Map &map);

Selection select(const Map &map, const Derived &derived, const std::vector<Codebook> &books, const std::string &issue, std::size_t most, const std::string &lang);

} // namespace polylogue
