#pragma once
// Words with a value each, looked up far more often than added: one array of slots, probed in a row.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
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
        if (slots_.size() < 3 * (count_ + 1)) grow();
        const std::uint64_t hash = used(hash_of(word));
        Slot &slot = slots_[place_of(hash)];
        if (slot.hash == 0) slot.hash = hash, ++count_, mark(hash);
        return slot.value;
    }
    const T *find(std::string_view word) const { return find(hash_of(word)); } // nullptr when it is missing
    const T *find(std::uint64_t hash) const {
        hash = used(hash);
        if (slots_.empty() || !is_marked(hash)) return nullptr;
        const Slot &slot = slots_[place_of(hash)];
        return slot.hash == 0 ? nullptr : &slot.value;
    }

  private:
    struct Slot {               // with its value, so that a word is found in one place of the memory
        std::uint64_t hash = 0; // 0 for none
        T value{};
    };
    static std::uint64_t used(std::uint64_t hash) { return hash == 0 ? 1 : hash; }
    bool is_marked(std::uint64_t hash) const {
        return (marks_[hash / 64U & (marks_.size() - 1)] >> hash % 64 & 1U) != 0;
    }
    void mark(std::uint64_t hash) { marks_[hash / 64U & (marks_.size() - 1)] |= std::uint64_t{1} << hash % 64; }
    std::size_t place_of(std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = static_cast<std::size_t>(hash >> 40U) & mask;
        while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
        return at;
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? 16 : 2 * slots_.size());
        old.swap(slots_);
        marks_.assign(std::max<std::size_t>(1, slots_.size() / 32), 0);
        for (Slot &slot : old)
            if (slot.hash != 0) mark(slot.hash), slots_[place_of(slot.hash)] = std::move(slot);
    }
    std::vector<Slot> slots_;          // a power of two of them, at most one in three in use
    std::vector<std::uint64_t> marks_; // two bits a slot, by hash: most missing words are told by a look at them
    std::size_t count_ = 0;
};

} // namespace polylogue::lexicon
