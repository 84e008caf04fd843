#pragma once
// A parsed HTML page and small questions to its elements. Parsing is gumbo's; choosing the article is article.hpp.
#include <gumbo.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace polylogue {

// Levels of open elements an HTML text would reach, as the tree builder counts them; looked at before parsing, which is
// quadratic in it. Stops counting above `most`.
std::size_t nesting(std::string_view html, std::size_t most);

class Page {
  public:
    explicit Page(std::string_view html); // valid UTF-8; must outlive the page
    ~Page();
    Page(const Page &) = delete;
    Page &operator=(const Page &) = delete;

    const GumboNode *root() const { return output_->root; }

  private:
    GumboOptions options_ = kGumboDefaultOptions;
    GumboOutput *output_;
};

bool is_element(const GumboNode *node);
GumboTag tag_of(const GumboNode *node);                              // GUMBO_TAG_LAST for what is no element
std::string_view attribute(const GumboNode *node, const char *name); // empty when it has none
bool is_text(const GumboNode *node);                                 // text, CDATA or white space
const GumboVector &children_of(const GumboNode *element);
const GumboNode *child(const GumboNode *element, unsigned i);

// Calls `visit` for the element and all elements inside, in document order, until it returns false.
bool each_element(const GumboNode *node, const std::function<bool(const GumboNode *)> &visit);

// The text inside, white space runs as one space, trimmed.
std::string inner_text(const GumboNode *node);

// White space runs (no-break spaces included) as one space, trimmed.
std::string collapsed(std::string_view text);

} // namespace polylogue
