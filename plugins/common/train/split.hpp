#pragma once
// The fields of a line, for the trainers.
#include <sstream>
#include <string>
#include <vector>

using Strings = std::vector<std::string>;

inline Strings split(const std::string &s, char by) {
    Strings out;
    std::string part;
    std::istringstream in(s);
    while (std::getline(in, part, by)) out.push_back(part);
    return out;
}
