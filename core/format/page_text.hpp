#pragma once
// The passages of a document that the page carries, and places in them. JavaScript counts UTF-16 units, so the page's
// offsets do.
#include "graph/model.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct Passage {
    std::size_t begin = 0; // UTF-16 units of the document's text
    std::string text;
};

class PageText {
  public:
    explicit PageText(const std::string &text); // the text must outlive this

    std::size_t units(std::size_t point) const; // UTF-16 units before that code point

    // The text from the end of its front matter on (or from the first of `places` before that) as one passage; with
    // `around` set, only that many code points on either side of each place, touching stretches joined.
    std::vector<Passage> passages(std::vector<Points> places, std::size_t around) const;

  private:
    std::size_t body() const; // first code point behind the front matter

    const std::string &text_;
    std::vector<std::size_t> wide_; // code points that take two units
    std::size_t size_ = 0;          // code points
};

} // namespace polylogue
