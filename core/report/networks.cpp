#include "report/networks.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace polylogue {
namespace {

using Type = NetworkColumn::Type;

std::int64_t count(std::size_t n) { return static_cast<std::int64_t>(n); }

std::string joined(const std::vector<std::string> &items) {
    std::string out;
    for (const std::string &i : items) out += (out.empty() ? "" : " ") + i;
    return out;
}

struct Uses { // of a holder or a claim
    std::size_t statements = 0;
    std::set<std::string> documents;
    void add(const MapStatement &s) { ++statements, documents.insert(s.document); }
};

Uses uses_of(const Derived &derived, const Claim &claim) {
    Uses out;
    for (const std::size_t s : claim.statements)
        if (!derived.statements[s].echo) out.add(derived.statements[s]);
    return out;
}

class Holders {
  public:
    Holders(const Derived &derived, std::string_view lang) : derived_(derived), lang_(lang) {}

    Network network() {
        Network out;
        out.name = "stakeholders and claims";
        out.node_columns = {{"label", Type::text},      {"variable", Type::text},   {"type", Type::text},
                            {"frequency", Type::whole}, {"documents", Type::whole}, {"stance", Type::text},
                            {"logics", Type::text},     {"issue", Type::text}};
        out.edge_columns = {{"weight", Type::real}, {"agreement", Type::whole}, {"disagreement", Type::whole}};
        count_statements();
        for (const auto &[who, uses] : holders_) add_holder(out, who, uses);
        for (std::size_t c = 0; c < derived_.claims.size(); ++c) add_claim(out, c);
        for (const auto &[ends, tally] : edges_)
            out.edges.push_back(
                {nodes_.at({true, ends.first}),
                 nodes_.at({false, ends.second}),
                 {static_cast<double>(tally.first + tally.second), count(tally.first), count(tally.second)}});
        return out;
    }

  private:
    void count_statements() {
        for (const MapStatement &s : derived_.statements) {
            if (s.echo) continue;
            holders_[s.stakeholder].add(s);
            const Stance claim = derived_.claims[s.claim].stance, own = s.filed->stance;
            const bool opposite = claim != own && claim != Stance::neutral && own != Stance::neutral;
            auto &tally = edges_[{s.stakeholder, s.claim}];
            ++(opposite ? tally.second : tally.first);
        }
    }

    void add_holder(Network &out, std::size_t at, const Uses &uses) {
        const Identity &who = derived_.stakeholders[at];
        const std::string label(who.names.empty() ? std::string_view(who.name) : in_language(who.names, lang_));
        nodes_[{true, at}] = out.nodes.size();
        out.nodes.push_back({"stakeholder " + who.id,
                             {label, std::string("stakeholder"), std::string(to_string(who.type)),
                              count(uses.statements), count(uses.documents.size())}});
    }

    void add_claim(Network &out, std::size_t at) {
        const Claim &c = derived_.claims[at];
        const Uses uses = uses_of(derived_, c);
        if (uses.statements == 0) return;
        nodes_[{false, at}] = out.nodes.size();
        out.nodes.push_back({"claim " + std::to_string(at + 1) + " " + c.id,
                             {std::string(in_language(c.label, lang_)), std::string("concept"), std::string("claim"),
                              count(uses.statements), count(uses.documents.size()), std::string(to_string(c.stance)),
                              joined(c.logics), c.issue}});
    }

    const Derived &derived_;
    std::string_view lang_;
    std::map<std::size_t, Uses> holders_; // by index of the identity
    std::map<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, std::size_t>> edges_; // agree, disagree
    std::map<std::pair<bool, std::size_t>, std::size_t> nodes_; // is holder, index -> node
};

} // namespace

Network holders_network(const Derived &derived, std::string_view lang) { return Holders(derived, lang).network(); }

Network claims_network(const Derived &derived, std::string_view lang) {
    Network out;
    out.name = "claims";
    out.directed = true;
    out.node_columns = {{"label", Type::text},      {"id", Type::text},     {"frequency", Type::whole},
                        {"documents", Type::whole}, {"stance", Type::text}, {"logics", Type::text},
                        {"issue", Type::text}};
    out.edge_columns = {{"type", Type::text}, {"weight", Type::real}};
    for (std::size_t i = 0; i < derived.claims.size(); ++i) {
        const Claim &c = derived.claims[i];
        const Uses uses = uses_of(derived, c);
        out.nodes.push_back(
            {"claim " + std::to_string(i + 1) + " " + c.id,
             {std::string(in_language(c.label, lang)), c.id, count(uses.statements), count(uses.documents.size()),
              std::string(to_string(c.stance)), joined(c.logics), c.issue}});
    }
    for (const ClaimRelation &r : derived.claim_relations)
        out.edges.push_back({r.from, r.to, {std::string(to_string(r.type)), static_cast<double>(r.count)}});
    return out;
}

} // namespace polylogue
