#pragma once
// What the command compare writes: the report, its data and its pictures, one folder an issue.
#include "compare/groups.hpp"
#include "merge/derive.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct CompareOptions {
    comparing::Grouping grouping;
    std::string issue; // only this one; empty: all
    std::string lang = "en";
    std::string folder = "comparison";
    std::uint64_t seed = 1;
};

struct Compared {
    std::vector<std::string> lines; // what was made, for stdout
    std::vector<std::string> lost;  // what could not be written
};

// One issue goes into the folder itself, each of several into a folder of its own inside. Errors (usage): an unknown
// key, group or issue; no statements; no issue with two groups. A conflict: another process writes into the folder.
Result<Compared> compare_into(const CompareOptions &options, const Map &map, const Derived &derived);

} // namespace polylogue
