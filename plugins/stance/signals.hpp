#pragma once
// The numbers by which stance decides: signed evidence (positive: for the issue's measure) for each statement and for
// its holder elsewhere.
#include "common/scene.hpp"
#include "stance/cues.hpp"
#include "stance/links.hpp"

namespace polylogue::stance {

// Evidence of one statement, signed. "Chain": words of side, deed and worth that follow each other closely multiply
// ("oppose … ending" is for).
enum Signal : std::size_t {
    cue_side,       // support or opposition in words around the statement, of nothing nameable
    own_side,       // and inside it
    side_object,    // a chain with support or opposition that ends at the issue's own words, turned by the issue's sign
    side_measure,   // or at a word for the measure
    action_object,  // a chain of deeds only that ends at the issue's own words, turned by its sign
    action_measure, // or at a word for the measure
    value_action,   // good or bad said of a deed to the issue's object
    value_measure,  // of the measure
    value_object,   // of the issue's object, turned by its sign
    value_free,     // of something else
    cue_value,      // good or bad around the statement
    concept_side,   // the usual stance of the codebook's concepts found
    leaning,        // and of its logics
    known_side,     // the usual stance of the holder
    name_side,      // what the holder is called ("critics of …")
    kSignals
};
// What the rest of the document says, signed.
enum Rest : std::size_t {
    holder_rest = kSignals, // the holder's other statements
    linked,                 // holders said to agree, and turned around, those set against this one
    linked_further,         // the same one step further
    document_rest,          // all other holders
    kCalmBegin
};
// Marks of statements that take no side.
enum Calm : std::size_t {
    opened = kCalmBegin,
    asked,
    silent,
    by_author,
    ascribed,
    loud,
    holder_loud,
    long_one,
    issue_here,
    issue_near,
    issue_share,
    kFeatures
};

using Row = std::array<double, kFeatures>;
enum Class : std::size_t { favour, oppose, neutral, kClasses };
using Rows = std::array<Row, kClasses>;
using Evidence = std::array<double, kSignals>;

std::vector<Rows> signals_of(const sdk::Input &in, Cues &cues, const Turns &turns, const Issue &issue,
                             const scene::Scene &scene);

} // namespace polylogue::stance
