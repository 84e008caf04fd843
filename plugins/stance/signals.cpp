#include "stance/signals.hpp"

#include "stance/evidence.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue::stance {
namespace {

// How far each signal counts when the evidence of statements is summed up for their holder.
constexpr Evidence kTrust = [] {
    Evidence t{};
    t[side_object] = t[action_object] = 0.5, t[side_measure] = t[official] = t[concept_side] = 0.8;
    t[judged] = 0.6, t[effect_ahead] = t[value_deed] = 0.4, t[value_said] = 0.2, t[value_free] = 0.05;
    t[known_side] = t[name_side] = t[camp_leans] = 2;
    t[said_for_en] = t[said_against_en] = 0.5, t[said_for_zh] = 0.3, t[said_against_zh] = 0.7;
    t[objection_said] = t[need_said] = 1, t[instead_said] = 0.7;
    t[liberty_said] = 0.8, t[nuisance_said] = t[defended] = t[ordained] = 0.2, t[assured] = 0.5,
    t[interest] = t[acts] = 0.6;
    return t;
}();

constexpr double kSpokenUp = 0.7;                 // how much of an author's neutrality is gone when it speaks up wholly
constexpr double kFull = 2.5;                     // two in five of its statements make an author who speaks up wholly
constexpr double kReports = 0.45, kArgues = 0.65; // shares of a document's statements that are its author's

double tame(double x) { return x > 0 ? std::log1p(x) : x < 0 ? -std::log1p(-x) : 0; }

double summed(const Evidence &e) {
    double sum = 0;
    for (std::size_t k = 0; k < kSignals; ++k) sum += kTrust[k] * tame(e[k]);
    return sum;
}

// What the statement says, leaving out who its holder is.
double said(const Own &own) {
    Evidence e = own.evidence;
    e[known_side] = e[name_side] = e[official] = e[camp_leans] = e[interest] = e[acts] = 0;
    return summed(e);
}

double known_stance(const sdk::Input &in, const polylogue_found_stakeholder &holder) {
    const std::string_view id = sdk::view(holder.known);
    if (id.empty()) return 0;
    for (const polylogue_known &k : in.known())
        if (sdk::view(k.id) == id) return k.stance == POLYLOGUE_FAVOUR ? 1 : k.stance == POLYLOGUE_OPPOSE ? -1 : 0;
    return 0;
}

// 1 for governments and their offices, who mostly propose; -1 for foreign ministries, who mostly protest.
double official_side(const polylogue_found_stakeholder &s) {
    const std::string name = lexicon::simplified(sdk::view(s.name));
    const auto has = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view w) { return name.find(w) != std::string::npos; });
    };
    if (has({"外交部", "大使", "Foreign Ministry", "foreign ministry", "Embassy"})) return -1;
    if (has({"政府",       "部门",       "当局",     "局长",       "部长",           "司长",           "官员",
             "官方",       "国务院",     "委员会",   "行政会议",   "特首",           "行政长官",       "总统",
             "首相",       "署",         "处长",     "市长",       "县长",           "州长",           "市府",
             "县府",       "总理",       "教育局",   "局方",       "President",      "Prime Minister", "government",
             "Government", "ministry",   "Ministry", "Department", "administration", "Administration", "Bureau",
             "Agency",     "White House"}))
        return 1;
    return s.type == POLYLOGUE_STATE ? 1 : 0;
}

// How far the author speaks up, between 0 and 1: the share of its statements with "I", "should", "why not", or how much
// of the document argues in its own voice.
double commitment_of(const sdk::Input &in, const Page &page) {
    double own = 0, up = 0;
    for (const polylogue_found_statement &s : in.statements()) {
        if (s.mode != POLYLOGUE_AUTHOR) continue;
        bool commits = false;
        each_in(page.hits, s.span.begin, s.span.end,
                [&](const Hit &h) { commits = commits || h.kind == Kind::commit; });
        own += 1, up += commits;
    }
    if (own == 0) return 0;
    const double share = own / static_cast<double>(in.statements().size());
    return std::clamp(std::max(kFull * up / own, (share - kReports) / (kArgues - kReports)), 0.0, 1.0);
}

struct Holders { // by stakeholder
    std::vector<double> own, linked, camp;
    std::vector<double> said; // by statement
};

std::vector<double> spread(const std::vector<double> &from, const std::vector<Link> &links) {
    std::vector<double> out(from.size(), 0.0);
    for (const Link &l : links) {
        out[l.a] += l.weight * std::tanh(from[l.b]);
        out[l.b] += l.weight * std::tanh(from[l.a]);
    }
    return out;
}

// For each holder the mean of the others of its camp less the mean of the camps against it.
std::vector<double> by_camp(const std::vector<double> &holders, const std::vector<int> &camp, const Camps &camps) {
    std::vector<double> out(holders.size(), 0.0), sums(camps.size(), 0.0), counts(camps.size(), 0.0);
    for (std::size_t i = 0; i < holders.size(); ++i) {
        if (camp[i] < 0) continue;
        sums[static_cast<std::size_t>(camp[i])] += std::tanh(holders[i]);
        counts[static_cast<std::size_t>(camp[i])] += 1;
    }
    for (std::size_t i = 0; i < holders.size(); ++i) {
        for (std::size_t c = 0; c < camps.size() && camp[i] >= 0; ++c) {
            const bool same = static_cast<int>(c) == camp[i];
            if (!same && !camps.one_divide(camp[i], static_cast<int>(c))) continue;
            const double sum = sums[c] - (same ? std::tanh(holders[i]) : 0), count = counts[c] - (same ? 1 : 0);
            if (count > 0) out[i] += (same ? 1 : -1) * sum / std::sqrt(count);
        }
    }
    return out;
}

Holders holders_of(const sdk::Input &in, const std::vector<Own> &own, const std::vector<Link> &links,
                   const Camps &camps, const std::vector<std::vector<double>> &counts) {
    Holders h;
    h.own.assign(in.stakeholders().size(), 0.0);
    for (std::size_t i = 0; i < own.size(); ++i) {
        h.said.push_back(said(own[i]));
        h.own[in.statements()[i].stakeholder] += h.said[i];
    }
    std::vector<double> now = h.own;
    for (std::size_t i = 0; i < own.size(); ++i) { // once a holder: the last of its statements sets it
        const std::uint32_t who = in.statements()[i].stakeholder;
        now[who] = h.own[who] + summed(own[i].evidence) - h.said[i];
    }
    h.linked = spread(now, links);
    h.camp = by_camp(now, camps.of(counts), camps);
    return h;
}

Rows rows_of(const Own &own, const Holders &h, std::uint32_t who, double holder) {
    Rows rows{};
    const auto both = [&](std::size_t k, double x) { rows[favour][k] = x, rows[oppose][k] = -x; };
    for (std::size_t k = 0; k < kSignals; ++k) both(k, tame(own.evidence[k]));
    const double lean =
        own.evidence[camp_leans]; // what the holder itself says comes before what its camp usually holds
    if (lean * h.own[who] < 0) both(camp_leans, tame(lean) / std::max(1.0, std::abs(h.own[who])));
    both(holder_rest, tame(holder));
    both(linked, tame(h.linked[who]));
    both(camp_rest, tame(h.camp[who]));
    Row calm = own.calm;
    calm[holder_loud] = std::abs(tame(holder));
    for (std::size_t k = kCalmBegin; k < kFeatures; ++k) rows[neutral][k] = calm[k];
    return rows;
}

} // namespace

std::vector<Rows> signals_of(const sdk::Input &in, const Lexicon &lexicon, const Issue &issue,
                             const scene::Scene &scene) {
    const auto counts = lexicon.camps.counts(in);
    const std::vector<double> leans = lexicon.leanings.of(issue);
    const Page page = page_of(in, lexicon.cues, issue);
    const std::vector<Naming> namings = namings_of(in);
    const std::vector<double> deeds = acts_of(in, namings, lexicon.cues, issue);
    std::vector<double> named, known, offices, trades;
    for (const polylogue_found_stakeholder &s : in.stakeholders()) {
        named.push_back(4 * side_of_name(sdk::view(s.name), lexicon.cues, issue)); // as good as said
        known.push_back(known_stance(in, s));
        offices.push_back(official_side(s));
        trades.push_back(interest_of(sdk::view(s.name), issue));
    }
    const double commits = commitment_of(in, page);
    std::vector<Own> own;
    for (std::size_t i = 0; i < in.statements().size(); ++i) {
        const std::uint32_t who = in.statements()[i].stakeholder;
        own.push_back(evidence_of(in, page, scene, i));
        own.back().evidence[name_side] = named[who];
        own.back().evidence[known_side] = known[who];
        own.back().evidence[camp_leans] = leaning_of(counts[who], leans);
        own.back().evidence[official] = offices[who];
        own.back().evidence[interest] = trades[who];
        own.back().evidence[acts] = deeds[who];
        own.back().calm[by_author] *= 1 - kSpokenUp * commits;
    }
    const Holders h = holders_of(in, own, links_of(in, lexicon.turns, namings), lexicon.camps, counts);
    std::vector<Rows> out;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const std::uint32_t who = in.statements()[i].stakeholder;
        out.push_back(rows_of(own[i], h, who, h.own[who] - h.said[i]));
    }
    return out;
}

} // namespace polylogue::stance
