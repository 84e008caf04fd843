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

// The same for bytes that stand for themselves in a JSON string: no control character, quotation mark or backslash.
inline std::size_t json_plain_end(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kOnes = 0x0101010101010101U, kHigh = 0x80U * kOnes;
    const auto has_zero = [](std::uint64_t x) { return (x - kOnes) & ~x & kHigh; };
    for (std::uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
        std::memcpy(&eight, text.data() + at, 8);
        const std::uint64_t control = (eight - 0x20U * kOnes) & ~eight & kHigh;
        if ((control | has_zero(eight ^ kOnes * '"') | has_zero(eight ^ kOnes * '\\')) != 0) break;
    }
    const auto plain = [](unsigned char c) { return c >= 0x20 && c != '"' && c != '\\'; };
    while (at < text.size() && plain(static_cast<unsigned char>(text[at]))) ++at;
    return at;
}

} // namespace polylogue
