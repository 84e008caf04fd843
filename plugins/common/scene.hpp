#pragma once
// What a document's wording says about each logic of a codebook: cue hits over the sentences, summed by span.
#include "common/patterns.hpp"

#include <polylogue/plugin.hpp>

#include <span>
#include <string>
#include <vector>

namespace polylogue::scene {

// A codebook's cues, compiled. Logics and concepts keep the codebook's numbering.
struct Cues {
    explicit Cues(const sdk::Input &in);
    struct Entry {
        std::uint32_t owner = 0; // a logic, or logics + a concept
        double weight = 1;
        bool gapped = false; // its parts may stand apart
    };
    // The logic that a logic's or a concept's cue speaks for, -1 for none.
    int logic_of_owner(std::uint32_t owner) const {
        return owner < logics ? static_cast<int>(owner) : logic_of[owner - logics];
    }
    std::size_t logics = 0, concepts = 0;
    std::vector<Entry> entries; // by the pattern's number
    std::vector<int> logic_of;  // by concept, -1 for none
    lexicon::Patterns patterns;
    mutable std::vector<std::uint32_t> met; // for Scene::sum: by entry, the last sum that met it
    mutable std::uint32_t sums = 0;
};

struct CueHit {
    std::size_t begin = 0, end = 0; // bytes
    std::uint32_t owner = 0;
    double weight = 1;
    std::uint32_t entry = 0; // the cue's number
    bool inside = false;     // within a longer cue of another logic ("market" in "black market")
};

using Scores = std::vector<double>; // by logic

struct Scene {
    Scene(const sdk::Input &in, Cues &cues);
    // The weights of the hits that begin in [begin, end), a concept's added to its logic's. A cue counts once however
    // often it stands there, and little inside a longer cue of another logic. `times`, if not empty, holds what the
    // weight of each cue is multiplied by.
    Scores sum(std::size_t begin, std::size_t end, std::span<const double> times = {}) const;
    // The concept with the greatest weight in [begin, end) and that weight; -1 for none.
    std::pair<int, double> best_concept(std::size_t begin, std::size_t end) const;

    const Cues &cues;
    std::vector<CueHit> hits; // by begin
};

// The cues of the document's codebook, kept by the thread until another codebook comes.
Cues &cues_of(const sdk::Input &in);

// The Scene of a document and the cues it was made with, kept by the thread until another document or codebook comes:
// the labelling plugins share it. Valid until the thread's next call.
struct Shared {
    Cues &cues;
    const Scene &scene;
};
Shared scene_of(const sdk::Input &in);

} // namespace polylogue::scene
