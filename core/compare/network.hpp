#pragma once
// The networks of discourse network analysis (Leifeld 2017): who agrees or disagrees with which claim, who stands with
// whom, and how polarised the debate is.
#include "compare/communities.hpp"
#include "compare/groups.hpp"

#include <string>
#include <vector>

namespace polylogue::comparing {

constexpr std::size_t kMostActors = 150; // the most heard; a network of more cannot be read

struct Bond { // an actor and a concept
    std::size_t actor = 0, concept_at = 0;
    std::size_t agree = 0, disagree = 0; // statements
};

struct Tie { // two actors; a < b
    std::size_t a = 0, b = 0;
    std::size_t congruence = 0;                  // concepts on which both agree, or both disagree
    std::size_t conflict = 0;                    // concepts on which one agrees and one disagrees
    double average = 0, jaccard = 0, cosine = 0; // congruence, normalised by how many concepts the two speak of
    double subtract() const { return static_cast<double>(congruence) - static_cast<double>(conflict); }
};

struct Network {
    std::vector<std::size_t> actors;    // indices into Derived::stakeholders: named, the most heard first
    std::vector<std::size_t> concepts;  // indices into Derived::claims; kIssue stands for the issue itself
    std::vector<Bond> bonds;            // sorted
    std::vector<Tie> ties;              // sorted; those with congruence or conflict
    std::vector<std::size_t> coalition; // by actor; from ties whose subtract() is positive
    double modularity = 0;              // of the coalitions
    std::size_t left_out = 0;           // actors beyond kMostActors
};

constexpr std::size_t kIssue = static_cast<std::size_t>(-1);

// An actor agrees with the claims its statements make and disagrees with those they attack; with the issue it agrees by
// statements in favour and disagrees by statements against. Where it does both, what it does more often counts for its
// ties, and nothing when both are as often. Statements of one group only when `group` is given.
Network network_of(const Sample &sample, const Derived &derived, const std::vector<std::size_t> &groups,
                   std::uint64_t seed);

struct Polarisation {
    std::size_t favour = 0, oppose = 0, open = 0; // statements
    double balance = 0; // 4 f o / (f + o)²: 0 when one side is alone, 1 when both are as strong
    double closure = 0; // (within − between) / (within + between) of congruence between actors of a side (Krackhardt
                        // and Stern 1988, turned): 1 when the sides share nothing, −1 when only across
    bool has_closure = false; // there is congruence between actors that take a side
};

Polarisation polarisation_of(const Sample &sample, const Derived &derived, const Network &network,
                             const std::vector<std::size_t> &groups);

// Ties of actors with signed concepts: bonds sorted by actor. For network_of and its tests.
std::vector<Tie> ties_of(std::size_t actors, const std::vector<Bond> &bonds);

} // namespace polylogue::comparing
