#pragma once
// Which statements are compared with which, and the features of such a pair as numbers of named groups.
#include "discourse/likeness.hpp"

namespace polylogue::discourse {

struct Pair {
    std::uint32_t earlier = 0, later = 0; // statements
    std::vector<std::uint32_t> features;  // as numbered by layout(); empty until described
    Likeness like;
};

// Every statement with those shortly before it and with the few earlier ones that later statements answer or back up:
// its holder's, the document's first, the last ones of the other side, those of holders it names. Linear in statements.
std::vector<Pair> pairs_of(const std::vector<Fact> &facts);

// A group of features: value v of group g is feature first(g) + v.
struct Group {
    std::string name;
    std::uint32_t first = 0, size = 0;
};
const std::vector<Group> &layout();
std::uint32_t feature_count();

} // namespace polylogue::discourse
