#pragma once
// Random small maps for the laws: few documents, holders and wordings, so that different maps meet often.
#include "merge/sample.hpp"

#include <cstdint>

namespace laws {

using namespace polylogue;

class Random { // SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::size_t below(std::size_t n) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<std::size_t>((z ^ (z >> 31U)) % n);
    }

    bool chance(std::size_t percent) { return below(100) < percent; }

    template <class T> const T &one_of(const std::vector<T> &items) { return items[below(items.size())]; }

  private:
    std::uint64_t state_;
};

Map random_map(Random &random);                         // up to four documents of six, each with one to three readings
Map of_document(const Map &map, const std::string &id); // the part of the map that is about one document

} // namespace laws
