#include "merge/fuse.hpp"

#include "base/utf8.hpp"
#include "merge/same_holder.hpp"
#include "merge/votes.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unicode/uchar.h>

namespace polylogue {
namespace {

constexpr std::size_t kLeastPoints = 8; // code points: a shorter rest of a statement is not kept
constexpr std::size_t kShare = 5;       // two statements are rivals when they share more than 1/kShare of the shorter
constexpr int kMostRivals = 16;         // looked at for one statement
constexpr std::uint32_t kDropped = 0xFFFFFFFF;

using Builders = std::vector<const FragmentBuilder *>;

Builders by_plugin(const std::vector<FragmentBuilder> &builders) {
    Builders sorted;
    for (const FragmentBuilder &b : builders) sorted.push_back(&b);
    std::stable_sort(sorted.begin(), sorted.end(), [](auto *a, auto *b) {
        const Fragment &x = a->fragment(), &y = b->fragment();
        return std::tie(a->plugin(), x.stakeholders, x.statements, x.relations) <
               std::tie(b->plugin(), y.stakeholders, y.statements, y.relations);
    });
    return sorted;
}

void add_sorted(std::vector<std::string> &all, const std::vector<std::string> &more) {
    for (const std::string &s : more)
        if (const auto at = std::lower_bound(all.begin(), all.end(), s); at == all.end() || *at != s) all.insert(at, s);
}

std::size_t shared(Span a, Span b) {
    const std::size_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
    return begin < end ? end - begin : 0;
}

Span trimmed(std::string_view text, Span s) {
    while (!s.empty()) {
        std::size_t at = s.begin;
        if (!u_isUWhiteSpace(static_cast<UChar32>(utf8::next(text, at)))) break;
        s.begin = at;
    }
    while (!s.empty()) {
        std::size_t at = s.end;
        if (!u_isUWhiteSpace(static_cast<UChar32>(utf8::previous(text, at)))) break;
        s.end = at;
    }
    return s;
}

// Takes statements from the surest to the least sure and keeps what does not rival a kept one.
class Sweep {
  public:
    Sweep(std::string_view text, std::vector<Statement> all) : text_(text), all_(std::move(all)), place_(all_.size()) {
        std::vector<std::uint32_t> order(all_.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(), [this](auto a, auto b) { return surer(all_[a], all_[b]); });
        for (const std::uint32_t i : order) place_[i] = take(i);
        rank();
    }

    std::vector<Statement> kept() { return std::move(kept_); }
    const std::vector<std::uint32_t> &places() const { return place_; } // old index -> kept index or kDropped

  private:
    static bool surer(const Statement &a, const Statement &b) {
        if (a.confidence != b.confidence) return a.confidence > b.confidence;
        if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
        return std::tie(a.span, a) < std::tie(b.span, b);
    }

    std::uint32_t take(std::uint32_t index) {
        Statement &s = all_[index];
        Span rest = s.span;
        std::uint32_t rival = kDropped;
        std::size_t most = 0;
        int rivals = 0;
        for (auto it = first_behind(s.span.begin); it != by_begin_.end() && it->first < s.span.end; ++it) {
            const Span other = kept_[it->second].span;
            const std::size_t common = shared(s.span, other);
            if (common * kShare > std::min(s.span.size(), other.size())) {
                if (common > most) most = common, rival = it->second;
                if (++rivals == kMostRivals) break;
            }
            if (other.begin <= rest.begin)
                rest.begin = other.end;
            else
                rest.end = std::min(rest.end, other.begin);
        }
        if (rival != kDropped) return yield_to(rival, s);
        return keep(s, rest);
    }

    std::uint32_t keep(Statement &s, Span rest) {
        if (rest != s.span) {
            s.span = trimmed(text_, rest);
            if (points(s.span) < kLeastPoints) return kDropped;
        }
        kept_.push_back(s);
        const auto at = static_cast<std::uint32_t>(kept_.size() - 1);
        by_begin_.emplace(s.span.begin, at);
        return at;
    }

    // Kept spans are disjoint, so only the last one that begins before may reach over.
    std::map<std::size_t, std::uint32_t>::iterator first_behind(std::size_t begin) {
        auto it = by_begin_.upper_bound(begin);
        if (it != by_begin_.begin() && kept_[std::prev(it)->second].span.end > begin) --it;
        return it;
    }

    std::uint32_t yield_to(std::uint32_t rival, const Statement &s) {
        if (kept_[rival].stakeholder != s.stakeholder) return kDropped;
        add_sorted(kept_[rival].extractors, s.extractors);
        return rival;
    }

    std::size_t points(Span s) const { return s.empty() ? 0 : utf8::count(text_.substr(s.begin, s.size())); }

    void rank() { // text order
        std::vector<Statement> sorted;
        std::vector<std::uint32_t> now(kept_.size());
        for (const auto &[begin, at] : by_begin_) {
            now[at] = static_cast<std::uint32_t>(sorted.size());
            sorted.push_back(std::move(kept_[at]));
        }
        kept_ = std::move(sorted);
        for (std::uint32_t &p : place_)
            if (p != kDropped) p = now[p];
    }

    std::string_view text_;
    std::vector<Statement> all_, kept_;
    std::vector<std::uint32_t> place_;
    std::map<std::size_t, std::uint32_t> by_begin_;
};

// `place` maps a builder's statement id to an index of `found`, or kDropped.
template <class Place> void collect(const FragmentBuilder &b, std::vector<Votes> &votes, Place place) {
    const auto at = [&](std::uint32_t local) -> Votes * {
        const std::uint32_t index = place(local);
        return index < votes.size() ? &votes[index] : nullptr;
    };
    for (const auto &l : b.logics())
        if (Votes *v = at(l.statement)) v->logics[l.logic] += l.weight;
    for (const auto &l : b.stances())
        if (Votes *v = at(l.statement)) v->stances.emplace_back(l.confidence, l.stance);
    for (const auto &l : b.concepts())
        if (Votes *v = at(l.statement)) v->concepts.emplace_back(l.confidence, l.concept_id);
}

void settle_all(const std::vector<Votes> &votes, std::vector<Statement> &statements) {
    for (std::size_t i = 0; i < statements.size(); ++i) settle(votes[i], statements[i]);
}

bool surer(const Relation &a, const Relation &b) {
    if (a.confidence != b.confidence) return a.confidence > b.confidence;
    return std::tie(a.type, a.basis) < std::tie(b.type, b.basis);
}

using RelationsByEnds = std::map<std::pair<std::uint32_t, std::uint32_t>, Relation>;

void add_relation(RelationsByEnds &by_ends, Relation r) {
    const auto [it, fresh] = by_ends.emplace(std::pair(r.from, r.to), r);
    if (fresh) return;
    Relation &kept = it->second;
    if (kept.type == r.type) {
        add_sorted(r.extractors, kept.extractors);
        kept.extractors = r.extractors;
    }
    if (surer(r, kept)) kept = std::move(r);
}

std::vector<Relation> values(RelationsByEnds &&by_ends) {
    std::vector<Relation> out;
    for (auto &[ends, r] : by_ends) out.push_back(std::move(r));
    return out;
}

// All statements, one builder behind the other, with joined holders; `first` gets where each builder's begin.
std::vector<Statement> gather(const Builders &builders, Fragment &out, std::vector<std::uint32_t> &first) {
    HolderJoin holders;
    for (const FragmentBuilder *b : builders) holders.add(b->fragment().stakeholders);
    out.stakeholders = holders.joined();
    std::vector<Statement> all;
    for (std::size_t i = 0; i < builders.size(); ++i) {
        first.push_back(static_cast<std::uint32_t>(all.size()));
        for (Statement s : builders[i]->fragment().statements) {
            s.stakeholder = holders.index(i, s.stakeholder);
            all.push_back(std::move(s));
        }
    }
    return all;
}

} // namespace

Fragment fuse(const std::vector<FragmentBuilder> &extracted) {
    if (extracted.empty()) return {};
    const Builders builders = by_plugin(extracted);
    Fragment out;
    std::vector<std::uint32_t> first;
    Sweep sweep(extracted.front().text(), gather(builders, out, first));
    out.statements = sweep.kept();
    std::vector<Votes> votes(out.statements.size());
    RelationsByEnds relations;
    for (std::size_t i = 0; i < builders.size(); ++i) {
        const auto place = [&, base = first[i]](std::uint32_t local) { return sweep.places()[base + local]; };
        collect(*builders[i], votes, place);
        for (Relation r : builders[i]->fragment().relations) {
            r.from = place(r.from);
            r.to = place(r.to);
            if (r.from != kDropped && r.to != kDropped && r.from != r.to) add_relation(relations, std::move(r));
        }
    }
    settle_all(votes, out.statements);
    out.relations = values(std::move(relations));
    return out;
}

void apply_labels(Fragment &found, const std::vector<FragmentBuilder> &labelled) {
    std::vector<Votes> votes;
    for (const Statement &s : found.statements) votes.push_back(own_votes(s));
    for (const FragmentBuilder *b : by_plugin(labelled)) collect(*b, votes, [](std::uint32_t id) { return id; });
    settle_all(votes, found.statements);
}

void apply_relations(Fragment &found, const std::vector<FragmentBuilder> &related) {
    RelationsByEnds by_ends;
    for (Relation &r : found.relations) add_relation(by_ends, std::move(r));
    for (const FragmentBuilder *b : by_plugin(related))
        for (const Relation &r : b->fragment().relations)
            if (std::max(r.from, r.to) < found.statements.size()) add_relation(by_ends, r);
    found.relations = values(std::move(by_ends));
}

} // namespace polylogue
