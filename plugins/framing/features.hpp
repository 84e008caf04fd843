#pragma once
// The numbers by which framing decides: for each statement and logic, how strongly its wording, its surroundings and
// the whole document speak for it.
#include "common/scene.hpp"

#include <array>

namespace polylogue::framing {

using scene::Cues, scene::Scene, scene::Scores;

enum Feature : std::size_t { inside, share, sentence, around, holder, issue, document, margin, worded, kFeatures };
using Row = std::array<double, kFeatures>; // names: feature_names

constexpr std::array<const char *, kFeatures> feature_names = {"inside", "share",    "sentence", "around", "holder",
                                                               "issue",  "document", "margin",   "worded"};

struct Features {
    std::vector<std::vector<Row>> rows; // by statement, by logic
};

// `worth`: of each cue (worth.hpp). `words`: what single words say of each logic of the codebook, by statement.
Features features_of(const sdk::Input &in, Cues &cues, const Scene &scene, std::span<const double> worth,
                     const std::vector<Scores> &words);

} // namespace polylogue::framing
