#pragma once
// What a diagram shows of a map: the most argued claims of one issue, set in bands by logic and columns by side (or,
// without an issue, by stakeholder), the rest counted.
#include "report/ranking.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace polylogue {

struct Column {
    std::optional<Stance> side; // of an issue
    std::string name;           // in the reader's language
    std::size_t claims = 0;     // drawn or not
    std::size_t drawn = 0;
};

struct Cell {
    std::vector<std::size_t> claims; // drawn, the most argued first
    std::size_t folded = 0;          // claims not drawn
};

struct Band {                // one logic with a claim drawn
    std::string logic;       // id; empty for claims without one
    std::string name;        // in the reader's language
    std::vector<Cell> cells; // one a column
};

struct Selection {
    std::vector<Column> columns;                              // left to right; only those with claims
    std::vector<Band> bands;                                  // opposed logics next to each other, the weightiest first
    std::vector<std::pair<std::size_t, std::size_t>> opposed; // neighbouring bands whose logics the codebook opposes
    std::vector<std::pair<std::string, std::size_t>> elsewhere; // logics without a band, by name: claims folded
    std::size_t open = 0;        // claims that take no side, where they have no column since none of them is drawn
    std::set<std::size_t> drawn; // claims
    std::size_t claims = 0, statements = 0; // of the issue, drawn or not
    std::set<std::string> documents;        // ids
};

// The first `most` of `ranked` are drawn. All of them are of one issue.
Selection select(const Derived &derived, const std::vector<Codebook> &books, const std::vector<std::size_t> &ranked,
                 std::size_t most, const std::string &lang);

} // namespace polylogue
