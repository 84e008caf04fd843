#include "compare/arguments.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace polylogue::comparing {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
constexpr std::size_t kFewBytes = 30; // five English words, ten Chinese characters

Stance side_of(const Derived &derived, const MapRelation &attack) {
    const Stance own = derived.statements[attack.from].filed->stance;
    if (own != Stance::neutral) return own;
    const Stance other = derived.statements[attack.to].filed->stance;
    return other == Stance::neutral ? Stance::neutral : other == Stance::favour ? Stance::oppose : Stance::favour;
}

bool says_enough(const FiledStatement &s) { return s.exact.size() >= kFewBytes; }

// The most widely made first, then the most often; of claims made once, those that others lean on or attack, those of
// more than a few words, the surest.
void rank(std::vector<SharedClaim> &claims, const Derived &derived) {
    std::vector<std::size_t> related(derived.claims.size());
    for (const ClaimRelation &r : derived.claim_relations) related[r.from] += r.count, related[r.to] += r.count;
    using Key = std::tuple<std::size_t, std::size_t, bool, std::size_t, double>;
    std::map<std::size_t, Key> keys;
    for (const SharedClaim &c : claims) {
        bool enough = false;
        double sure = 0;
        for (const auto &group : c.statements)
            for (const std::size_t s : group) {
                enough = enough || says_enough(*derived.statements[s].filed);
                sure = std::max(sure, derived.statements[s].filed->confidence);
            }
        keys[c.claim] = {c.carriers().size(), c.total(), enough, related[c.claim], sure};
    }
    std::stable_sort(claims.begin(), claims.end(),
                     [&](const SharedClaim &a, const SharedClaim &b) { return keys.at(a.claim) > keys.at(b.claim); });
}

std::vector<std::size_t> groups_of_statements(const Sample &sample, const Derived &derived) {
    std::vector<std::size_t> out(derived.statements.size(), kNowhere);
    for (const Member &m : sample.members)
        for (const std::size_t s : m.statements) out[s] = m.group;
    return out;
}

void add_attacks(Arguments &out, const Sample &sample, const Derived &derived) {
    const std::vector<std::size_t> group = groups_of_statements(sample, derived);
    const auto counts = [&](const MapRelation &r) {
        return r.type == RelationType::attack && group[r.from] != kNowhere && group[r.from] == group[r.to];
    };
    std::set<std::pair<std::size_t, std::size_t>> attacked; // group, claim
    for (const MapRelation &r : derived.relations)
        if (counts(r)) attacked.insert({group[r.to], derived.statements[r.to].claim});
    out.attacks.resize(sample.groups.size());
    for (std::size_t i = 0; i < derived.relations.size(); ++i) {
        const MapRelation &r = derived.relations[i];
        if (!counts(r)) continue;
        Attacks &a = out.attacks[group[r.from]][static_cast<std::size_t>(side_of(derived, r))];
        ++a.all;
        if (attacked.contains({group[r.from], derived.statements[r.from].claim}))
            ++a.answered;
        else
            a.standing.push_back(i);
    }
}

} // namespace

std::size_t SharedClaim::total() const {
    std::size_t out = 0;
    for (const auto &s : statements) out += s.size();
    return out;
}

std::vector<std::size_t> SharedClaim::carriers() const {
    std::vector<std::size_t> out;
    for (std::size_t g = 0; g < statements.size(); ++g)
        if (!statements[g].empty()) out.push_back(g);
    return out;
}

Arguments arguments_of(const Sample &sample, const Derived &derived) {
    std::map<std::size_t, SharedClaim> found;
    for (const Member &m : sample.members)
        for (const std::size_t s : m.statements) {
            SharedClaim &c = found[derived.statements[s].claim];
            c.claim = derived.statements[s].claim;
            c.statements.resize(sample.groups.size());
            c.statements[m.group].push_back(s);
        }
    Arguments out;
    for (auto &[claim, shared] : found) out.claims.push_back(std::move(shared));
    rank(out.claims, derived);
    add_attacks(out, sample, derived);
    return out;
}

} // namespace polylogue::comparing
