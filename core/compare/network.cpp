#include "compare/network.hpp"

#include "compare/positions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace polylogue::comparing {
namespace {

struct Item { // what an actor holds of a concept
    std::size_t concept_at = 0;
    bool agrees = true;
    auto operator<=>(const Item &) const = default;
};

int sign(const Bond &b) { return b.agree == b.disagree ? 0 : b.agree > b.disagree ? 1 : -1; }

std::vector<std::vector<Item>> items_of(std::size_t actors, const std::vector<Bond> &bonds) {
    std::vector<std::vector<Item>> out(actors);
    for (const Bond &b : bonds)
        if (sign(b) != 0) out[b.actor].push_back({b.concept_at, sign(b) > 0});
    for (auto &items : out) std::sort(items.begin(), items.end());
    return out;
}

Tie tie(std::size_t a, std::size_t b, const std::vector<Item> &x, const std::vector<Item> &y) {
    Tie out{a, b, 0, 0, 0, 0, 0};
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        if (x[i].concept_at == y[j].concept_at) ++(x[i].agrees == y[j].agrees ? out.congruence : out.conflict);
        const bool left = x[i].concept_at <= y[j].concept_at, right = y[j].concept_at <= x[i].concept_at;
        i += left, j += right;
    }
    const auto n = static_cast<double>(x.size()), m = static_cast<double>(y.size());
    const auto same = static_cast<double>(out.congruence), shared = same + static_cast<double>(out.conflict);
    if (same > 0) out.average = same / ((n + m) / 2), out.jaccard = same / (n + m - shared);
    if (same > 0) out.cosine = same / std::sqrt(n * m);
    return out;
}

class Builder {
  public:
    Builder(const Sample &sample, const Derived &derived, const std::vector<std::size_t> &groups)
        : derived_(derived), in_(derived.statements.size()) {
        for (const std::size_t g : groups)
            for (const std::size_t m : sample.groups[g].members)
                for (const std::size_t s : sample.members[m].statements) in_[s] = true;
        with_issue_ = !sample.issue.empty();
    }

    Network build() {
        choose_actors();
        for (std::size_t s = 0; s < in_.size(); ++s)
            if (in_[s]) add_statement(derived_.statements[s]);
        for (const MapRelation &r : derived_.relations)
            if (r.type == RelationType::attack && in_[r.from] && in_[r.to])
                add(derived_.statements[r.from].stakeholder, derived_.statements[r.to].claim, false);
        number_concepts();
        return std::move(out_);
    }

  private:
    void choose_actors() {
        std::map<std::size_t, std::size_t> heard;
        for (std::size_t s = 0; s < in_.size(); ++s) {
            const Identity &who = derived_.stakeholders[derived_.statements[s].stakeholder];
            if (in_[s] && who.type != StakeholderType::author && !who.anonymous)
                ++heard[derived_.statements[s].stakeholder];
        }
        std::vector<std::pair<std::size_t, std::size_t>> order(heard.begin(), heard.end());
        std::stable_sort(order.begin(), order.end(), [](auto &a, auto &b) { return a.second > b.second; });
        for (const auto &[who, n] : order) {
            out_.left_out += out_.actors.size() >= kMostActors;
            if (out_.actors.size() >= kMostActors) continue;
            actor_[who] = out_.actors.size();
            out_.actors.push_back(who);
        }
    }

    void add_statement(const MapStatement &s) {
        add(s.stakeholder, s.claim, true);
        if (with_issue_ && s.filed->stance != Stance::neutral)
            add(s.stakeholder, kIssue, s.filed->stance == Stance::favour);
    }

    void add(std::size_t who, std::size_t what, bool agrees) {
        const auto actor = actor_.find(who);
        if (actor == actor_.end()) return;
        Bond &b = bonds_[{actor->second, what}];
        ++(agrees ? b.agree : b.disagree);
    }

    void number_concepts() {
        std::set<std::size_t> used;
        for (const auto &[key, bond] : bonds_) used.insert(key.second);
        out_.concepts.assign(used.begin(), used.end());
        for (auto &[key, bond] : bonds_) {
            bond.actor = key.first;
            bond.concept_at = static_cast<std::size_t>(std::distance(
                out_.concepts.begin(), std::lower_bound(out_.concepts.begin(), out_.concepts.end(), key.second)));
            out_.bonds.push_back(bond);
        }
    }

    const Derived &derived_;
    std::vector<bool> in_; // statements that count
    bool with_issue_ = false;
    std::map<std::size_t, std::size_t> actor_;
    std::map<std::pair<std::size_t, std::size_t>, Bond> bonds_; // actor, claim or kIssue
    Network out_;
};

void find_coalitions(Network &n, std::uint64_t seed) {
    std::vector<Connection> links;
    for (const Tie &t : n.ties)
        if (t.subtract() > 0) links.push_back({t.a, t.b, t.subtract()});
    n.coalition = louvain(n.actors.size(), links, seed);
    n.modularity = modularity(n.actors.size(), links, n.coalition);
}

// The side each actor of the network takes in the groups.
std::vector<Stances> sides(const Sample &sample, const Derived &derived, const Network &network,
                           const std::vector<std::size_t> &groups) {
    std::map<std::size_t, std::size_t> actor;
    for (std::size_t i = 0; i < network.actors.size(); ++i) actor[network.actors[i]] = i;
    std::vector<Stances> out(network.actors.size());
    for (const std::size_t g : groups)
        for (const std::size_t m : sample.groups[g].members)
            for (const std::size_t s : sample.members[m].statements) {
                const auto at = actor.find(derived.statements[s].stakeholder);
                if (at != actor.end())
                    ++out[at->second].count[static_cast<std::size_t>(derived.statements[s].filed->stance)];
            }
    return out;
}

// The issue is left out: those of one side agree on it by definition.
std::vector<Bond> bonds_with_claims(const Network &network) {
    std::vector<Bond> out;
    for (const Bond &b : network.bonds)
        if (network.concepts[b.concept_at] != kIssue) out.push_back(b);
    return out;
}

} // namespace

std::vector<Tie> ties_of(std::size_t actors, const std::vector<Bond> &bonds) {
    const auto items = items_of(actors, bonds);
    std::vector<Tie> out;
    for (std::size_t a = 0; a < actors; ++a)
        for (std::size_t b = a + 1; b < actors; ++b) {
            const Tie t = tie(a, b, items[a], items[b]);
            if (t.congruence + t.conflict > 0) out.push_back(t);
        }
    return out;
}

Network network_of(const Sample &sample, const Derived &derived, const std::vector<std::size_t> &groups,
                   std::uint64_t seed) {
    Network out = Builder(sample, derived, groups).build();
    out.ties = ties_of(out.actors.size(), out.bonds);
    find_coalitions(out, seed);
    return out;
}

Polarisation polarisation_of(const Sample &sample, const Derived &derived, const Network &network,
                             const std::vector<std::size_t> &groups) {
    Polarisation out;
    for (const std::size_t g : groups)
        for (const std::size_t m : sample.groups[g].members)
            for (const std::size_t s : sample.members[m].statements) {
                const Stance stance = derived.statements[s].filed->stance;
                ++(stance == Stance::favour ? out.favour : stance == Stance::oppose ? out.oppose : out.open);
            }
    const auto f = static_cast<double>(out.favour), o = static_cast<double>(out.oppose);
    if (f + o > 0) out.balance = 4 * f * o / ((f + o) * (f + o));
    const std::vector<Stances> side = sides(sample, derived, network, groups);
    double within = 0, between = 0;
    for (const Tie &t : ties_of(network.actors.size(), bonds_with_claims(network))) {
        const Stance a = side[t.a].leaning(), b = side[t.b].leaning();
        if (a == Stance::neutral || b == Stance::neutral) continue;
        (a == b ? within : between) += static_cast<double>(t.congruence);
    }
    out.has_closure = within + between > 0;
    if (out.has_closure) out.closure = (within - between) / (within + between);
    return out;
}

} // namespace polylogue::comparing
