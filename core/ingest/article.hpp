#pragma once
// Chooses the article among the blocks of a page: first the element that holds it, then the blocks inside that are
// prose.
#include "ingest/blocks.hpp"

namespace polylogue {

// The article's text, blocks apart by an empty line, list items by a line break. `title` is left out where it stands as
// a block.
std::string article_text(const GumboNode *root, std::string_view title);

// A short line that is known not to be prose: "Advertisement", "Share this article", 責任編輯 …
bool is_stock_phrase(std::string_view block);

// A short line behind which a page goes on with what readers say.
bool ends_article(std::string_view block);

} // namespace polylogue
