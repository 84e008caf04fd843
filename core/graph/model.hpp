#pragma once
// The model: what is found in a document (stakeholders, statements, relations) and what a map keeps (readings,
// documents, codebooks). Checking what enters is graph/fragment; joining and deriving is merge/.
#include "graph/correction.hpp"
#include "text/layers.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace polylogue {

struct Alias {
    std::string text;     // a surface form
    std::string evidence; // where it comes from: mention, codebook, parenthesis, title, short-form, pronoun …
    auto operator<=>(const Alias &) const = default;
};

struct Stakeholder {  // of one document
    std::string name; // canonical: the codebook's, a parenthesised original, or the fullest form
    StakeholderType type = StakeholderType::organisation;
    std::string known;          // id in the codebook, empty when it has none
    std::vector<Alias> aliases; // sorted, unique
    bool anonymous = false;     // "an analyst", 业内人士: local to its document
    auto operator<=>(const Stakeholder &) const = default;
};

struct WeightedLogic {
    std::string id;
    double weight = 0;
    auto operator<=>(const WeightedLogic &) const = default;
};

struct Holding {                   // what a statement says of its holder, whatever the form its evidence has
    std::uint32_t stakeholder = 0; // index
    Mode mode = Mode::author;
    std::vector<std::string> logics; // main one first
    Stance stance = Stance::neutral;
    std::string concept_id;              // of the codebook, or empty
    double confidence = 1;               // 0..1
    std::vector<std::string> extractors; // plugin ids, sorted
    auto operator<=>(const Holding &) const = default;
};

struct Statement : Holding {    // while its document is at hand: spans in bytes
    Span span;                  // of the content
    std::optional<Span> cue;    // the words that introduce it
    std::optional<Span> source; // the words that name its holder there
    auto operator<=>(const Statement &) const = default;
};

struct Points { // half-open, Unicode code points of the document's text
    std::size_t begin = 0, end = 0;
    auto operator<=>(const Points &) const = default;
};

struct FiledStatement
    : Holding { // in a map: W3C Web Annotation position and quote selectors, readable without the document
    Points at;
    std::string exact, prefix, suffix; // the words; up to 32 code points before and behind
    std::optional<Points> cue, source;
    auto operator<=>(const FiledStatement &) const = default;
};

struct Relation {
    std::uint32_t from = 0, to = 0; // statement indices: from the reason or attacker to the target
    RelationType type = RelationType::support;
    Basis basis = Basis::connective;
    double confidence = 1;               // 0..1
    std::vector<std::string> extractors; // plugin ids, sorted
    auto operator<=>(const Relation &) const = default;
};

struct Loss { // something a plugin did not give, and why
    std::string plugin, reason;
    auto operator<=>(const Loss &) const = default;
};

struct Fragment { // what was found in one document; indices are into these vectors
    std::vector<Stakeholder> stakeholders;
    std::vector<Statement> statements;
    std::vector<Relation> relations;
};

struct FiledEcho { // a passage not to be counted
    Points at, of;
    bool translation = false;
    auto operator<=>(const FiledEcho &) const = default;
};

struct Reading {               // one document read with one configuration; never changed once made
    std::string document;      // Document::id()
    std::string codebook;      // Codebook::hash()
    std::string issue;         // the wording in dispute; empty when there is none
    std::string configuration; // program version, plugins, their versions and options, one line each, sorted
    std::vector<Stakeholder> stakeholders;
    std::vector<FiledStatement> statements; // sorted by position, then content
    std::vector<Relation> relations;        // sorted
    std::vector<FiledEcho> echoes;          // sorted
    std::vector<Loss> losses;               // sorted
    auto operator<=>(const Reading &) const = default;

    std::string
    key() const; // hash of document, codebook, issue and configuration: two readings with one key should be equal
};

// Turns what was found into a reading: bytes to code points, words into quote selectors, everything sorted, unused
// stakeholders dropped.
Reading file_reading(const Document &document, const std::vector<Echo> &echoes, const Fragment &found);

struct DocumentRecord { // what a map keeps of a document
    std::string id, lang;
    std::set<Metadata> metadata; // differing metadata of one document are all kept; the least is shown
    std::string text;            // empty when the map was made with --no-text
    std::string hash;            // of the text
    std::string sketch;          // of the body (merge/sketch); empty for very short texts
    bool operator==(const DocumentRecord &) const = default;
};

struct Map {
    std::map<std::string, DocumentRecord> documents; // by id
    std::set<Reading> readings;
    std::map<std::string, std::string> codebooks; // hash -> XML source
    std::set<Correction> corrections;
    bool operator==(const Map &) const = default;
};

} // namespace polylogue
