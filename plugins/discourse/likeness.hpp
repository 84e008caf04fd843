#pragma once
// How alike two statements are in words and logics.
#include "discourse/facts.hpp"

namespace polylogue::discourse {

// The share of the shorter one's words that both have, in five steps.
std::uint32_t similarity(const Fact &a, const Fact &b);

// The cosine of the two as bags of words, rarer ones heavier: 0 to 1.
float cosine(const Fact &a, const Fact &b);

// 0 unknown, 1 the same main one, 2 one in common, 3 none.
std::uint32_t logics_of(const Fact &a, const Fact &b);

// Whether `list`, as in Fact::names, has the holder.
bool names(const std::vector<std::uint32_t> &list, std::uint32_t holder);

} // namespace polylogue::discourse
