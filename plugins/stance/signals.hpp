#pragma once
// The numbers by which stance decides: signed evidence (positive: for the issue's measure) for each statement and for
// its holder elsewhere.
#include "common/scene.hpp"
#include "stance/issue.hpp"
#include "stance/leanings.hpp"

namespace polylogue::stance {

// Evidence of one statement, signed. "Chain": words of side, deed and worth that follow each other closely multiply
// ("oppose … ending" is for).
enum Signal : std::size_t {
    side_object,     // a chain with support or opposition near the issue's own words, turned by their sign
    side_measure,    // or near a word for the measure
    action_object,   // a chain of deeds only near the issue's own words, turned by their sign
    judged,          // good or bad said of the measure, its object or a deed to that in the word's own clause
    value_said,      // good or bad said of the measure, of a deed to the issue's object, or of the object
    value_deed,      // of a deed of the measure's kind (to restrict, to allow) or, turned around, of its contrary
    value_free,      // of something else
    effect_ahead,    // words of gain and harm, foreseen
    concept_side,    // the usual stance of the codebook's concepts found
    known_side,      // the usual stance of the holder
    name_side,       // what the holder is called ("critics of …")
    official,        // the holder is a government or one of its offices
    camp_leans,      // what its camps usually hold on such issues
    said_for_en,     // words of support, as they stand, by language: the two weigh them differently
    said_against_en, // words of opposition
    said_for_zh,
    said_against_zh,
    liberty_said,   // freedom and complaint of compulsion, turned by the measure's grip
    nuisance_said,  // troubles that restrictions answer, turned by the grip
    objection_said, // costs, doubts, complaints: against
    instead_said,   // another way is named: against
    need_said,      // something must be done: for
    assured,        // what calms the others: for
    ordained,       // the measure as it is laid down: for
    defended,       // the way it is said is that of who answers for the measure
    interest,       // the holder's trade is what the measure restricts or allows
    acts,           // what is said of the holder's side wherever it is named
    kSignals
};
// What the rest of the document says, signed.
enum Rest : std::size_t {
    holder_rest = kSignals, // the holder's other statements
    linked,                 // holders said to agree, and turned around, those set against this one
    camp_rest,              // holders of the same camp, and turned around, of the camps against it
    kCalmBegin
};
// Marks of statements that take no side.
enum Calm : std::size_t { by_author = kCalmBegin, holder_loud, issue_here, issue_near, issue_share, kFeatures };

using Row = std::array<double, kFeatures>;
constexpr std::array<const char *, kFeatures> feature_names = {"side_object",   "side_measure",    "action_object",
                                                               "judged",        "value_said",      "value_deed",
                                                               "value_free",    "effect_ahead",    "concept_side",
                                                               "known_side",    "name_side",       "official",
                                                               "camp_leans",    "said_for_en",     "said_against_en",
                                                               "said_for_zh",   "said_against_zh", "liberty_said",
                                                               "nuisance_said", "objection_said",  "instead_said",
                                                               "need_said",     "assured",         "ordained",
                                                               "defended",      "interest",        "acts",
                                                               "holder_rest",   "linked",          "camp_rest",
                                                               "by_author",     "holder_loud",     "issue_here",
                                                               "issue_near",    "issue_share"};
enum Class : std::size_t { favour, oppose, neutral, kClasses };
using Rows = std::array<Row, kClasses>;
using Evidence = std::array<double, kSignals>;

struct Lexicon {
    Cues &cues;
    const Turns &turns;
    const Camps &camps;
    const Leanings &leanings;
};
std::vector<Rows> signals_of(const sdk::Input &in, const Lexicon &lexicon, const Issue &issue,
                             const scene::Scene &scene);

} // namespace polylogue::stance
