#pragma once
// Joins maps as sets of facts. Commutative, associative, idempotent; the empty map is neutral. Nothing derived is ever
// joined.
#include "graph/model.hpp"

#include <string>
#include <vector>

namespace polylogue {

void add_document(Map &map, const Document &document, bool with_text); // its record: metadata, language, hash, text

// Adds all facts of `other` to `map`. Returns one line for each conflict: one reading key with two contents (both
// kept), one document id with two texts, codebooks that give one logic id two meanings.
std::vector<std::string> join(Map &map, Map other);

// The map that never contained it; corrections about no other document of the map go with it.
Map without_document(const Map &map, const std::string &document);

} // namespace polylogue
