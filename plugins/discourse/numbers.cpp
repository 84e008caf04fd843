#include "discourse/numbers.hpp"

#include "discourse/likeness.hpp"
#include "discourse/rules.hpp"

#include <algorithm>
#include <bit>

namespace polylogue::discourse {
namespace {

constexpr float kFar = 300; // bytes before a statement that count

float as(bool b) { return b ? 1.F : 0.F; }
template <class T> float as(T n) { return static_cast<float>(n); }

// 0 none, 1 another's, 2 its holder's; 2 more in its own sentence.
float neighbour(const Fact &f, const Fact *other) {
    if (other == nullptr) return 0;
    return 1 + as(other->holder == f.holder) + 2 * as(other->sentence == f.sentence);
}

void put_cues(const Fact &f, std::vector<float> &out) {
    for (const Kinds kinds : {f.lead, f.before, f.head, f.inside, f.after}) {
        const std::size_t first = out.size();
        out.resize(first + kKinds, 0.F);
        for (Kinds rest = kinds; rest != 0; rest &= rest - 1)
            out[first + static_cast<std::size_t>(std::countr_zero(rest))] = 1;
    }
}

std::vector<float> numbers_of(const std::vector<Fact> &facts, std::size_t i) {
    const Fact &f = facts[i];
    const Fact *before = i > 0 ? &facts[i - 1] : nullptr, *after = i + 1 < facts.size() ? &facts[i + 1] : nullptr;
    const std::uint64_t gap =
        before != nullptr && f.span.begin > before->span.end ? f.span.begin - before->span.end : 0;
    std::vector<float> out;
    out.reserve(27 + 5 * kKinds);
    out = {as(f.at),
           as(i),
           as(facts.size()),
           as(f.title),
           as(f.opens_sentence),
           as(f.chinese),
           as(f.digits),
           as(f.chinese ? f.width * 3 : f.width),
           as(f.mode),
           as(f.stance),
           as(f.type),
           as(f.confidence),
           as(f.on_issue),
           as(f.on_title),
           as(f.common),
           as(f.own),
           as(f.of_holder),
           as(f.of_holder - f.own),
           as(f.of_paragraph),
           as(f.at_paragraph),
           as(f.of_paragraph - f.at_paragraph),
           neighbour(f, before),
           neighbour(f, after),
           as(f.lean),
           as(f.quotation >= 0),
           as(f.names.size()),
           std::min(as(gap), kFar)};
    put_cues(f, out);
    return out;
}

float sides(const Fact &a, const Fact &b) {
    if (a.stance == POLYLOGUE_NEUTRAL || b.stance == POLYLOGUE_NEUTRAL) return 1;
    return a.stance == b.stance ? 2 : 0;
}

void put_pair(const Fact &a, const Fact &b, const Pair &p, Rule rule, std::vector<float> &out) {
    const bool same = a.holder == b.holder;
    out.assign({as(p.later - p.earlier),
                as(b.sentence - a.sentence),
                as(b.paragraph - a.paragraph),
                as(same),
                as(a.quotation >= 0 && a.quotation == b.quotation),
                sides(a, b),
                as(logics_of(a, b)),
                p.like.cosine,
                as(!a.concept_id.empty() && a.concept_id == b.concept_id),
                as(names(b.names_before, a.holder)),
                as(names(b.names, a.holder)),
                as(names(a.names_before, b.holder)),
                as(names(a.names, b.holder)),
                as(b.previous == static_cast<std::int32_t>(p.earlier)),
                as(b.opposed == static_cast<std::int32_t>(p.earlier)),
                same ? as(b.own - a.own) : -1.F,
                as(b.span.begin) - as(a.span.end),
                as(a.width) - as(b.width),
                as(a.common) - as(b.common),
                as(static_cast<std::uint32_t>(rule))});
}

} // namespace

Numbers::Numbers(const std::vector<Fact> &facts) : facts_(facts) {}

const std::vector<float> &Numbers::of_pair(const Pair &pair) {
    put_pair(facts_[pair.earlier], facts_[pair.later], pair, rule_of(facts_, pair), pair_);
    return pair_;
}

std::vector<float> Numbers::of_statement(std::uint32_t statement) const { return numbers_of(facts_, statement); }

const std::vector<float> &Numbers::of(const Pair &pair) {
    of_pair(pair);
    for (const std::uint32_t i : {pair.earlier, pair.later}) {
        const std::vector<float> own = of_statement(i);
        pair_.insert(pair_.end(), own.begin(), own.end());
    }
    return pair_;
}

std::size_t Numbers::size() {
    static const std::size_t n = [] {
        const std::vector<Fact> facts(2);
        return Numbers(facts).of({0, 1, {}, {}}).size();
    }();
    return n;
}

} // namespace polylogue::discourse
