#pragma once
// Text on one line.
#include <string>
#include <string_view>

namespace polylogue {

// Runs of white space become one space; none at the ends.
inline std::string squeezed(std::string_view s) {
    std::string out;
    bool gap = false;
    for (const char c : s) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space && gap && !out.empty()) out += ' ';
        if (!space) out += c;
        gap = space;
    }
    return out;
}

} // namespace polylogue
