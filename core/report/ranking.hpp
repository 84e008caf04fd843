#pragma once
// What of a map comes first in a diagram and in a report, and how its logics are called.
#include "merge/derive.hpp"

#include <string>
#include <vector>

namespace polylogue {

// The codebooks that a map carries, read again; those that cannot be read are left out.
std::vector<Codebook> codebooks_of(const Map &map);

// The claims of an issue ("" stands for none), the most argued first: by statements and relations, then those that take
// a side.
std::vector<std::size_t> ranked_claims(const Derived &derived, const std::string &issue);

// A logic's name in the reader's language; of "" the words for no logic, of an unknown one its id.
std::string logic_name(const std::vector<Codebook> &books, const std::string &id, const std::string &lang);

// An issue's wording in the reader's language where a codebook has it; of "" the words for none.
std::string issue_name(const std::vector<Codebook> &books, const std::string &wording, const std::string &lang);

// Null when unknown; of differing metadata the least.
const Metadata *metadata_of(const Map &map, const std::string &document);

// Who holds some statements, for readers: names with the most frequent first, and authors by their documents.
struct Holders {
    std::vector<std::string> names;
    std::size_t authored = 0; // documents that argue it in their own voice
    std::string outlet;       // of one of these, "" when unknown
};
Holders holders_of(const Map &map, const Derived &derived, const std::vector<std::size_t> &statements,
                   const std::string &lang);

} // namespace polylogue
