#pragma once
// A text by its letters and digits alone, case and script aside: words are found in it though marks, spaces, line ends
// or the script were changed since they were noted down.
#include "text/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

class LooseText {
  public:
    explicit LooseText(std::string_view text);

    // Where `words` stand, in bytes of the text: only if they have eight letters or digits or more, and one place has
    // them.
    std::optional<Span> find(std::string_view words) const;

  private:
    std::string letters_;
    std::vector<std::size_t> places_; // by byte of letters_: where its character begins in the text
    std::vector<std::size_t> ends_;   // where it ends
};

} // namespace polylogue
