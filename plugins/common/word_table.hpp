#pragma once
// Words with a value each, looked up far more often than added: one array of slots, probed in a row.
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::lexicon {

// Differs between machines of different byte order: not for files.
inline std::uint64_t hash_of(std::string_view s) {
    const auto bytes = [&]<class N>(std::size_t at, N) {
        N out;
        std::memcpy(&out, s.data() + at, sizeof out);
        return std::uint64_t{out};
    };
    const auto mix = [](std::uint64_t h) { return (h ^ h >> 32U) * 0x9E3779B97F4A7C15ULL; };
    const std::size_t n = s.size();
    std::uint64_t h = n;
    std::size_t at = 0;
    for (; at + 8 < n; at += 8) h = mix(h ^ bytes(at, std::uint64_t{}));
    if (n >= 8) return mix(h ^ bytes(n - 8, std::uint64_t{}));
    if (n >= 4) return mix(h << 56U ^ (bytes(0, std::uint32_t{}) | bytes(n - 4, std::uint32_t{}) << 28U));
    if (n > 0)
        h = h << 24U | bytes(0, std::uint8_t{}) << 16U | bytes(n / 2, std::uint8_t{}) << 8U |
            bytes(n - 1, std::uint8_t{});
    return mix(h);
}

// Words are told apart by the 64 bits of their hashes.
template <class T> class WordTable {
  public:
    // Adds the word when it is missing. The reference holds until the next word is added.
    T &operator[](std::string_view word) {
        if (slots_.size() < 3 * (entries_.size() + 1)) grow();
        const std::uint64_t hash = hash_of(word);
        Slot &slot = slots_[place_of(hash)];
        if (slot.entry == 0) {
            entries_.push_back({hash, T{}});
            slot = {tag_of(hash), static_cast<std::uint32_t>(entries_.size())};
        }
        return entries_[slot.entry - 1].value;
    }
    const T *find(std::string_view word) const { return find(hash_of(word)); } // nullptr when it is missing
    const T *find(std::uint64_t hash) const {
        if (slots_.empty()) return nullptr;
        const Slot &slot = slots_[place_of(hash)];
        return slot.entry == 0 ? nullptr : &entries_[slot.entry - 1].value;
    }

  private:
    struct Entry {
        std::uint64_t hash = 0;
        T value;
    };
    struct Slot {
        std::uint32_t tag = 0, entry = 0; // a part of the word's hash; its number plus 1, 0 for none
    };
    static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }
    std::size_t place_of(std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = static_cast<std::size_t>(hash >> 40U) & mask;
        const auto other = [&](const Slot &s) {
            return s.entry != 0 && (s.tag != tag_of(hash) || entries_[s.entry - 1].hash != hash);
        };
        while (other(slots_[at])) at = (at + 1) & mask;
        return at;
    }
    void grow() {
        slots_.assign(slots_.empty() ? 16 : 2 * slots_.size(), {});
        for (std::uint32_t i = 0; i < entries_.size(); ++i)
            slots_[place_of(entries_[i].hash)] = {tag_of(entries_[i].hash), i + 1};
    }
    std::vector<Entry> entries_;
    std::vector<Slot> slots_; // a power of two of them, at most two in three in use
};

} // namespace polylogue::lexicon
