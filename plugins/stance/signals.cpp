#include "stance/signals.hpp"

#include "stance/evidence.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue::stance {
namespace {

// How far each signal counts when the evidence of statements is summed up for their holder.
constexpr Evidence kTrust = {0.6, 0.6, 0.8, 0.6, 0.5, 0.3, 0.6, 0.6, 0.2, 0.25, 0.1, 1, 0.2, 2, 2};

double tame(double x) { return x > 0 ? std::log1p(x) : -std::log1p(-x); }

double summed(const Evidence &e) {
    double sum = 0;
    for (std::size_t k = 0; k < kSignals; ++k) sum += kTrust[k] * tame(e[k]);
    return sum;
}

double loudness(const Evidence &e) {
    double sum = 0;
    for (const double x : e) sum += std::abs(x);
    return sum;
}

double known_stance(const sdk::Input &in, const polylogue_found_stakeholder &holder) {
    const std::string_view id = sdk::view(holder.known);
    if (id.empty()) return 0;
    for (const polylogue_known &k : in.known())
        if (sdk::view(k.id) == id) return k.stance == POLYLOGUE_FAVOUR ? 1 : k.stance == POLYLOGUE_OPPOSE ? -1 : 0;
    return 0;
}

struct Holders { // by stakeholder
    std::vector<double> own, linked, further;
    double all = 0;
};

std::vector<double> spread(const std::vector<double> &from, const std::vector<Link> &links) {
    std::vector<double> out(from.size(), 0.0);
    for (const Link &l : links) {
        out[l.a] += l.weight * std::tanh(from[l.b]);
        out[l.b] += l.weight * std::tanh(from[l.a]);
    }
    return out;
}

Holders holders_of(const sdk::Input &in, const std::vector<Own> &own, const std::vector<Link> &links) {
    Holders h;
    h.own.assign(in.stakeholders().size(), 0.0);
    for (std::size_t i = 0; i < own.size(); ++i) {
        Evidence e = own[i].evidence;
        e[known_side] = e[name_side] = 0;
        h.own[in.statements()[i].stakeholder] += summed(e);
        h.all += summed(e);
    }
    std::vector<double> now = h.own;
    for (std::size_t i = 0; i < own.size(); ++i) { // once a holder: the last of its statements sets it
        const std::uint32_t who = in.statements()[i].stakeholder;
        now[who] = h.own[who] + 2 * (own[i].evidence[known_side] + own[i].evidence[name_side]);
    }
    h.linked = spread(now, links);
    for (std::size_t k = 0; k < now.size(); ++k) now[k] += h.linked[k];
    h.further = spread(now, links);
    return h;
}

Rows rows_of(const Own &own, double holder, double linked_to, double further, double document) {
    Rows rows{};
    const auto both = [&](std::size_t k, double x) { rows[favour][k] = x, rows[oppose][k] = -x; };
    for (std::size_t k = 0; k < kSignals; ++k) both(k, tame(own.evidence[k]));
    both(holder_rest, tame(holder));
    both(linked, tame(linked_to));
    both(linked_further, tame(further));
    both(document_rest, tame(document));
    Row calm = own.calm;
    calm[silent] = loudness(own.evidence) == 0;
    calm[loud] = std::log1p(loudness(own.evidence));
    calm[holder_loud] = std::abs(tame(holder));
    for (std::size_t k = kCalmBegin; k < kFeatures; ++k) rows[neutral][k] = calm[k];
    return rows;
}

} // namespace

std::vector<Rows> signals_of(const sdk::Input &in, Cues &cues, const Turns &turns, const Issue &issue,
                             const scene::Scene &scene) {
    const Page page = page_of(in, cues, issue);
    std::vector<double> named, known;
    for (const polylogue_found_stakeholder &s : in.stakeholders()) {
        named.push_back(side_of_name(sdk::view(s.name), cues, issue));
        known.push_back(known_stance(in, s));
    }
    std::vector<Own> own;
    for (std::size_t i = 0; i < in.statements().size(); ++i) {
        const std::uint32_t who = in.statements()[i].stakeholder;
        own.push_back(evidence_of(in, page, issue, scene, i));
        own.back().evidence[name_side] = named[who];
        own.back().evidence[known_side] = known[who];
    }
    const Holders h = holders_of(in, own, links_of(in, turns));
    std::vector<Rows> out;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const std::uint32_t who = in.statements()[i].stakeholder;
        Evidence e = own[i].evidence;
        e[known_side] = e[name_side] = 0;
        out.push_back(rows_of(own[i], h.own[who] - summed(e), h.linked[who], h.further[who], h.all - h.own[who]));
    }
    return out;
}

} // namespace polylogue::stance
