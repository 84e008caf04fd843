#include "format/focus.hpp"

#include "report/ranking.hpp"

#include <algorithm>
#include <set>

namespace polylogue {
namespace {

constexpr std::size_t kGone = static_cast<std::size_t>(-1);

bool is_named(const Identity &who, const std::string &what) {
    const auto is = [&](const auto &item) { return item.second == what; };
    return who.id == what || who.name == what || std::any_of(who.names.begin(), who.names.end(), is) ||
           std::any_of(who.aliases.begin(), who.aliases.end(), [&](const Alias &a) { return a.text == what; });
}

std::set<std::string> logics_named(const Map &map, const std::string &what) {
    std::set<std::string> out{what};
    for (const Codebook &b : codebooks_of(map))
        for (const LogicEntry &l : b.logics)
            if (std::any_of(l.name.begin(), l.name.end(), [&](const auto &n) { return n.second == what; }))
                out.insert(l.id);
    return out;
}

std::set<std::size_t> claims_of(const Map &map, const Derived &derived, const std::string &what) {
    std::set<std::size_t> out;
    const std::set<std::string> logics = logics_named(map, what);
    for (std::size_t c = 0; c < derived.claims.size(); ++c) {
        const Claim &claim = derived.claims[c];
        const auto uses = [&](const std::string &l) { return logics.contains(l); };
        if (claim.id == what || std::any_of(claim.logics.begin(), claim.logics.end(), uses)) out.insert(c);
    }
    std::vector<char> named;
    for (const Identity &who : derived.stakeholders) named.push_back(is_named(who, what));
    for (const MapStatement &s : derived.statements)
        if (named[s.stakeholder]) out.insert(s.claim);
    return out;
}

void grow(std::set<std::size_t> &claims, const Derived &derived, std::size_t depth) {
    for (; depth > 0; --depth) {
        std::set<std::size_t> reached;
        for (const ClaimRelation &r : derived.claim_relations) {
            if (claims.contains(r.from)) reached.insert(r.to);
            if (claims.contains(r.to)) reached.insert(r.from);
        }
        claims.merge(reached);
    }
}

// Keeps what `keep` says; the new numbers by the old ones.
template <class T, class Keep> std::vector<std::size_t> filter(std::vector<T> &items, Keep keep) {
    std::vector<std::size_t> now(items.size(), kGone);
    std::vector<T> kept;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (keep(i)) now[i] = kept.size(), kept.push_back(std::move(items[i]));
    items = std::move(kept);
    return now;
}

template <class R> void renumber(std::vector<R> &relations, const std::vector<std::size_t> &now) {
    std::erase_if(relations, [&](const R &r) { return now[r.from] == kGone || now[r.to] == kGone; });
    for (R &r : relations) r.from = now[r.from], r.to = now[r.to];
}

} // namespace

Result<Derived> focused(const Map &map, const Derived &derived, const std::string &what, std::size_t depth) {
    std::set<std::size_t> keep = claims_of(map, derived, what);
    if (keep.empty())
        return Error{.kind = ErrorKind::usage,
                     .message = "no stakeholder, claim or logic of the map goes by '" + what + "'"};
    grow(keep, derived, depth);
    Derived out = derived;
    const auto claims = filter(out.claims, [&](std::size_t c) { return keep.contains(c); });
    const auto statements =
        filter(out.statements, [&](std::size_t s) { return claims[derived.statements[s].claim] != kGone; });
    for (MapStatement &s : out.statements) s.claim = claims[s.claim];
    for (Claim &c : out.claims)
        for (std::size_t &s : c.statements) s = statements[s];
    renumber(out.relations, statements);
    renumber(out.claim_relations, claims);
    std::set<std::string> issues;
    for (const MapStatement &s : out.statements) issues.insert(s.issue);
    out.issues.assign(issues.begin(), issues.end());
    return out;
}

} // namespace polylogue
