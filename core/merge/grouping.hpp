#pragma once
// Which stakeholders of different documents are one: the evidence and the joins. What is made of a group is
// merge/identity.
#include "graph/model.hpp"
#include "merge/join_lines.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace polylogue {

class NameTable;

struct Mention {                      // a stakeholder of one document
    const Stakeholder *who = nullptr; // outlives the call
    std::string document;             // id
    std::string lang;                 // of the document
    std::string issue;
    std::size_t statements = 0; // it holds there
};

struct Grouping {
    std::vector<std::vector<std::uint32_t>>
        groups;                        // indices into the mentions; each group sorted, groups by their least member
    std::vector<std::string> known;    // by group: the codebook's id, or empty
    std::vector<bool> forced;          // by mention: a line of a codebook joined it
    std::vector<bool> corrected;       // by mention: a correction joined it
    std::vector<LineEnd> ends;         // by line of the corrections
    std::vector<std::string> linked;   // by mention: what joined it to a name in another script, or empty
    std::vector<std::string> warnings; // sorted
};

// Evidence: the codebook's id; equal names (name_key) of one type, as far as a name reaches (names.hpp); originals in
// parentheses; a title dropped where the document itself shows the form without it; lines of a codebook or of
// corrections (`lines`; the later goes before the earlier) that force or forbid: what a correction keeps apart never
// meets, the second leaving; with a name table, names of one stakeholder in two scripts (name_links.hpp). A name that
// belongs to two of the codebooks' stakeholders joins nothing, and where evidence would make two of them one, only
// equal canonical names are believed. Authors and anonymous holders stay in their document. Near linear in the
// mentions.
Grouping group_mentions(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks,
                        const NameTable *table = nullptr, const std::vector<HolderLine> &lines = {});

} // namespace polylogue
