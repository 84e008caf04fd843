#pragma once
// Which of the likely logics a document's statements get: those that promise the best score against an annotation.
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace polylogue::framing {

using Ranked = std::vector<std::pair<double, std::size_t>>; // probability and logic, likeliest first

// The least probability a logic needs for the expected F1 of the whole document to be greatest. F1 is that of (byte,
// logic) pairs, 2 right / (given + annotated), each part at its expectation; some of what is annotated lies where
// nothing was found. `ranked` and `lengths` are by statement; of each at most the `most` likeliest count. 1 where there
// is nothing.
double best_cutoff(std::span<const Ranked> ranked, std::span<const double> lengths, std::size_t most);

} // namespace polylogue::framing
