#pragma once
// The beginning of a text of unknown origin, for messages.
#include <algorithm>
#include <string>
#include <string_view>

namespace polylogue::sdk {

// Up to `most` bytes, in whole characters, printable; an ellipsis where something was cut.
inline std::string first_bytes(std::string_view line, std::size_t most = 60) {
    std::size_t end = std::min(line.size(), most);
    while (end < line.size() && end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    std::string out;
    for (const char c : line.substr(0, end)) out += static_cast<unsigned char>(c) < 0x20U || c == 0x7F ? ' ' : c;
    return end < line.size() ? out + "…" : out;
}

} // namespace polylogue::sdk
