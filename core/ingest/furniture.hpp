#pragma once
// Elements of a page that hold no article text, judged by name, role, class and id alone.
#include "ingest/page.hpp"

namespace polylogue {

// Never text of an article: scripts, navigation, figures, hidden elements …
bool is_never_text(const GumboNode *element);

// Says by name, class, id or role that it is a menu, a form, a share bar, related links, an advertisement …; not to be
// believed of what holds most of a page.
bool is_named_furniture(const GumboNode *element);

// Says by class or id that it holds what readers wrote, however much that is.
bool is_named_comments(const GumboNode *element);

// Says by class that it is a byline, a date, a caption or the like: furniture only where it is short.
bool is_named_label(const GumboNode *element);

bool is_block_element(GumboTag tag); // begins and ends a block of text

} // namespace polylogue
