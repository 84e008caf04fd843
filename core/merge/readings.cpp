#include "merge/readings.hpp"

#include "merge/disjoint.hpp"
#include "merge/names.hpp"

#include <algorithm>
#include <unordered_map>

namespace polylogue {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

template <class T> void add_all(std::vector<T> &to, const std::vector<T> &from) {
    to.insert(to.end(), from.begin(), from.end());
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

struct Pool { // everything of all readings, indices shifted
    std::vector<Stakeholder> stakeholders;
    std::vector<FiledStatement> statements;
    std::vector<Relation> relations;
};

Pool pooled(const std::vector<const Reading *> &readings) {
    Pool pool;
    for (const Reading *r : readings) {
        const auto holders = static_cast<std::uint32_t>(pool.stakeholders.size());
        const auto statements = static_cast<std::uint32_t>(pool.statements.size());
        pool.stakeholders.insert(pool.stakeholders.end(), r->stakeholders.begin(), r->stakeholders.end());
        for (FiledStatement s : r->statements) {
            s.stakeholder += holders;
            pool.statements.push_back(std::move(s));
        }
        for (Relation x : r->relations) {
            x.from += statements;
            x.to += statements;
            pool.relations.push_back(std::move(x));
        }
    }
    return pool;
}

std::vector<std::string> keys_of(const Stakeholder &who) {
    const std::string type(to_string(who.type));
    if (who.type == StakeholderType::author) return {type};
    std::vector<std::string> keys{type + name_key(who.name, who.type)};
    if (!who.known.empty()) keys.push_back("=" + who.known);
    if (who.anonymous) return keys;
    for (const Alias &a : who.aliases)
        if (reach_of(a.text, who.type) == Reach::anywhere) keys.push_back(type + name_key(a.text, who.type));
    return keys;
}

// The fuller of two descriptions of one stakeholder, with the aliases of both.
Stakeholder both(const Stakeholder &a, const Stakeholder &b) {
    using Rank = std::tuple<bool, bool, const Stakeholder &>;
    const auto rank = [](const Stakeholder &s) { return Rank(s.known.empty(), s.anonymous, s); };
    Stakeholder out = rank(a) <= rank(b) ? a : b;
    add_all(out.aliases, a.aliases);
    add_all(out.aliases, b.aliases);
    return out;
}

// One stakeholder a set of equals, sorted; statements follow.
void join_stakeholders(Pool &pool) {
    Disjoint sets(pool.stakeholders.size());
    std::unordered_map<std::string, std::uint32_t> first;
    for (std::uint32_t i = 0; i < pool.stakeholders.size(); ++i)
        for (const std::string &key : keys_of(pool.stakeholders[i])) sets.join(i, first.emplace(key, i).first->second);
    std::map<std::uint32_t, Stakeholder> joined;
    for (std::uint32_t i = 0; i < pool.stakeholders.size(); ++i) {
        const auto [it, added] = joined.emplace(sets.root(i), pool.stakeholders[i]);
        if (!added) it->second = both(it->second, pool.stakeholders[i]);
    }
    std::vector<std::pair<Stakeholder, std::uint32_t>> order;
    for (auto &[root, who] : joined) order.emplace_back(std::move(who), root);
    std::sort(order.begin(), order.end());
    std::unordered_map<std::uint32_t, std::uint32_t> place;
    pool.stakeholders.clear();
    for (auto &[who, root] : order) {
        place[root] = static_cast<std::uint32_t>(pool.stakeholders.size());
        pool.stakeholders.push_back(std::move(who));
    }
    for (FiledStatement &s : pool.statements) s.stakeholder = place.at(sets.root(s.stakeholder));
}

std::size_t length(const Points &p) { return p.end - p.begin; }

bool clash(const Points &a, const Points &b) {
    const std::size_t from = std::max(a.begin, b.begin), to = std::min(a.end, b.end);
    return from < to && (to - from) * 5 > std::min(length(a), length(b));
}

// Statements kept so far, by begin. Kept ones overlap one another by at most a fifth, so few begin within reach of a
// new one.
class Kept {
  public:
    explicit Kept(std::vector<FiledStatement> &statements) : statements_(statements) {}

    // The first kept statement that clashes with `i`, or kNone.
    std::uint32_t rival(std::uint32_t i) const {
        const Points at = statements_[i].at;
        const std::size_t from = at.begin > longest_ ? at.begin - longest_ : 0;
        for (auto it = by_begin_.lower_bound({from, 0}); it != by_begin_.end() && it->first < at.end; ++it)
            if (clash(statements_[it->second].at, at)) return it->second;
        return kNone;
    }

    void keep(std::uint32_t i) {
        by_begin_.emplace(statements_[i].at.begin, i);
        longest_ = std::max(longest_, length(statements_[i].at));
    }

  private:
    std::vector<FiledStatement> &statements_;
    std::set<std::pair<std::size_t, std::uint32_t>> by_begin_;
    std::size_t longest_ = 0;
};

// For each statement the one that stands for it, or kNone.
std::vector<std::uint32_t> choose(Pool &pool) {
    auto &all = pool.statements;
    std::vector<std::uint32_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    using Rank = std::tuple<double, double, std::size_t, const FiledStatement &>;
    const auto rank = [&](std::uint32_t i) {
        return Rank(-all[i].confidence, -static_cast<double>(length(all[i].at)), all[i].at.begin, all[i]);
    };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    std::vector<std::uint32_t> stands(all.size(), kNone);
    std::vector<std::vector<std::string>> extractors(all.size());
    Kept kept(all);
    for (const std::uint32_t i : order) {
        const std::uint32_t rival = kept.rival(i);
        if (rival == kNone)
            kept.keep(stands[i] = i);
        else if (all[rival].stakeholder == all[i].stakeholder)
            add_all(extractors[stands[i] = rival], all[i].extractors);
    }
    for (std::uint32_t i = 0; i < all.size(); ++i) add_all(all[i].extractors, extractors[i]);
    return stands;
}

std::vector<std::uint32_t> file_statements(Pool &pool, const std::vector<std::uint32_t> &stands, Reading &out) {
    std::vector<std::pair<Points, std::uint32_t>> order;
    for (std::uint32_t i = 0; i < stands.size(); ++i)
        if (stands[i] == i) order.emplace_back(pool.statements[i].at, i);
    std::sort(order.begin(), order.end(), [&](const auto &a, const auto &b) {
        return std::tie(a.first, pool.statements[a.second]) < std::tie(b.first, pool.statements[b.second]);
    });
    std::vector<std::uint32_t> place(stands.size(), kNone);
    for (const auto &[at, i] : order) {
        place[i] = static_cast<std::uint32_t>(out.statements.size());
        out.statements.push_back(std::move(pool.statements[i]));
    }
    for (std::uint32_t i = 0; i < stands.size(); ++i)
        if (stands[i] != kNone) place[i] = place[stands[i]];
    return place;
}

void file_relations(const Pool &pool, const std::vector<std::uint32_t> &place, Reading &out) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Relation> best;
    const auto surer = [](const Relation &a, const Relation &b) {
        return a.confidence != b.confidence ? a.confidence > b.confidence : a < b;
    };
    for (Relation r : pool.relations) {
        r.from = place[r.from];
        r.to = place[r.to];
        if (r.from == kNone || r.to == kNone || r.from == r.to) continue;
        const auto [it, added] = best.emplace(std::pair(r.from, r.to), r);
        if (added) continue;
        std::vector<std::string> extractors =
            it->second.type == r.type ? it->second.extractors : std::vector<std::string>{};
        if (surer(r, it->second)) it->second = r;
        if (!extractors.empty())
            add_all(it->second.extractors, extractors), add_all(it->second.extractors, r.extractors);
    }
    for (auto &[ends, r] : best) out.relations.push_back(std::move(r));
    std::sort(out.relations.begin(), out.relations.end());
}

} // namespace

Reading join_readings(const std::vector<const Reading *> &readings) {
    Reading out;
    out.document = readings.front()->document;
    out.issue = readings.front()->issue;
    out.codebook = readings.front()->codebook;
    for (const Reading *r : readings) {
        out.codebook = std::min(out.codebook, r->codebook);
        out.configuration += (out.configuration.empty() ? "" : "\n") + r->configuration;
        add_all(out.echoes, r->echoes);
        add_all(out.losses, r->losses);
    }
    Pool pool = pooled(readings);
    join_stakeholders(pool);
    const std::vector<std::uint32_t> stands = choose(pool);
    file_relations(pool, file_statements(pool, stands, out), out);
    out.stakeholders = std::move(pool.stakeholders);
    return out;
}

} // namespace polylogue
