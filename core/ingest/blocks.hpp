#pragma once
// The text of a page cut into blocks: a paragraph, a heading, a list item, lines between empty ones. Menus, forms,
// asides and other elements whose name says that they are no prose are left out. Choosing among the blocks is
// article.hpp.
#include "ingest/page.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace polylogue {

struct Block {
    enum class Kind : std::uint8_t { plain, paragraph, heading, item, quote };
    std::string text;       // white space collapsed; a line break of the page stays one
    std::size_t length = 0; // columns: 2 a Han character, 1 any other
    std::size_t linked = 0; // of them inside links
    Kind kind = Kind::plain;
    const GumboNode *parent = nullptr; // innermost block element around it

    double link_share() const { return length ? static_cast<double>(linked) / static_cast<double>(length) : 0; }
    bool ends_sentence() const;
    bool is_prose() const; // long, few links, or a whole sentence
};

std::size_t columns(std::string_view text);
bool ends_with_sentence(std::string_view text); // with . ! ? ; 。 ！ ？ ； … or closing marks behind one

std::vector<Block> cut_blocks(const GumboNode *root);

// Columns of prose under each element that has some.
std::unordered_map<const GumboNode *, std::size_t> prose_weights(const std::vector<Block> &blocks);

bool is_inside(const GumboNode *node, const GumboNode *ancestor);

} // namespace polylogue
