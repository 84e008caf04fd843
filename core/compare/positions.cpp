#include "compare/positions.hpp"

#include <algorithm>
#include <map>

namespace polylogue::comparing {
namespace {

// The surest statement of a stakeholder in a group that takes a side; the first where several are as sure.
std::size_t example(const Sample &sample, const Derived &derived, std::size_t group, std::size_t who, Stance side) {
    const MapStatement *best = nullptr;
    for (const std::size_t m : sample.groups[group].members)
        for (const std::size_t s : sample.members[m].statements) {
            const MapStatement &statement = derived.statements[s];
            if (statement.stakeholder == who && statement.filed->stance == side &&
                (!best || statement.filed->confidence > best->filed->confidence))
                best = &statement;
        }
    return best ? static_cast<std::size_t>(best - derived.statements.data()) : 0;
}

void contrast(Positions &out, const Sample &sample, const Derived &derived, const Position &p) {
    for (std::size_t a = 0; a < p.groups.size(); ++a)
        for (std::size_t b = 0; b < p.groups.size(); ++b) {
            if (p.groups[a].leaning() != Stance::favour || p.groups[b].leaning() != Stance::oppose) continue;
            const std::size_t favour = example(sample, derived, a, p.stakeholder, Stance::favour),
                              oppose = example(sample, derived, b, p.stakeholder, Stance::oppose);
            const bool one_claim = derived.statements[favour].claim == derived.statements[oppose].claim;
            if (!one_claim) out.contrasts.push_back({p.stakeholder, a, b, favour, oppose});
        }
}

} // namespace

Stance Stances::leaning() const {
    if (count[0] == count[1]) return Stance::neutral;
    return count[0] > count[1] ? Stance::favour : Stance::oppose;
}

std::size_t Position::total() const {
    std::size_t out = 0;
    for (const Stances &s : groups) out += s.total();
    return out;
}

Positions positions_of(const Sample &sample, const Derived &derived) {
    Positions out;
    if (sample.issue.empty()) return out;
    out.authors.resize(sample.groups.size());
    out.everyone.resize(sample.groups.size());
    std::map<std::size_t, Position> found;
    for (const Member &m : sample.members)
        for (const std::size_t s : m.statements) {
            const MapStatement &statement = derived.statements[s];
            const auto stance = static_cast<std::size_t>(statement.filed->stance);
            ++out.everyone[m.group].count[stance];
            const Identity &who = derived.stakeholders[statement.stakeholder];
            if (who.type == StakeholderType::author) ++out.authors[m.group].count[stance];
            if (who.type == StakeholderType::author || who.anonymous) continue;
            Position &p = found[statement.stakeholder];
            p.stakeholder = statement.stakeholder;
            p.groups.resize(sample.groups.size());
            ++p.groups[m.group].count[stance];
        }
    for (auto &[who, position] : found) out.all.push_back(std::move(position));
    std::stable_sort(out.all.begin(), out.all.end(),
                     [](const Position &a, const Position &b) { return a.total() > b.total(); });
    for (const Position &p : out.all) contrast(out, sample, derived, p);
    return out;
}

} // namespace polylogue::comparing
