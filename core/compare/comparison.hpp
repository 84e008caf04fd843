#pragma once
// Everything that is compared between the groups of one issue. Figures only: sentences and tables are report/'s, files
// are format/'s.
#include "compare/arguments.hpp"
#include "compare/kinds.hpp"
#include "compare/measured.hpp"
#include "compare/network.hpp"
#include "compare/positions.hpp"
#include "compare/tally.hpp"
#include "compare/voices.hpp"
#include "compare/wording.hpp"

#include <array>
#include <string>
#include <vector>

namespace polylogue::comparing {

// The questions whose answers are tested, each a share of statements by category.
enum class Question : std::uint8_t { logics, manners, kinds, stances };
constexpr std::size_t kQuestions = 4;

std::string_view to_string(Question question);
std::string_view figure_of(Question question); // whose measured error bears on it; "" when none was measured

struct Settings {
    Grouping grouping;
    std::uint64_t seed = 1;
    KindWords kinds;
    NameChoices names;
    MeasuredError measured;
};

struct Comparison {
    Sample sample;
    std::array<Family, kQuestions> families; // by Question; stances is empty without an issue
    std::vector<Kind> kinds;                 // by stakeholder
    Voices voices;
    Positions positions;
    Arguments arguments;
    std::vector<GroupTerms> terms;
    std::vector<Thing> names;
    Network network;                                                  // of all groups together
    std::vector<Network> networks;                                    // by group
    Polarisation polarisation;                                        // of all groups together
    std::vector<Polarisation> polarisations;                          // by group
    std::array<std::vector<std::optional<double>>, kQuestions> error; // by question and group: of a share

    const Family &family(Question q) const { return families[static_cast<std::size_t>(q)]; }
    bool comparable() const { return sample.groups.size() > 1; }

    // The difference between two groups' shares of a category may come from the extractor alone. True also when the
    // error is not known.
    bool within_error(Question q, std::size_t category, std::size_t a, std::size_t b) const;
};

// One comparison an issue, in the issues' order. Errors: as samples().
Result<std::vector<Comparison>> compare(const Map &map, const Derived &derived, Settings settings);

} // namespace polylogue::comparing
