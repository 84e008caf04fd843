#pragma once
// The numbers by which framing decides: for each statement and logic, how strongly its wording, its surroundings and
// the whole document speak for it.
#include "common/scene.hpp"

#include <array>

namespace polylogue::framing {

using scene::Cues, scene::Scene, scene::Scores;

enum Feature : std::size_t { inside, share, sentence, around, holder, issue, document, margin, kFeatures };
using Row = std::array<double, kFeatures>; // names: feature_names

constexpr std::array<const char *, kFeatures> feature_names = {"inside", "share", "sentence", "around",
                                                               "holder", "issue", "document", "margin"};

struct Features {
    std::vector<std::vector<Row>> rows; // by statement, by logic
};

// `worth`: of each cue (worth.hpp).
Features features_of(const sdk::Input &in, Cues &cues, const Scene &scene, std::span<const double> worth);

} // namespace polylogue::framing
