#pragma once
// The quotation marks of one paragraph and how each looks from its neighbours; pairing them is find_quotations.
#include "text/document.hpp"

#include <string_view>
#include <vector>

namespace polylogue {

enum class Pair : std::uint8_t { corner, white_corner, curly, single, guillemet, low_high, straight, tick };

struct QuotationMark {
    std::size_t at = 0;
    std::uint8_t size = 0;
    Pair pair = Pair::corner;
    bool opens = false;        // its shape opens; straight marks have no shape
    bool closes = false;       // its shape closes
    bool space_before = false; // paragraph start, white space, an opening mark or a colon stands before it
    bool word_before = false;
    bool stop_before = false; // a full stop, question or exclamation mark, or comma
    bool word_after = false;
    bool latin_between = false; // Latin letters or digits on both sides
    std::uint32_t next = 0;     // index of the next mark of the same pair, the number of marks when there is none
};

// Apostrophes inside words are left out.
std::vector<QuotationMark> find_marks(std::string_view view, Span paragraph);

} // namespace polylogue
