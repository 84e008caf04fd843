#pragma once
// Where everything of a diagram stands: bands from top to bottom, columns of claims side by side, aligned over all
// bands and set as wide as reads best on one page. Points, y downwards; text and drawing are dot.cpp's.
#include "format/selection.hpp"

#include <map>
#include <vector>

namespace polylogue {

struct Box {
    int x = 0, y = 0, width = 0, height = 0;
    int right() const { return x + width; }
    int bottom() const { return y + height; }
};

struct Card { // one claim drawn
    std::size_t claim = 0, band = 0;
    std::size_t track = 0; // cards of one track stand under each other
    Box box;
};

struct Rest { // "+ 5 more claims"
    std::size_t band = 0, column = 0, track = 0;
    Box box;
};

struct Gutter { // room for arrows: upright left of track i, the last one right of all; level above band i, the last
                // below all
    int from = 0, size = 0;
};

struct Grid {
    int width = 0, height = 0;
    std::vector<Box> heads, bands;
    std::vector<Box> logics; // the labels at the left end of bands
    std::vector<Card> cards;
    std::vector<Rest> rests;
    std::vector<Gutter> upright, level;
};

struct Sizes {
    std::map<std::size_t, int> cards; // height by claim
    std::vector<int> logics;          // height of each band's label
    std::vector<int> heads;           // height of each column's head
    std::vector<int> upright, level;  // sizes of gutters; empty: a usual size
};

constexpr int kCardWidth = 184, kLogicWidth = 108, kNarrowWidth = 80;

// Tracks of each column, chosen so that letters come out largest on a page of A4, upright or lying.
std::vector<std::size_t> best_tracks(const Selection &selection, const Sizes &sizes);

Grid place(const Selection &selection, const Sizes &sizes, const std::vector<std::size_t> &tracks);

// How large one point of a drawing of this size is on such a page, in points.
double page_scale(int width, int height);

} // namespace polylogue
