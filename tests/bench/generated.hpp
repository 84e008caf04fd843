#pragma once
// Large maps for the benchmarks: outlets, holders with variants of their names, concepts and thoughts, each picked with
// Zipf's frequencies, in English and Chinese. The same seed and size give the same map on every machine.
#include "graph/model.hpp"

#include <vector>

namespace bench {

// `statements` statements (to within one document), in `parts` maps of different documents.
std::vector<polylogue::Map> generated(std::size_t statements, std::size_t parts, std::uint64_t seed = 1);

} // namespace bench
