#pragma once
// Stakeholders of all documents to identities: their ids, names, aliases with the evidence for each. What is one is
// decided in merge/grouping.
#include "merge/derive.hpp"
#include "merge/grouping.hpp"

#include <vector>

namespace polylogue {

struct Identities {
    std::vector<Identity> all;                       // sorted by id
    std::vector<std::size_t> of;                     // by mention: index into `all`
    std::vector<std::string> warnings;               // sorted
    std::vector<LineOutcome> outcomes;               // by line of the corrections
    std::vector<std::vector<std::size_t>> corrected; // by line of the corrections that holds: indices into `all`
};

// Evidence of an alias, strongest first: "codebook", "correction" and "codebook-line" (forced), "parenthesis", "title",
// "short-form", "name-table" and "reading" (name_links.hpp), "name" (an equal canonical name), "mention"; a plugin's
// own words stay as they are. Each form keeps its strongest. One of a codebook has all its names there. Bare pronouns,
// pieces of sentences and what is the name of somebody else are left out.
Identities identify(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks,
                    const NameTable *table = nullptr, const std::vector<HolderLine> &lines = {});

} // namespace polylogue
