#pragma once
// Which claims all groups make, which some, which only one; and in which group an attack on a claim is answered.
#include "compare/groups.hpp"

#include <array>
#include <vector>

namespace polylogue::comparing {

struct SharedClaim {
    std::size_t claim = 0;                            // index into Derived::claims
    std::vector<std::vector<std::size_t>> statements; // by group: indices into Derived::statements
    std::size_t total() const;
    std::vector<std::size_t> carriers() const; // groups that make it
};

struct Attacks {
    std::size_t all = 0, answered = 0;
    std::vector<std::size_t> standing; // indices into Derived::relations: attacks nothing in the group answers
};

struct Arguments {
    std::vector<SharedClaim> claims;             // the most widely made first, then the most often, then by id
    std::vector<std::array<Attacks, 3>> attacks; // by group and the attackers' Stance
};

// An attack is answered in a group when a statement of the group attacks the attacking statement or another of the
// same claim. The attacker's side is its stance; that of a neutral statement is the opposite of what it attacks.
Arguments arguments_of(const Sample &sample, const Derived &derived);

} // namespace polylogue::comparing
