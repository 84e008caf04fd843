#pragma once
// A MinHash sketch of a text, small enough to keep in a map, from which the share of text two documents have in common
// is estimated without their texts.
#include <string>
#include <string_view>

namespace polylogue {

constexpr std::size_t kSketchDigits = 512;

// kSketchDigits hex digits: the least hash (16 bits, 0000 for none) in each of 128 bins over all runs of five letters
// or digits, in simplified characters and lower case, so that script, spacing and marks do not count. One-permutation
// hashing: Li, Owen and Zhang (2012). "" for a text of fewer than 40 runs, which says too little.
std::string sketch_of(std::string_view text);

// Estimated Jaccard index of the runs of two texts, 0..1; 0 when either sketch is not one of sketch_of.
double resemblance(std::string_view a, std::string_view b);

} // namespace polylogue
