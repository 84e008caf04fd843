#include "merge/sketch.hpp"

#include "base/utf8.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <unicode/uchar.h>

namespace polylogue {
namespace {

constexpr std::size_t kDigits = 4, kBins = kSketchDigits / kDigits, kRun = 5, kLeast = 40;
constexpr std::uint32_t kNothing = 0x30303030; // "0000"

std::uint64_t mixed(std::uint64_t z) { // the finaliser of SplitMix64
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::u32string letters(std::string_view text) {
    const std::string view = simplified(text);
    std::u32string out(view.size(), U'\0');
    char32_t *to = out.data();
    for (std::size_t at = 0; at < view.size();) {
        if (const auto byte = static_cast<unsigned char>(view[at]); byte < 0x80) {
            const bool letter = (byte | 0x20U) - 'a' < 26U;
            if (letter || unsigned{byte} - '0' < 10U) *to++ = letter ? byte | 0x20U : byte;
            ++at;
            continue;
        }
        const auto c = static_cast<UChar32>(utf8::next(view, at));
        if (u_isalnum(c)) *to++ = static_cast<char32_t>(u_tolower(c));
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
    return out;
}

void append_hex(std::string &out, std::uint32_t value) {
    static constexpr char kHex[] = "0123456789abcdef";
    for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(value >> static_cast<unsigned>(shift)) & 15U];
}

} // namespace

std::string sketch_of(std::string_view text) {
    const std::u32string all = letters(text);
    if (all.size() < kRun + kLeast) return "";
    std::array<std::uint32_t, kBins> least;
    least.fill(UINT32_MAX);
    for (std::size_t i = 0; i + kRun <= all.size(); ++i) {
        std::uint64_t h = 0;
        for (std::size_t k = 0; k < kRun; ++k) h = mixed(h + all[i + k] + 0x9E3779B97F4A7C15ULL);
        std::uint32_t &bin = least[h >> 57U];
        bin = std::min(bin, static_cast<std::uint32_t>(h >> 20U));
    }
    std::string out;
    for (const std::uint32_t v : least) append_hex(out, v == UINT32_MAX ? 0 : 1 + (v >> 8U) % 0xFFFFU);
    return out;
}

double resemblance(std::string_view a, std::string_view b) {
    if (a.size() != kSketchDigits || b.size() != a.size()) return 0;
    std::array<std::uint32_t, kBins> x, y; // the four digits of each bin as they stand
    std::memcpy(x.data(), a.data(), sizeof x);
    std::memcpy(y.data(), b.data(), sizeof y);
    std::size_t same = 0, empty = 0; // empty in both counts neither way
    for (std::size_t i = 0; i < kBins; ++i) {
        same += x[i] == y[i];
        empty += x[i] == y[i] && x[i] == kNothing;
    }
    return empty < kBins ? static_cast<double>(same - empty) / static_cast<double>(kBins - empty) : 0;
}

} // namespace polylogue
