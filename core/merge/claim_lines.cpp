#include "merge/claim_lines.hpp"

#include "merge/derive.hpp"
#include "merge/disjoint.hpp"

#include <algorithm>
#include <map>

namespace polylogue {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::vector<std::size_t> claim_of(const std::vector<Claim> &claims, std::size_t statements) {
    std::vector<std::size_t> out(statements, kNone);
    for (std::size_t c = 0; c < claims.size(); ++c)
        for (const std::size_t s : claims[c].statements) out[s] = c;
    return out;
}

void tell(Claim &claim, const std::string &what, const Correction &by) {
    const std::string line = "; " + what + " by a correction of " + by.author;
    if (claim.reason.find(line) == std::string::npos) claim.reason += line;
    if (claim.concept_id.empty()) claim.label.clear();
}

// Of two claims the one that stands for both: one with a concept, then the larger, then the lesser id.
bool leads(const Claim &a, const Claim &b) {
    const auto rank = [](const Claim &c) {
        return std::tuple(c.concept_id.empty(), -static_cast<long>(c.statements.size()), std::string_view(c.id));
    };
    return rank(a) < rank(b);
}

void absorb(Claim &into, Claim &from) {
    into.statements.insert(into.statements.end(), from.statements.begin(), from.statements.end());
    std::sort(into.statements.begin(), into.statements.end());
    from.statements.clear();
}

void join_claims(std::vector<Claim> &claims, const std::vector<ClaimLine> &lines, std::size_t statements) {
    const std::vector<std::size_t> of = claim_of(claims, statements);
    Disjoint sets(claims.size());
    for (const ClaimLine &l : lines)
        if (l.same) sets.join(static_cast<std::uint32_t>(of[l.a]), static_cast<std::uint32_t>(of[l.b]));
    std::map<std::uint32_t, std::size_t> leader;
    for (const ClaimLine &l : lines)
        for (const std::size_t c : {of[l.a], of[l.b]}) {
            if (!l.same) continue;
            const auto [it, added] = leader.emplace(sets.root(static_cast<std::uint32_t>(c)), c);
            if (!added && leads(claims[c], claims[it->second])) it->second = c;
        }
    for (const ClaimLine &l : lines)
        for (const std::size_t c : {of[l.a], of[l.b]}) {
            if (!l.same) continue;
            Claim &to = claims[leader.at(sets.root(static_cast<std::uint32_t>(c)))];
            if (&to != &claims[c] && !claims[c].statements.empty()) absorb(to, claims[c]);
            if (of[l.a] != of[l.b]) tell(to, "joined", *l.by);
        }
}

void split_claims(std::vector<Claim> &claims, const std::vector<ClaimLine> &lines,
                  const std::vector<MapStatement> &statements) {
    std::vector<std::size_t> of = claim_of(claims, statements.size());
    std::map<std::pair<std::size_t, const Correction *>, std::size_t> made; // claim, correction -> the new claim
    for (const ClaimLine &l : lines) {
        if (l.same || of[l.a] != of[l.b]) continue;
        const std::size_t from = of[l.b];
        const auto [it, added] = made.emplace(std::pair(from, l.by), claims.size());
        if (added) {
            Claim fresh;
            fresh.id = "c" + statements[l.b].id.substr(1);
            fresh.issue = claims[from].issue;
            fresh.reason = "split from " + claims[from].id;
            claims.push_back(std::move(fresh));
        }
        tell(claims[from], "split", *l.by);
        tell(claims[it->second], "split", *l.by);
        std::erase(claims[from].statements, l.b);
        claims[it->second].statements.push_back(l.b);
        of[l.b] = it->second;
    }
    for (Claim &c : claims) std::sort(c.statements.begin(), c.statements.end());
}

} // namespace

void ClaimLines::apply(std::vector<Claim> &claims, const std::vector<MapStatement> &statements) {
    if (lines.empty()) return;
    join_claims(claims, lines, statements.size());
    split_claims(claims, lines, statements);
    std::erase_if(claims, [](const Claim &c) { return c.statements.empty(); });
    const std::vector<std::size_t> of = claim_of(claims, statements.size());
    undone.assign(lines.size(), false);
    for (std::size_t l = 0; l < lines.size(); ++l) undone[l] = lines[l].same && of[lines[l].a] != of[lines[l].b];
}

} // namespace polylogue
