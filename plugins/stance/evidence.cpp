#include "stance/evidence.hpp"

#include "common/span_search.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace polylogue::stance {
namespace {

constexpr std::size_t kAround = 160, kNear = 45, kNext = 16, kChain = 40, kOf = 110, kForeseen = 60, kOfMeasure = 70;
constexpr double kConcept = 2; // what a codebook says of a concept tells more than a word of the lexicon

double sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : 0; }

std::size_t count_in(const std::vector<Named> &named, std::size_t begin, std::size_t end) {
    std::size_t n = 0;
    each_in(named, begin, end, [&](const Named &) { ++n; });
    return n;
}

// Whether the issue's words there are mostly of what the measure makes (1) or takes away (-1); 0 for none.
double object_in(const std::vector<Named> &named, std::size_t begin, std::size_t end) {
    double sum = 0;
    each_in(named, begin, end, [&](const Named &n) { sum += n.sign; });
    return sign(sum);
}

std::vector<Named> named_in(std::string_view view, const Issue &issue) {
    std::vector<lexicon::Hit> hits;
    issue.words.find(view, hits);
    std::vector<Named> out;
    for (const lexicon::Hit &h : hits) out.push_back({h.begin, h.end, issue.signs[h.entry]});
    return out;
}

// Sides and deeds that follow each other closely, taken together.
struct Chain {
    std::size_t begin = 0, end = 0;
    std::size_t last = std::string_view::npos; // where its last word begins
    double product = 1, weight = 0;
    double object = 0; // the sign of what it is done to, 0 for nothing known
    double next = 0;   // and of what follows it at once
    bool has_side = false, has_action = false, measure = false;
    bool judged = false; // good or bad is said of it
};

// A deed goes on a chain; so does a side behind deeds only (暫停十年是合理的, "the pause is welcome").
bool joins(std::string_view view, const std::vector<Chain> &chains, const Hit &h) {
    if (chains.empty() || h.begin < chains.back().end) return false;
    if (!is_deed(h.kind) && chains.back().has_side) return false;
    const std::size_t end = chains.back().end;
    return h.begin - end <= kChain && !ends_clause(view.substr(end, h.begin - end));
}

// A word may be both a side and a deed ("scrap"): it is a deed when it goes on a chain, otherwise a side.
bool better_as_deed(std::string_view view, const std::vector<Chain> &chains, const std::vector<const Hit *> &hits,
                    std::size_t i) {
    for (std::size_t k = i + 1; k < hits.size() && hits[k]->begin == hits[i]->begin; ++k)
        if (joins(view, chains, *hits[k])) return true;
    return false;
}

void lengthen(std::vector<Chain> &chains, const Hit &h, bool joined) {
    if (!joined) chains.push_back({.begin = h.begin, .end = h.end});
    Chain &c = chains.back();
    c.last = h.begin;
    c.product *= sign(h.weight);
    c.weight = std::max(c.weight, std::abs(h.weight));
    c.end = std::max(c.end, h.end);
    (is_side(h.kind) ? c.has_side : c.has_action) = true;
}

// A word that is a deed in an issue only ("closing") is one where it stands right before what the issue names.
bool does_as_issue(const Hit &h, const Page &page) {
    return (h.kind == Kind::issue_build || h.kind == Kind::issue_destroy) &&
           object_in(page.issue, h.end, h.end + kNear / 2) != 0;
}

std::vector<Chain> chains_of(std::string_view view, const std::vector<const Hit *> &hits, const Page &page) {
    std::vector<Chain> out;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const Hit &h = *hits[i];
        if (!is_side(h.kind) && !is_deed(h.kind) && !does_as_issue(h, page)) continue;
        if (!out.empty() && out.back().last == h.begin) continue;
        if (is_side(h.kind) && better_as_deed(view, out, hits, i)) continue;
        lengthen(out, h, joins(view, out, h));
    }
    for (Chain &c : out) {
        const std::size_t from = c.begin > kNear ? c.begin - kNear : 0;
        c.object = object_in(page.issue, from, c.end + kNear);
        c.next = object_in(page.issue, c.end, c.end + kNext);
        c.measure = std::any_of(hits.begin(), hits.end(), [&](const Hit *h) {
            return h->kind == Kind::measure && h->begin >= c.begin && h->begin <= c.end + kNear;
        });
    }
    return out;
}

void weigh_chain(const Chain &c, const Page &page, Evidence &e) {
    const double value = c.product * c.weight;
    const bool object = c.object != 0;
    if (c.has_side && c.has_action && object)
        e[side_object] += value * c.object;
    else if (c.has_side && !c.has_action && object && !c.measure)
        e[side_object] += value * c.object;
    else if (c.has_side && (c.measure || c.has_action))
        e[side_measure] += c.measure ? value : value * page.deed;
    else if (object && !c.judged)
        e[action_object] += value * c.object;
}

// 1 where a deed of the measure's own kind (to restrict, to allow) stands near, -1 where its contrary does.
double grip_near(const Page &page, const Hit &value) {
    double sum = 0;
    if (page.grip == 0) return 0;
    each_in(page.hits, value.begin > kNear ? value.begin - kNear : 0, value.end + kNear, [&](const Hit &h) {
        sum += h.kind == Kind::restriction ? page.grip : h.kind == Kind::liberate ? -page.grip : 0;
    });
    return sign(sum);
}

bool near_measure(const std::vector<const Hit *> &hits, const Hit &value) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit *m) {
        return m->kind == Kind::measure && m->begin < value.end + kNear && value.begin < m->end + kOfMeasure;
    });
}

// Whether nothing ends a clause between two places.
bool one_clause(std::string_view view, std::size_t a, std::size_t b) {
    return !ends_clause(view.substr(std::min(a, b), std::max(a, b) - std::min(a, b)));
}

// What the word is said of in its own clause, at most kNear bytes before it: 1 for the measure or what it makes, -1 for
// what it takes away, 0 for nothing known.
double judged_in_clause(std::string_view view, const std::vector<const Hit *> &hits, const Page &page, const Hit &h) {
    const std::size_t from = h.begin > kNear ? h.begin - kNear : 0;
    double found = 0;
    each_in(page.issue, from, h.begin, [&](const Named &n) {
        if (n.sign != 0 && one_clause(view, n.begin, h.begin)) found = n.sign;
    });
    for (const Hit *m : hits)
        if (m->kind == Kind::measure && m->begin >= from && m->end <= h.begin && one_clause(view, m->end, h.begin))
            found = 1;
    return found;
}

// Whether the word is said of a deed to the issue's object: then it says nothing by itself.
bool weigh_value(std::string_view view, const Hit &h, std::vector<Chain> &chains, const std::vector<const Hit *> &hits,
                 const Page &page, Evidence &e) {
    for (Chain &c : chains)
        if (c.has_action && !c.has_side && c.object != 0 && c.begin < h.end + kOf && h.begin < c.end + kOf) {
            const bool close = one_clause(view, c.end, h.begin);
            e[close ? judged : value_said] += h.weight * c.product * c.object;
            c.judged = true;
            return true;
        }
    const double clause = judged_in_clause(view, hits, page, h);
    const double object = object_in(page.issue, h.begin > kNear ? h.begin - kNear : 0, h.end + kNear);
    const double deed = grip_near(page, h);
    if (clause != 0)
        e[judged] += h.weight * clause;
    else if (near_measure(hits, h))
        e[value_said] += h.weight;
    else if (object != 0)
        e[value_said] += h.weight * object;
    else if (deed != 0)
        e[value_deed] += h.weight * deed;
    else
        e[value_free] += h.weight;
    return false;
}

// Words of the issue's own name ("the disaster fund") judge nothing.
bool is_named(const std::vector<Named> &named, const Hit &h) { return count_in(named, h.begin, h.end) > 0; }

bool foreseen(std::string_view view, const std::vector<const Hit *> &hits, const Hit &value) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit *m) {
        return m->kind == Kind::modal && m->end <= value.begin && value.begin - m->end <= kForeseen &&
               !ends_clause(view.substr(m->end, value.begin - m->end));
    });
}

void codebook_sides(const sdk::Input &in, const scene::Scene &scene, polylogue_span span, Evidence &e) {
    each_in(scene.hits, span.begin, span.end, [&](const scene::CueHit &h) {
        if (h.owner < scene.cues.logics) return;
        const int stance = in.concepts()[h.owner - scene.cues.logics].stance;
        e[concept_side] += kConcept * h.weight * (stance == POLYLOGUE_FAVOUR ? 1 : stance == POLYLOGUE_OPPOSE ? -1 : 0);
    });
}

// The words of side and harm as they stand, by language: the two weigh them differently.
void weigh_plain(std::string_view view, const Hit &h, Evidence &e) {
    const bool latin = static_cast<unsigned char>(view[h.begin]) < 0x80;
    if (h.kind == Kind::support) e[latin ? said_for_en : said_for_zh] += h.weight;
    if (h.kind == Kind::oppose) e[latin ? said_against_en : said_against_zh] += h.weight;
}

// A word of side about a deed ("opposes the repeal") or about what the measure takes away says nothing apart from it.
bool of_deed(const Hit &h, const std::vector<Chain> &chains) {
    return is_side(h.kind) && std::any_of(chains.begin(), chains.end(), [&](const Chain &c) {
               const bool turned = c.has_action ? c.object != 0 : c.next < 0;
               return turned && h.begin >= c.begin && h.end <= c.end;
           });
}

// Words of freedom, trouble, cost and need: what they speak for hangs on whether the measure restricts or allows.
void weigh_topic(const Hit &h, double grip, bool within, Evidence &e) {
    if (h.kind == Kind::defend) e[defended] += 1;
    if (!within) return;
    if (h.kind == Kind::liberty) e[liberty_said] -= grip != 0 ? grip : 0.5;
    if (h.kind == Kind::nuisance) e[nuisance_said] += grip != 0 ? grip : -0.5;
    if (h.kind == Kind::objection) e[objection_said] += h.weight;
    if (h.kind == Kind::instead) e[instead_said] -= 1;
    if (h.kind == Kind::need) e[need_said] += 1;
    if (h.kind == Kind::assure) e[assured] += h.weight;
    if (h.kind == Kind::ordain) e[ordained] += 1;
}

void weigh_all(std::string_view view, const std::vector<const Hit *> &hits, const Page &page, polylogue_span span,
               Evidence &e) {
    std::vector<Chain> chains = chains_of(view, hits, page);
    for (const Hit *h : hits)
        if (!of_deed(*h, chains)) weigh_plain(view, *h, e);
    for (const Hit *h : hits)
        if (is_value(h->kind) && h->begin >= span.begin && h->begin < span.end && !is_named(page.issue, *h) &&
            !weigh_value(view, *h, chains, hits, page, e))
            if (is_effect(h->kind) && foreseen(view, hits, *h)) e[effect_ahead] += h->weight;
    for (const Chain &c : chains) weigh_chain(c, page, e);
    for (const Hit *h : hits)
        if (!is_named(page.issue, *h)) weigh_topic(*h, page.grip, h->begin >= span.begin && h->begin < span.end, e);
}

} // namespace

bool takes_away(const Issue &issue) { return std::accumulate(issue.signs.begin(), issue.signs.end(), 0.0) < 0; }

Page page_of(const sdk::Input &in, Cues &cues, const Issue &issue) {
    Page p;
    for (const polylogue_sentence &s : in.sentences()) cues.find(in, s.span, p.hits);
    std::stable_sort(p.hits.begin(), p.hits.end(), [](const Hit &a, const Hit &b) { return a.begin < b.begin; });
    p.issue = named_in(in.simplified(), issue);
    p.grip = issue.grip;
    p.deed = takes_away(issue) ? -1 : 1;
    return p;
}

Around around(const sdk::Input &in, std::size_t i) {
    const auto statements = in.statements();
    const polylogue_span span = statements[i].span;
    const auto sentences = in.sentences();
    const std::size_t low = sdk::index_at(sentences, span.begin);
    Around a{span.begin, span.end};
    if (low < sentences.size())
        a = {std::min(a.begin, sentences[low].span.begin), std::max(a.end, sentences[low].span.end)};
    if (i > 0) a.begin = std::max(a.begin, std::min(statements[i - 1].span.end, span.begin));
    if (i + 1 < statements.size()) a.end = std::min(a.end, std::max(statements[i + 1].span.begin, span.end));
    if (span.begin - a.begin > kAround) a.begin = span.begin - kAround;
    if (a.end > span.end + kAround) a.end = span.end + kAround;
    return a;
}

Own evidence_of(const sdk::Input &in, const Page &page, const scene::Scene &scene, std::size_t i) {
    Own own;
    const polylogue_found_statement &s = in.statements()[i];
    const Around a = around(in, i);
    std::vector<const Hit *> hits;
    each_in(page.hits, a.begin, a.end, [&](const Hit &h) { hits.push_back(&h); });
    weigh_all(in.simplified(), hits, page, s.span, own.evidence);
    codebook_sides(in, scene, s.span, own.evidence);
    own.calm[by_author] = s.mode == POLYLOGUE_AUTHOR;
    own.calm[issue_here] = count_in(page.issue, a.begin, a.end) > 0;
    own.calm[issue_near] = count_in(page.issue, a.begin > 400 ? a.begin - 400 : 0, a.end + 400) > 0;
    own.calm[issue_share] = std::log1p(static_cast<double>(count_in(page.issue, a.begin, a.end)));
    return own;
}

double side_in(std::string_view view, std::size_t reach, Cues &cues, const Issue &issue) {
    Page page;
    cues.find(view, page.hits);
    const auto side = std::find_if(page.hits.begin(), page.hits.end(), [](const Hit &h) { return is_side(h.kind); });
    if (side == page.hits.end() || side->begin > reach) return 0;
    page.issue = named_in(view, issue);
    page.deed = takes_away(issue) ? -1 : 1;
    std::vector<const Hit *> hits;
    for (const Hit &h : page.hits) hits.push_back(&h);
    Evidence e{};
    for (const Chain &c : chains_of(view, hits, page)) weigh_chain(c, page, e);
    for (const Hit *h : hits) weigh_plain(view, *h, e);
    const double plain = e[said_for_en] + e[said_against_en] + e[said_for_zh] + e[said_against_zh];
    return e[side_object] + e[side_measure] + 0.4 * plain;
}

double side_of_name(std::string_view name, Cues &cues, const Issue &issue) {
    std::string view = lexicon::simplified(name);
    if (view.ends_with("者")) view.resize(view.size() - std::string_view("者").size()); // 支持者 hides 支持 elsewhere
    std::vector<Hit> hits;
    cues.find(view, hits);
    if (std::none_of(hits.begin(), hits.end(), [](const Hit &h) { return is_side(h.kind); })) return 0;
    double product = 1;
    bool deed = false;
    for (const Hit &h : hits) {
        if (is_side(h.kind) || is_deed(h.kind)) product *= sign(h.weight);
        deed = deed || is_deed(h.kind);
    }
    return deed && takes_away(issue) ? -product : product; // supporters of the ban
}

} // namespace polylogue::stance
