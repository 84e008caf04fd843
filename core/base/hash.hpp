#pragma once
// Content hashes for ids and keys. XXH3 (128 bit) through libxxhash; not for security.
#include <string>
#include <string_view>

namespace polylogue {

std::string hash_hex(std::string_view bytes, std::size_t digits = 32); // the first `digits` (≤ 32) hex digits

// Collects fields into one unambiguous byte string (each with its length in front) and hashes them.
class Hasher {
  public:
    Hasher &add(std::string_view field);
    std::string hex(std::size_t digits = 32) const { return hash_hex(bytes_, digits); }

  private:
    std::string bytes_;
};

} // namespace polylogue
