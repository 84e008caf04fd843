#pragma once
// Title, author, date, outlet, address and language of a page, from its head and, where that is silent, its visible
// text.
#include "ingest/page.hpp"
#include "text/document.hpp"

namespace polylogue {

Metadata page_metadata(const GumboNode *root);

} // namespace polylogue
