#include "format/dot.hpp"

#include "base/hash.hpp"
#include "format/network_picture.hpp"
#include "format/overview.hpp"
#include "format/picture.hpp"
#include "format/theme.hpp"

namespace polylogue {

std::string issue_slug(const std::string &issue) {
    std::string out;
    for (const char c : issue) {
        const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (good)
            out += c;
        else if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if (!out.empty() && out.back() != '-' && static_cast<unsigned char>(c) < 0x80)
            out += '-';
        if (out.size() >= 40) break;
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out + (out.empty() ? "" : "-") + hash_hex(issue, 6);
}

std::vector<Drawing> drawings(const Map &map, const Derived &derived, const DrawOptions &options) {
    if (options.view != View::claims || options.layout != "grid")
        return {{"", options.issue, themed(draw_network(map, derived, options), options.theme)}};
    const std::vector<Codebook> books = codebooks_of(map);
    auto draw = [&](const std::string &issue) {
        return themed(draw_issue(map, derived, books, issue, options.most, options.lang), options.theme);
    };
    if (!options.issue.empty()) return {{"", options.issue, draw(options.issue)}};
    if (derived.issues.size() < 2) {
        const std::string issue = derived.issues.empty() ? "" : derived.issues.front();
        return {{"", issue, draw(issue)}};
    }
    std::vector<Drawing> out{{"", "", themed(draw_overview(map, derived, options), options.theme)}};
    for (const std::string &issue : derived.issues)
        out.push_back({issue.empty() ? "no-issue" : issue_slug(issue), issue, draw(issue)});
    return out;
}

} // namespace polylogue
