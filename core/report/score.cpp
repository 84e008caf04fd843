#include "report/score.hpp"

#include "base/utf8.hpp"
#include "report/holder_names.hpp"
#include "report/matching.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

namespace polylogue {
namespace {

constexpr std::size_t kNameWidth = 28; // code points

using Labels = std::map<std::string, std::vector<Points>>; // label -> spans

// Sorted and disjoint, empty ones left out.
void merge(std::vector<Points> &spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<Points> out;
    for (const Points s : spans) {
        if (s.end <= s.begin) continue;
        if (!out.empty() && s.begin <= out.back().end)
            out.back().end = std::max(out.back().end, s.end);
        else
            out.push_back(s);
    }
    spans = std::move(out);
}

// (character, label) pairs of all statements; `labels` gives those of one.
template <class Of> Labels label_characters(const Annotation &a, Of labels) {
    Labels out;
    for (const AnnotatedStatement &s : a.statements)
        for (const std::string &l : labels(s)) out[l].push_back(s.at);
    for (auto &[label, spans] : out) merge(spans);
    return out;
}

std::size_t size_of(const std::vector<Points> &spans) {
    std::size_t n = 0;
    for (const Points s : spans) n += s.end - s.begin;
    return n;
}

std::size_t size_of(const Labels &labels) {
    std::size_t n = 0;
    for (const auto &[label, spans] : labels) n += size_of(spans);
    return n;
}

std::size_t shared(const std::vector<Points> &a, const std::vector<Points> &b) {
    std::size_t n = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const std::size_t begin = std::max(a[i].begin, b[j].begin), end = std::min(a[i].end, b[j].end);
        if (begin < end) n += end - begin;
        a[i].end < b[j].end ? ++i : ++j;
    }
    return n;
}

std::size_t shared(const Labels &a, const Labels &b) {
    std::size_t n = 0;
    for (const auto &[label, spans] : a)
        if (const auto it = b.find(label); it != b.end()) n += shared(spans, it->second);
    return n;
}

Figure figure(std::size_t hits, std::size_t gold, std::size_t found) {
    const auto share = [hits](std::size_t of, std::size_t other) {
        return of ? static_cast<double>(hits) / static_cast<double>(of) : other ? 0.0 : 1.0;
    };
    const double p = share(found, gold), r = share(gold, found);
    return {p, r, p + r > 0 ? 2 * p * r / (p + r) : 0.0};
}

Figure figure(const Labels &gold, const Labels &found) {
    return figure(shared(gold, found), size_of(gold), size_of(found));
}

std::optional<Figure> figure_if_any(const Labels &gold, const Labels &found) {
    if (!size_of(gold)) return std::nullopt;
    return figure(gold, found);
}

using Texts = std::vector<std::string>;

Texts logics_of(const AnnotatedStatement &s) { return s.logics; }
Texts sides_of(const AnnotatedStatement &s) {
    return s.stance == "favour" || s.stance == "oppose" ? Texts{s.stance} : Texts{};
}
Texts anything(const AnnotatedStatement &) { return {"x"}; }
Texts holder_of(const AnnotatedStatement &s) { return {s.stakeholder}; }

std::string row(const std::string &name, const Scores &scores) {
    const std::size_t width = utf8::count(name);
    std::string cells;
    for (std::size_t i = 0; i < kFigures.size(); ++i) {
        if (!scores[i]) continue;
        std::array<char, 80> cell{};
        std::snprintf(cell.data(), cell.size(), "%s %.2f/%.2f/%.3f", kFigures[i], scores[i]->precision,
                      scores[i]->recall, scores[i]->f1);
        cells += (cells.empty() ? " " : "  ") + std::string(cell.data());
    }
    return name + std::string(width < kNameWidth ? kNameWidth - width : 0, ' ') + cells + "\n";
}

} // namespace

Scores score(const Annotation &gold, const Annotation &found) {
    const auto aligned = align_holders(gold, found);
    const auto aligned_holder = [&](const AnnotatedStatement &s) {
        const auto it = aligned.find(s.stakeholder);
        return Texts{it == aligned.end() ? "?" + s.stakeholder : it->second};
    };
    const auto of = [](const Annotation &a, auto labels) { return label_characters(a, labels); };
    const RelationMatch edges = match_relations(gold, found);
    Scores out;
    out[0] = figure(of(gold, anything), of(found, anything));
    out[1] = figure(of(gold, holder_of), of(found, aligned_holder));
    out[2] = figure_if_any(of(gold, logics_of), of(found, logics_of));
    out[3] = figure_if_any(of(gold, sides_of), of(found, sides_of));
    out[4] = figure(edges.matched, edges.gold, edges.found);
    if (edges.matched) {
        const double right = static_cast<double>(edges.directed) / static_cast<double>(edges.matched);
        out[5] = Figure{right, right, right};
    }
    return out;
}

Scores mean(const std::vector<ScoreRow> &rows) {
    Scores out;
    for (std::size_t i = 0; i < kFigures.size(); ++i) {
        Figure sum;
        double n = 0;
        for (const ScoreRow &r : rows) {
            if (!r.scores[i]) continue;
            n += 1;
            sum.precision += r.scores[i]->precision;
            sum.recall += r.scores[i]->recall;
            sum.f1 += r.scores[i]->f1;
        }
        const double by = std::max(1.0, n);
        out[i] = Figure{sum.precision / by, sum.recall / by, sum.f1 / by};
    }
    return out;
}

std::string score_table(const std::vector<ScoreRow> &rows, bool per_document) {
    std::string out;
    if (per_document)
        for (const ScoreRow &r : rows) out += row(r.name, r.scores);
    return out + row("mean of " + std::to_string(rows.size()) + " (P/R/F1)", mean(rows));
}

} // namespace polylogue
