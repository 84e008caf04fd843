#include "report/matching.hpp"

#include <algorithm>
#include <map>

namespace polylogue {
namespace {

struct Edge {
    Points from, to;
    std::string type;
};

constexpr std::size_t kFree = static_cast<std::size_t>(-1);

long length(Points p) { return static_cast<long>(p.end) - static_cast<long>(p.begin); }

long common(Points a, Points b) {
    return static_cast<long>(std::min(a.end, b.end)) - static_cast<long>(std::max(a.begin, b.begin));
}

bool half(Points a, Points b) { return 2 * common(a, b) >= std::max({1L, length(a), length(b)}); }

bool same(const Edge &g, const Edge &p) { return g.type == p.type && half(g.from, p.from) && half(g.to, p.to); }
bool turned(const Edge &g, const Edge &p) { return g.type == p.type && half(g.from, p.to) && half(g.to, p.from); }

std::vector<Edge> edges(const Annotation &a) {
    std::map<std::string, Points> by_id;
    for (const AnnotatedStatement &s : a.statements) by_id[s.id] = s.at;
    std::vector<Edge> out;
    for (const AnnotatedRelation &r : a.relations) {
        const auto from = by_id.find(r.from), to = by_id.find(r.to);
        if (from == by_id.end() || to == by_id.end() || common(from->second, to->second) > 0) continue;
        out.push_back({from->second, to->second, r.type});
    }
    return out;
}

// A largest matching by augmenting paths (Kuhn 1955).
class Matching {
  public:
    Matching(std::vector<std::vector<std::size_t>> options, std::size_t found)
        : options_(std::move(options)), taken_(found, kFree) {
        for (std::size_t i = 0; i < options_.size(); ++i) {
            seen_.assign(found, false);
            place(i);
        }
    }
    const std::vector<std::size_t> &taken() const { return taken_; } // found -> gold, or kFree

  private:
    bool place(std::size_t i) { // as deep as the longest path
        for (const std::size_t j : options_[i]) {
            if (seen_[j]) continue;
            seen_[j] = true;
            if (taken_[j] == kFree || place(taken_[j])) {
                taken_[j] = i;
                return true;
            }
        }
        return false;
    }

    std::vector<std::vector<std::size_t>> options_; // gold -> found
    std::vector<std::size_t> taken_;
    std::vector<bool> seen_;
};

} // namespace

RelationMatch match_relations(const Annotation &gold, const Annotation &found) {
    const std::vector<Edge> g = edges(gold), p = edges(found);
    std::vector<std::vector<std::size_t>> options(g.size());
    for (std::size_t i = 0; i < g.size(); ++i)
        for (std::size_t j = 0; j < p.size(); ++j)
            if (same(g[i], p[j]) || turned(g[i], p[j])) options[i].push_back(j);
    const Matching matching(std::move(options), p.size());
    RelationMatch out{.gold = g.size(), .found = p.size()};
    for (std::size_t j = 0; j < p.size(); ++j) {
        const std::size_t i = matching.taken()[j];
        if (i == kFree) continue;
        ++out.matched;
        out.directed += same(g[i], p[j]);
    }
    return out;
}

} // namespace polylogue
