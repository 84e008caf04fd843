#pragma once
// Where a byte stands in a text, for messages: line and column.
#include <cstddef>
#include <string_view>

namespace polylogue {

struct Place {
    std::size_t line = 1;   // 1-based
    std::size_t column = 1; // 1-based, in code points
};

// `offset` in bytes; past the end stands for the end. The text must be valid UTF-8 up to there.
Place place_of(std::string_view text, std::size_t offset);

} // namespace polylogue
