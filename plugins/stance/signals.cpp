#include "stance/signals.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue::stance {
namespace {

using Evidence = std::array<double, kSignals>;

struct Page { // hits of the whole document, by begin
    std::vector<Hit> hits;
    std::vector<lexicon::Hit> issue;
};

Page page_of(const sdk::Input &in, Cues &cues, const Issue &issue) {
    Page p;
    for (const polylogue_sentence &s : in.sentences()) cues.find(in.simplified(), s.span.begin, s.span.end, p.hits);
    std::stable_sort(p.hits.begin(), p.hits.end(), [](const Hit &a, const Hit &b) { return a.begin < b.begin; });
    issue.words.find(in.simplified(), p.issue);
    return p;
}

template <class H, class Use> void each_in(const std::vector<H> &hits, std::size_t begin, std::size_t end, Use use) {
    auto at = std::lower_bound(hits.begin(), hits.end(), begin, [](const H &h, std::size_t b) { return h.begin < b; });
    for (; at != hits.end() && at->begin < end; ++at) use(*at);
}

std::size_t count_in(const std::vector<lexicon::Hit> &hits, std::size_t begin, std::size_t end) {
    std::size_t n = 0;
    each_in(hits, begin, end, [&](const lexicon::Hit &) { ++n; });
    return n;
}

bool is_side(Kind k) { return k == Kind::support || k == Kind::oppose; }
bool is_value(Kind k) { return k == Kind::positive || k == Kind::negative; }
bool is_action(Kind k) { return k == Kind::build || k == Kind::destroy; }

// The words around a statement that tell how it is said: its sentence without it, at most 160 bytes a side.
struct Around {
    std::size_t begin = 0, end = 0;
};
constexpr std::size_t kAround = 160, kNear = 45;

Around around(const sdk::Input &in, std::size_t i) {
    const auto statements = in.statements();
    const polylogue_span span = statements[i].span;
    const auto sentences = in.sentences();
    std::size_t low = 0, high = sentences.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (sentences[middle].span.end <= span.begin)
            low = middle + 1;
        else
            high = middle;
    }
    Around a{span.begin, span.end};
    if (low < sentences.size())
        a = {std::min(a.begin, sentences[low].span.begin), std::max(a.end, sentences[low].span.end)};
    if (i > 0) a.begin = std::max(a.begin, std::min(statements[i - 1].span.end, span.begin));
    if (i + 1 < statements.size()) a.end = std::min(a.end, std::max(statements[i + 1].span.begin, span.end));
    if (span.begin - a.begin > kAround) a.begin = span.begin - kAround;
    if (a.end > span.end + kAround) a.end = span.end + kAround;
    return a;
}

double tame(double x) { return x > 0 ? std::log1p(x) : -std::log1p(-x); }

void codebook_sides(const sdk::Input &in, const scene::Scene &scene, polylogue_span span, Evidence &e) {
    const auto side = [](int stance) {
        return stance == POLYLOGUE_FAVOUR ? 1.0 : stance == POLYLOGUE_OPPOSE ? -1.0 : 0.0;
    };
    each_in(scene.hits, span.begin, span.end, [&](const scene::CueHit &h) {
        if (h.owner < scene.cues.logics)
            e[leaning] += h.weight * side(in.logics()[h.owner].leaning);
        else
            e[concept_side] += h.weight * side(in.concepts()[h.owner - scene.cues.logics].stance);
    });
}

double known_stance(const sdk::Input &in, std::size_t stakeholder) {
    if (stakeholder >= in.stakeholders().size()) return 0;
    const std::string_view id = sdk::view(in.stakeholders()[stakeholder].known);
    if (id.empty()) return 0;
    for (const polylogue_known &k : in.known())
        if (sdk::view(k.id) == id) return k.stance == POLYLOGUE_FAVOUR ? 1 : k.stance == POLYLOGUE_OPPOSE ? -1 : 0;
    return 0;
}

struct Own {
    Evidence evidence{};
    std::array<double, kCalm> calm{};
};

void weigh(const Hit &h, bool inside, bool near_issue, bool measure_named, double sign, Evidence &e) {
    if (is_side(h.kind)) e[inside ? own_side : cue_side] += h.weight;
    if (is_side(h.kind) && near_issue) e[object_side] += h.weight * sign;
    if (is_value(h.kind)) e[inside ? own_value : cue_value] += h.weight;
    if (is_value(h.kind) && inside && measure_named) e[measure_value] += h.weight;
    if (is_value(h.kind) && near_issue) e[object_value] += h.weight * sign;
    if (is_action(h.kind) && near_issue) e[action] += h.weight * sign;
}

Own read(const sdk::Input &in, const Page &page, const Issue &issue, const scene::Scene &scene, std::size_t i) {
    Own own;
    const polylogue_found_statement &s = in.statements()[i];
    const Around a = around(in, i);
    bool measure_named = false;
    each_in(page.hits, a.begin, a.end, [&](const Hit &h) {
        measure_named = measure_named || h.kind == Kind::measure;
        if (h.kind == Kind::open && h.begin >= s.span.begin && h.begin < s.span.end) own.calm[opened] += 1;
    });
    each_in(page.hits, a.begin, a.end, [&](const Hit &h) {
        const bool inside = h.begin >= s.span.begin && h.begin < s.span.end;
        const bool near_issue = count_in(page.issue, h.begin > kNear ? h.begin - kNear : 0, h.end + kNear) > 0;
        weigh(h, inside, near_issue, measure_named, issue.sign, own.evidence);
    });
    codebook_sides(in, scene, s.span, own.evidence);
    own.evidence[known_side] = known_stance(in, s.stakeholder);
    const std::string_view words = in.at(s.span);
    own.calm[asked] = words.find('?') != std::string_view::npos || words.find("？") != std::string_view::npos;
    own.calm[by_author] = s.mode == POLYLOGUE_AUTHOR;
    own.calm[ascribed] = s.mode == POLYLOGUE_ATTRIBUTED;
    own.calm[long_one] = std::log1p(static_cast<double>(words.size())) - 4;
    return own;
}

double loudness(const Evidence &e) {
    double sum = 0;
    for (const double x : e) sum += std::abs(x);
    return sum;
}

Rows rows_of(const Own &own, Evidence holder, double document, double before) {
    Rows rows{};
    for (std::size_t k = 0; k < kSignals; ++k) {
        const double mine = tame(own.evidence[k]), its = k == known_side ? 0 : tame(holder[k]);
        rows[favour][k] = mine, rows[oppose][k] = -mine;
        rows[favour][kSignals + k] = its, rows[oppose][kSignals + k] = -its;
    }
    const double rest[] = {tame(document), tame(before)};
    for (std::size_t k = 0; k < 2; ++k)
        rows[favour][2 * kSignals + k] = rest[k], rows[oppose][2 * kSignals + k] = -rest[k];
    std::array<double, kCalm> calm = own.calm;
    calm[silent] = loudness(own.evidence) == 0;
    calm[loud] = std::log1p(loudness(own.evidence));
    calm[holder_loud] = std::log1p(loudness(holder));
    for (std::size_t k = 0; k < kCalm; ++k) rows[neutral][2 * kSignals + 2 + k] = calm[k];
    return rows;
}

double total(const Evidence &e) {
    double sum = 0;
    for (std::size_t k = 0; k < known_side; ++k) sum += e[k];
    return sum;
}

} // namespace

std::vector<Rows> signals_of(const sdk::Input &in, Cues &cues, const Issue &issue, const scene::Scene &scene) {
    const Page page = page_of(in, cues, issue);
    const std::size_t count = in.statements().size();
    std::vector<Own> own;
    std::vector<Evidence> holders(in.stakeholders().size());
    double all = 0;
    for (std::size_t i = 0; i < count; ++i) {
        own.push_back(read(in, page, issue, scene, i));
        for (std::size_t k = 0; k < kSignals; ++k) holders[in.statements()[i].stakeholder][k] += own[i].evidence[k];
        all += total(own[i].evidence);
    }
    std::vector<Rows> out;
    for (std::size_t i = 0; i < count; ++i) {
        Evidence holder = holders[in.statements()[i].stakeholder];
        const double whole = total(holder);
        for (std::size_t k = 0; k < kSignals; ++k) holder[k] -= own[i].evidence[k];
        out.push_back(rows_of(own[i], holder, all - whole, i > 0 ? total(own[i - 1].evidence) : 0));
    }
    return out;
}

} // namespace polylogue::stance
