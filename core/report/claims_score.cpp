#include "report/claims_score.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <set>

namespace polylogue {
namespace {

using Met = std::pair<std::string, std::size_t>; // cluster, claim

std::size_t common(const Points &a, const Points &b) {
    const std::size_t from = std::max(a.begin, b.begin), to = std::min(a.end, b.end);
    return from < to ? to - from : 0;
}

std::optional<std::size_t> met_by(const GoldStatement &gold, const Derived &derived) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t s = 0; s < derived.statements.size(); ++s) {
        const MapStatement &found = derived.statements[s];
        if (found.document != gold.document) continue;
        const Points &at = found.filed->at;
        const std::size_t shared = common(gold.at, at);
        if (2 * shared < std::min(gold.at.end - gold.at.begin, at.end - at.begin) || shared <= most) continue;
        most = shared;
        best = s;
    }
    return best;
}

template <class K> std::size_t pairs(const std::map<K, std::size_t> &sizes) {
    std::size_t n = 0;
    for (const auto &[key, size] : sizes) n += size * (size - 1) / 2;
    return n;
}

} // namespace

std::vector<std::pair<std::size_t, std::string>> met_statements(const std::vector<GoldStatement> &gold,
                                                                const Derived &derived) {
    std::vector<std::pair<std::size_t, std::string>> out;
    std::set<std::size_t> used; // one statement of the map meets one of the reference
    for (const GoldStatement &g : gold)
        if (const auto s = met_by(g, derived); s && used.insert(*s).second) out.emplace_back(*s, g.cluster);
    return out;
}

ClaimsScore score_claims(const std::vector<GoldStatement> &gold, const Map &map, const Derived &derived) {
    ClaimsScore out;
    out.statements = gold.size();
    std::map<std::string, std::size_t> clusters;
    std::map<std::size_t, std::size_t> claims;
    std::map<Met, std::size_t> both;
    std::map<std::size_t, std::set<std::string>> languages; // by claim
    for (const auto &[s, cluster] : met_statements(gold, derived)) {
        ++out.met;
        const std::size_t claim = derived.statements[s].claim;
        ++clusters[cluster];
        ++claims[claim];
        ++both[{cluster, claim}];
        if (const auto it = map.documents.find(derived.statements[s].document); it != map.documents.end())
            languages[claim].insert(it->second.lang);
    }
    out.gold_pairs = pairs(clusters);
    out.found_pairs = pairs(claims);
    out.right = pairs(both);
    for (const auto &[claim, langs] : languages) out.bridges += langs.size() > 1;
    return out;
}

std::string claims_table(const ClaimsScore &s) {
    char text[256];
    std::snprintf(
        text, sizeof text,
        "statements %zu, met %zu\npairs      gold %zu, found %zu, right %zu\nprecision  %.3f\nrecall     %.3f\n"
        "claims over languages or scripts %zu\n",
        s.statements, s.met, s.gold_pairs, s.found_pairs, s.right, s.precision(), s.recall(), s.bridges);
    return text;
}

} // namespace polylogue
