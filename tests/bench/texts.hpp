#pragma once
// Articles of any number and length for the benchmarks, made of the paragraphs of corpus/chip-export drawn at random.
// The same seed gives the same text on every machine.
#include "text/document.hpp"

#include <cstdint>
#include <vector>

namespace bench {

// Articles of about `bytes` bytes each; `lang` is en or zh (both scripts).
std::vector<polylogue::Document> articles(const std::string &lang, std::size_t count, std::size_t bytes,
                                          std::uint64_t seed = 1);

} // namespace bench
