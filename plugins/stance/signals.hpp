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
    concept_side,   // the usual stance of the codebook's concepts found
    known_side,     // the usual stance of the holder
    name_side,      // what the holder is called ("critics of …")
    official,       // the holder is a government or one of its offices
    said_for_en,    // words of support, as they stand
    said_against_en, // words of opposition
    said_bad_en,     // of harm
    said_for_zh,
    said_against_zh,
    said_bad_zh,
    kDirect,                // those below count only in the sums for the holder
    value_object = kDirect, // good or bad said of the issue's object, turned by its sign
    value_free,             // of something else
    cue_value,              // around the statement
    leaning,                // the usual stance of the codebook's logics found
    kSignals
};
// What the rest of the document says, signed.
enum Rest : std::size_t {
    holder_rest = kDirect, // the holder's other statements
    linked,                // holders said to agree, and turned around, those set against this one
    camp_rest,             // holders of the same camp, and turned around, of the camps against it
    kCalmBegin
};
// Marks of statements that take no side.
enum Calm : std::size_t { by_author = kCalmBegin, holder_loud, issue_here, issue_near, issue_share, kFeatures };

using Row = std::array<double, kFeatures>;
constexpr std::array<const char *, kFeatures> feature_names = {
    "cue_side",     "own_side",        "side_object",  "side_measure", "action_object",   "action_measure",
    "value_action", "value_measure",   "concept_side", "known_side",   "name_side",       "official",
    "said_for_en",  "said_against_en", "said_bad_en",  "said_for_zh",  "said_against_zh", "said_bad_zh",
    "holder_rest",  "linked",          "camp_rest",    "by_author",    "holder_loud",     "issue_here",
    "issue_near",   "issue_share"};
enum Class : std::size_t { favour, oppose, neutral, kClasses };
using Rows = std::array<Row, kClasses>;
using Evidence = std::array<double, kSignals>;

struct Lexicon {
    Cues &cues;
    const Turns &turns;
    const Camps &camps;
};
std::vector<Rows> signals_of(const sdk::Input &in, const Lexicon &lexicon, const Issue &issue,
                             const scene::Scene &scene);

} // namespace polylogue::stance
