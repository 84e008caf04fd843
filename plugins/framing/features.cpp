#include "framing/features.hpp"

#include "common/span_search.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace polylogue::framing {
namespace {

double total(const Scores &s) {
    double sum = 0;
    for (const double x : s) sum += std::max(0.0, x);
    return sum;
}

Scores shares(const Scores &s) {
    const double all = total(s);
    Scores out(s.size(), 0.0);
    for (std::size_t l = 0; l < s.size() && all > 0; ++l) out[l] = std::max(0.0, s[l]) / all;
    return out;
}

void add(Scores &to, const Scores &from, double times = 1) {
    for (std::size_t l = 0; l < to.size(); ++l) to[l] += times * from[l];
}

// The sentence that holds `at`: sentences are disjoint but the title need not come first.
polylogue_span sentence_at(const sdk::Input &in, std::size_t at) {
    const auto all = in.sentences();
    const std::size_t low = sdk::index_at(all, at);
    return low < all.size() && all[low].span.begin <= at ? all[low].span : polylogue_span{at, at};
}

Scores issue_scores(const sdk::Input &in, Cues &cues) {
    std::vector<lexicon::Hit> hits;
    Scores out(cues.logics, 0.0);
    for (const polylogue_wording &w : in.issue()) {
        const std::string view = lexicon::simplified(sdk::view(w.text));
        hits.clear();
        cues.patterns.find(view, 0, view.size(), hits);
        for (const lexicon::Hit &h : hits)
            if (cues.entries[h.entry].owner < cues.logics)
                out[cues.entries[h.entry].owner] += cues.entries[h.entry].weight;
    }
    return out;
}

// Sums over the document that every statement of it sees.
struct Totals {
    std::vector<Scores> own;     // by statement
    std::vector<Scores> holders; // by stakeholder
    Scores all, issue;           // issue: shares
};

Totals totals_of(const sdk::Input &in, Cues &cues, const Scene &scene, std::span<const double> worth) {
    Totals t;
    const std::size_t logics = scene.cues.logics;
    t.all.assign(logics, 0.0);
    t.holders.assign(in.stakeholders().size(), Scores(logics, 0.0));
    for (const polylogue_found_statement &s : in.statements()) {
        t.own.push_back(scene.sum(s.span.begin, s.span.end, worth));
        add(t.all, t.own.back());
        if (s.stakeholder < t.holders.size()) add(t.holders[s.stakeholder], t.own.back());
    }
    t.issue = issue_scores(in, cues);
    add(t.issue, scene.sum(in.document().title_span.begin, in.document().title_span.end, worth));
    t.issue = shares(t.issue);
    return t;
}

Scores neighbours(const Totals &t, std::size_t i) {
    Scores out(t.all.size(), 0.0);
    for (std::size_t d = 1; d <= 2; ++d) {
        if (i >= d) add(out, t.own[i - d], 1.0 / static_cast<double>(d));
        if (i + d < t.own.size()) add(out, t.own[i + d], 1.0 / static_cast<double>(d));
    }
    return out;
}

double strength(double sum) { return sum > 0 ? std::log1p(sum) : 0; }

// The strengths of the two strongest logics.
struct Strongest {
    std::size_t best = SIZE_MAX; // the first of the strongest
    double first = 0, second = 0;

    explicit Strongest(const Scores &own) {
        for (std::size_t l = 0; l < own.size(); ++l)
            if (own[l] > first)
                second = first, first = own[l], best = l;
            else
                second = std::max(second, own[l]);
        first = strength(first), second = strength(second);
    }
    double but(std::size_t l) const { return l == best ? second : first; } // of the strongest but `l`
};

std::vector<Row> rows_of(const sdk::Input &in, const Scene &scene, std::span<const double> worth, const Totals &t,
                         const Scores &words, std::size_t i) {
    const polylogue_found_statement &s = in.statements()[i];
    const polylogue_span around_it = sentence_at(in, s.span.begin);
    Scores near = scene.sum(std::min(around_it.begin, s.span.begin), std::max(around_it.end, s.span.end), worth);
    add(near, t.own[i], -1);
    Scores mine = s.stakeholder < t.holders.size() ? t.holders[s.stakeholder] : t.own[i], rest = t.all;
    add(mine, t.own[i], -1);
    add(rest, t.own[i], -1);
    const Scores own = shares(t.own[i]), by_holder = shares(mine), by_all = shares(rest),
                 beside = shares(neighbours(t, i));
    const Strongest strongest(t.own[i]);
    std::vector<Row> rows(own.size());
    for (std::size_t l = 0; l < rows.size(); ++l) {
        const double here = strength(t.own[i][l]);
        rows[l] = {here,       own[l],    strength(near[l]),       beside[l], by_holder[l],
                   t.issue[l], by_all[l], here - strongest.but(l), words[l]};
    }
    return rows;
}

} // namespace

Features features_of(const sdk::Input &in, Cues &cues, const Scene &scene, std::span<const double> worth,
                     const std::vector<Scores> &words) {
    Features out;
    const Totals t = totals_of(in, cues, scene, worth);
    for (std::size_t i = 0; i < in.statements().size(); ++i)
        out.rows.push_back(rows_of(in, scene, worth, t, words[i], i));
    return out;
}

} // namespace polylogue::framing
