#pragma once
// One diagram of one issue, as DOT: the issue on top, columns by side, bands by logic, arrows between claims.
#include "format/cards.hpp"
#include "format/graphviz.hpp"
#include "format/grid.hpp"
#include "format/route.hpp"

#include <functional>
#include <string>
#include <vector>

namespace polylogue {

struct DrawnRelation {
    Wire wire; // indices into Grid::cards
    RelationType type = RelationType::support;
    std::size_t count = 0;
    bool ascribed = false; // every reason or attack behind it is only attributed to its holder
};

struct Plan { // a selection with everything in its place
    Selection selection;
    Grid grid;
    std::vector<DrawnRelation> relations;
    std::size_t relations_left_out = 0;
    Routes routes;
};

using ColumnHead = std::function<Block(const Column &column, int width)>;

// Heads of an issue's sides, with those who speak for each.
ColumnHead side_heads(const Derived &derived, const Cards &cards, const std::string &issue);

// Claims drawn: `most`, or, when it is 0, as many as leave the smallest letters about 7 points high on a page of A4.
Plan plan(const Derived &derived, const std::vector<Codebook> &books, const Cards &cards, const std::string &issue,
          std::size_t most, const std::string &lang);

// Any selection in its place.
Plan arranged(Selection selection, const Derived &derived, const Cards &cards, const ColumnHead &head);

struct Look { // what one kind of diagram shows around and on its cards
    ColumnHead head;
    std::function<Block(int width)> title;
    std::function<Block(bool ascribed, int width)> foot; // ascribed: something dashed is drawn
    std::function<Colour(const Claim &claim)> colour;
    std::string tooltip; // of the whole, plain text
};

std::string draw_plan(const Plan &plan, const Look &look, const Derived &derived, const Cards &cards,
                      const std::string &lang);

std::string draw_issue(const Map &map, const Derived &derived, const std::vector<Codebook> &books,
                       const std::string &issue, std::size_t most, const std::string &lang);

std::string font_of(const std::string &lang); // family, with what to fall back on

// A node of fixed place and size that shows `block`; `box` is in points, y down.
Agnode_t *block_node(graphviz::Graph &graph, Agraph_t *in, const std::string &name, const Box &box, const Block &block,
                     const std::string &lang, graphviz::Attributes look);

} // namespace polylogue
