#pragma once
// The derivation: from the facts of a map to identities, claims and counts. A pure function of the whole set, ties
// broken by content; its parts are merge/identity (stakeholders) and merge/claims.
#include "graph/model.hpp"

#include <map>
#include <string>
#include <vector>

namespace polylogue {

struct Identity {     // one stakeholder over all documents
    std::string id;   // the codebook's id, or an ASCII slug of the name, with a hash where two would be the same
    std::string name; // canonical, English where known
    StakeholderType type = StakeholderType::organisation;
    bool anonymous = false;
    Wording names;                      // by language, for display; the commonest form
    std::vector<Alias> aliases;         // every form, sorted, with the evidence that joined it
    std::vector<std::string> part_of;   // identity ids
    std::vector<std::string> documents; // sorted ids of documents it speaks in
};

struct MapStatement {                      // a statement of the map, with everything resolved
    std::string id;                        // hash of document, position, holder and words
    std::string document;                  // id
    std::size_t stakeholder = 0;           // index into Derived::stakeholders
    std::size_t claim = 0;                 // index into Derived::claims
    const FiledStatement *filed = nullptr; // lives in the map or in Derived::joined
    std::string issue;
    bool echo = false; // not to be counted: stands in a passage that repeats another, or in a reprint
};

struct MapRelation {
    std::size_t from = 0, to = 0; // indices into Derived::statements
    RelationType type = RelationType::support;
    Basis basis = Basis::connective;
    double confidence = 1;
    std::vector<std::string> extractors;
    auto operator<=>(const MapRelation &) const = default;
};

struct Claim { // statements, of any document and language, that say the same
    std::string id;
    std::string issue;
    std::string concept_id;          // or empty
    Wording label;                   // from the concept, or the words of its most central statement in its own language
    std::vector<std::string> logics; // main one first
    Stance stance = Stance::neutral; // of most of its statements
    std::vector<std::size_t> statements; // indices, sorted
    std::string first_date, last_date;   // "" when unknown
    std::string reason; // why these are one: "concept ban-breeds-rival", "shared terms: …", "a single statement"
};

struct ClaimRelation {
    std::size_t from = 0, to = 0; // indices into Derived::claims
    RelationType type = RelationType::support;
    std::size_t count = 0; // relations between their statements
    auto operator<=>(const ClaimRelation &) const = default;
};

struct Reprint {              // a document that repeats another's text
    std::string document, of; // ids; the original is the one dated first
    double shared = 0;        // resemblance of their texts, 0..1 in hundredths
};

struct CorrectionEffect { // what a correction did
    std::string id;       // of a statement, a rejected one too, of a stakeholder or a claim
    std::string text;     // "rejected by Lin, 2031-05-01: the note"
    auto operator<=>(const CorrectionEffect &) const = default;
};

struct Derived {
    std::vector<Identity> stakeholders;         // sorted by id
    std::vector<MapStatement> statements;       // sorted by document, position, id
    std::vector<MapRelation> relations;         // sorted
    std::vector<Claim> claims;                  // sorted by weight (distinct documents, then statements, then id)
    std::vector<ClaimRelation> claim_relations; // sorted
    std::vector<Reprint> reprints;              // sorted by document
    std::vector<std::string> issues;            // sorted; "" stands for documents without one
    std::vector<std::string> warnings;
    std::vector<Reading> joined; // one for each document that has several readings, or whose statements are corrected
    std::vector<CorrectionEffect> corrected; // sorted
};

class NameTable;

struct DeriveOptions {
    const NameTable *names = nullptr; // data of the program (merge/name_table); without it names in two scripts are
                                      // joined by the codebook and by parentheses only
    double min_confidence = 0;        // statements and relations below it are left out
    bool concepts = true;             // false: claims by shared terms only
};

// "s" and 12 hex digits over document, position, holder's name there and words.
std::string statement_id(const Reading &reading, const FiledStatement &statement);

// The map must outlive the result, which points into it.
Derived derive(const Map &map, const DeriveOptions &options = {});

} // namespace polylogue
