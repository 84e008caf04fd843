#pragma once
// What a hit of a cue is worth: what annotated statements have taught about the cue, and less the more sentences of the
// document use it, since what everybody names (the goods in dispute) tells no statement from another.
#include "common/scene.hpp"

#include <span>
#include <string>
#include <vector>

namespace polylogue::framing {

// "LOGIC=CUE" of each cue of the logics, by the cue's number; cues of concepts come after them and have no name.
std::vector<std::string> cue_names(const sdk::Input &in);

// By cue of `names`: its factor in the section [cues] of a weights file, 1 without one. Throws std::runtime_error.
std::vector<double> learnt_factors(const std::string &path, std::span<const std::string> names);

class Worth {
  public:
    Worth() = default;
    explicit Worth(std::vector<double> learnt) : learnt_(learnt), now_(std::move(learnt)) {} // factors by cue
    // By cue: its learnt factor times its rarity in the document, (log((N + 1) / n) / log(N + 1))^0.7 where n of N
    // sentences hold it. Valid until the next call.
    std::span<const double> of(const sdk::Input &in, const scene::Scene &scene);

  private:
    std::vector<double> learnt_, now_;
    std::vector<std::uint32_t> changed_; // cues that are not worth what was learnt
};

} // namespace polylogue::framing
