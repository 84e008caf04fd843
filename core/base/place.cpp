#include "base/place.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace polylogue {

Place place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0
    return {.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
            .column = utf8::count(before.substr(line_start)) + 1};
}

} // namespace polylogue
