#pragma once
// Who stands where on an issue: each stakeholder's statements by stance, and names for readers.
#include "merge/derive.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace polylogue {

struct Side {                           // one stakeholder's statements on one issue
    std::array<std::size_t, 3> count{}; // by Stance
    std::size_t total() const { return count[0] + count[1] + count[2]; }
    Stance leaning() const;
};

using Sides = std::map<std::size_t, Side>; // by index into Derived::stakeholders

std::map<std::string, Sides> sides_of(const Derived &derived); // by issue
Sides sides_on(const Derived &derived, const std::string &issue);

std::string display_name(const Identity &who, const std::string &lang);

// The stakeholders of one leaning, the most vocal first; authors are left out.
std::vector<std::string> most_vocal(const Sides &sides, Stance leaning, const Derived &derived,
                                    const std::string &lang);

// "a, b, c +2"
std::string listed(const std::vector<std::string> &names, std::size_t most, const std::string &lang);

} // namespace polylogue
