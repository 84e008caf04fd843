#pragma once
// The numbers by which stance decides: signed evidence (positive: for the issue's measure) for each statement and for
// its holder elsewhere.
#include "common/scene.hpp"
#include "stance/cues.hpp"

namespace polylogue::stance {

// Evidence of one statement, signed.
enum Signal : std::size_t {
    cue_side,      // support or opposition in words around the statement
    own_side,      // and inside it
    own_value,     // good and bad inside it
    cue_value,     // and around it
    measure_value, // good and bad where the measure is named
    object_value,  // good and bad where the issue's own words stand, turned by the issue's sign
    action,        // what is done to the issue's object
    object_side,   // support or opposition where the issue's own words stand, turned by its sign
    concept_side,  // the usual stance of the codebook's concepts found
    leaning,       // and of its logics
    known_side,    // the usual stance of the holder
    kSignals
};
// Marks of statements that take no side.
enum Calm : std::size_t { opened, asked, silent, by_author, ascribed, loud, holder_loud, long_one, kCalm };

constexpr std::size_t kFeatures = 2 * kSignals + 2 + kCalm; // own, holder's, document's two, calm
using Row = std::array<double, kFeatures>;
enum Class : std::size_t { favour, oppose, neutral, kClasses };
using Rows = std::array<Row, kClasses>;

std::vector<Rows> signals_of(const sdk::Input &in, Cues &cues, const Issue &issue, const scene::Scene &scene);

} // namespace polylogue::stance
