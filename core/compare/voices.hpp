#pragma once
// Who is given a voice in which group, and how: in their own words, retold, or only ascribed to.
#include "compare/groups.hpp"

#include <array>
#include <vector>

namespace polylogue::comparing {

enum class Manner : std::uint8_t { direct, retold, ascribed, own }; // own: the author's voice
constexpr std::size_t kManners = 4;

std::string_view to_string(Manner manner);
Manner manner_of(Mode mode); // mixed counts as direct: it holds quoted words

struct Heard { // one stakeholder in one group
    std::array<std::size_t, kManners> statements{};
    std::size_t documents = 0;
    std::size_t total() const { return statements[0] + statements[1] + statements[2] + statements[3]; }
};

struct Voice {
    std::size_t stakeholder = 0; // index into Derived::stakeholders
    std::vector<Heard> heard;    // by group
    std::size_t total() const;
    std::size_t groups() const; // in which it is heard
};

struct Voices {
    std::vector<Voice> all;            // the most heard first, then by id; authors are one voice each
    std::vector<double> concentration; // by group: Herfindahl index over named stakeholders, authors left out
    std::vector<std::size_t> named;    // by group: how many of those
};

Voices voices_of(const Sample &sample, const Derived &derived);

} // namespace polylogue::comparing
