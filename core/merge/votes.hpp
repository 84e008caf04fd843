#pragma once
// What several plugins say of one statement, and how they are brought to one answer.
#include "graph/model.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace polylogue {

struct Votes {
    std::map<std::string, double> logics;                 // summed weights; a negative one speaks against the logic
    std::vector<std::pair<double, Stance>> stances;       // with confidence
    std::vector<std::pair<double, std::string>> concepts; // with confidence
};

Votes own_votes(const Statement &s); // what the statement already says counts as one plugin's votes

// Logics: at most two, the main one first, none below a third of its weight. Stance and concept: the surest; without a
// vote they stay.
void settle(const Votes &votes, Statement &s);

} // namespace polylogue
