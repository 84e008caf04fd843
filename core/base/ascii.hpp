#pragma once
// Stretches of ASCII, found eight bytes at a time: most of an English text needs no decoding.
#include <cstdint>
#include <cstring>
#include <string_view>

namespace polylogue {

// The end of the ASCII stretch that begins at `at`: `at` itself when none does.
inline std::size_t ascii_end(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kHigh = 0x8080808080808080U;
    for (std::uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
        std::memcpy(&eight, text.data() + at, 8);
        if ((eight & kHigh) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

} // namespace polylogue
