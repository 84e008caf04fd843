#include "base/hash.hpp"

#include <array>
#include <cstdio>
#include <xxhash.h>

namespace polylogue {

std::string hash_hex(std::string_view bytes, std::size_t digits) {
    const XXH128_hash_t h = XXH3_128bits(bytes.data(), bytes.size());
    std::array<char, 33> hex{};
    std::snprintf(hex.data(), hex.size(), "%016llx%016llx", static_cast<unsigned long long>(h.high64),
                  static_cast<unsigned long long>(h.low64));
    return {hex.data(), digits};
}

Hasher &Hasher::add(std::string_view field) {
    bytes_ += std::to_string(field.size());
    bytes_ += ':';
    bytes_ += field;
    return *this;
}

} // namespace polylogue
