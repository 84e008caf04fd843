#pragma once
// The way of each arrow through a grid: out of one card's side, along the gutters, into another card's side, never
// through a card; and its form as a spline in Graphviz's notation.
#include "format/grid.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct Wire { // indices into Grid::cards
    std::size_t from = 0, to = 0;
};

struct Point {
    int x = 0, y = 0;
};

using Path = std::vector<Point>; // each step level or upright

struct Routes {
    std::vector<Path> paths;         // one a wire
    std::vector<int> upright, level; // gutter sizes that keep the arrows apart, for Sizes
};

Routes route(const Grid &grid, const std::vector<Wire> &wires);

// A `pos` of Graphviz: y upwards, corners rounded, room left for a head (and a tail, when `both`) of `head` points.
std::string spline(const Path &path, int head, bool both = false);

} // namespace polylogue
