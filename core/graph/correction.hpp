#pragma once
// A correction of an analyst: a fact of a map beside its readings. It names documents and words, never offsets, so that
// it holds when a text changes or is read anew. Applying them is merge/corrections, their file format/corrections_xml.
#include "graph/vocabulary.hpp"

#include <optional>
#include <string>
#include <vector>

namespace polylogue {

// On one date the later kind goes before the earlier: the careful one holds.
enum class CorrectionKind : std::uint8_t {
    add,
    accept,
    edit,
    reject,
    join_stakeholders,
    split_stakeholders,
    join_claims,
    split_claims,
    add_relation,
    drop_relation
};

std::string_view to_string(CorrectionKind kind); // the element's name in files
std::optional<CorrectionKind> parse_correction_kind(std::string_view text);

struct DocumentRef {                    // any part may be empty
    std::string id, outlet, title, url; // one document: of that id, or that url, or that outlet and title
    bool empty() const { return id.empty() && url.empty() && (outlet.empty() || title.empty()); }
    auto operator<=>(const DocumentRef &) const = default;
};

struct Quote { // W3C Web Annotation quote selector
    std::string exact, prefix, suffix;
    auto operator<=>(const Quote &) const = default;
};

struct Anchor {
    DocumentRef document;
    Quote quote;
    auto operator<=>(const Anchor &) const = default;
};

struct HolderRef {
    std::string name;     // a canonical name, an alias as it is written, or a codebook's id
    DocumentRef document; // empty: in every document
    auto operator<=>(const HolderRef &) const = default;
};

struct Change { // what an edited or added statement is; absent: as it was
    std::optional<std::string> stakeholder;
    std::optional<StakeholderType> type; // of a stakeholder nobody knows; a person when absent
    std::optional<Mode> mode;
    std::optional<std::vector<std::string>> logics; // main one first
    std::optional<Stance> stance;
    std::optional<std::string> concept_id;
    std::optional<Quote> span; // the words it should have
    auto operator<=>(const Change &) const = default;
};

// Ordered so that of two that disagree the greater holds: the later date, then the careful kind, then by content.
struct Correction {
    std::string date; // YYYY-MM-DD
    CorrectionKind kind = CorrectionKind::accept;
    std::string author, note;
    std::vector<Anchor> statements;      // one; of claims two or more; of a relation its two ends
    std::vector<HolderRef> stakeholders; // two or more; in a split the first stays
    Change change;                       // of edit and add
    RelationType relation = RelationType::support;
    Basis basis = Basis::structure; // of add_relation
    auto operator<=>(const Correction &) const = default;
};

// For messages: `reject by Lin of 2031-05-01 on "the toll hurts" (Harbour Post)`.
std::string describe(const Correction &correction);
std::string signature(const Correction &correction); // "Lin, 2031-05-01"

} // namespace polylogue
