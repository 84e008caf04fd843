#include "common/english_clause.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestSubject = 26;   // tokens
constexpr std::size_t kLongestSentence = 300; // looked at in one piece, so that a document in one line stays linear

bool is(const Text &x, std::size_t t, std::string_view s) { return x.at(t) == s; }

bool mark(const Token &t) { return t.kind != Kind::word && t.kind != Kind::number && t.kind != Kind::possessive; }

bool subject_boundary(const Text &x, std::size_t j, std::size_t v, std::size_t floor) {
    const Token &t = x.tokens[j];
    if (t.sentence != x.tokens[v].sentence || t.quotation >= 0) return true;
    if (mark(t) && t.kind != Kind::close) return true;
    if (t.is(kRelative) || (t.is(kAuxiliary) && !t.capital) || is(x, j, "but") || is(x, j, "But")) return true;
    if (t.is(kPronoun) && !is(x, j, "others") && !is(x, j, "Others")) return true;
    if (t.is(kSubordinator) && !t.is(kPreposition) && !t.is(kDeterminer)) return true;
    if (is(x, j, "that")) return true;
    if (t.is(kSay | kTell) && (t.forms & kIng) && !t.capital) return true;
    if (t.is(kTime) && !(j + 1 < v && x.tokens[j + 1].kind == Kind::possessive)) return true;
    if (t.kind == Kind::number && j + 1 < v && x.tokens[j + 1].capital) return true;
    if (t.is(kAdverb) && !t.is(kDeterminer) && !t.is(kTitle) && j + 1 < v && x.tokens[j + 1].is(kDeterminer))
        return true;
    return finite_verb(x, j, floor);
}

// The noun phrase that ends at `last`, going left from there.
Range phrase_ending(const Text &x, std::size_t last, std::size_t v, std::size_t floor) {
    std::size_t j = last, conjunction = 0;
    while (j > floor && last - j < kLongestSubject) {
        if (x.tokens[j - 1].kind == Kind::close) { // step over brackets
            std::size_t open = j - 1;
            while (open > floor && x.tokens[open].kind != Kind::open && j - open < 12) --open;
            if (x.tokens[open].kind != Kind::open) break;
            j = open;
            continue;
        }
        if (subject_boundary(x, j - 1, v, floor)) {
            if (conjunction && finite_verb(x, j - 1, floor)) j = conjunction + 1;
            break;
        }
        --j;
        if (is(x, j, "and") || is(x, j, "And")) conjunction = j;
    }
    while (j < last && (x.tokens[j].is(kConjunction) || mark(x.tokens[j]))) ++j;
    if (j < last && x.tokens[j].is(kPreposition) &&
        !x.tokens[j].is(kDeterminer)) { // "In Ohio officials …": behind the name
        std::size_t k = j + 1;
        while (k < last && !x.tokens[k].capital) ++k;
        while (k < last && x.tokens[k].capital) ++k;
        if (k < last && !x.tokens[k].is(kPreposition | kConjunction) && x.tokens[k].kind != Kind::possessive)
            j = k;
        else
            ++j;
    }
    return {j, last};
}

// "Governors who met at a hotel also suggested": the phrase before "who".
void relative_head(const Text &x, Subject &s, std::size_t v, std::size_t floor) {
    std::size_t j = s.phrase.first;
    while (j > floor && s.phrase.first - j < 4 && x.tokens[j - 1].is(kPreposition | kAdverb | kDeterminer)) --j;
    if (j <= floor + 1 || !finite_verb(x, j - 1, floor)) return;
    --j;
    while (j > floor && x.tokens[j - 1].is(kAuxiliary | kAdverb)) --j;
    if (j <= floor || !x.tokens[j - 1].is(kRelative)) return;
    const Range head = phrase_ending(x, j - 1, v, floor);
    if (!head.empty()) s.phrase = head, s.clause = head.first;
}

// "A, B and C": goes left over the items before the last comma.
void take_list(const Text &x, Range &r, std::size_t v, std::size_t floor) {
    bool both = false;
    for (std::size_t i = r.first; i < r.last; ++i) both = both || is(x, i, "and");
    while (both && r.first > floor + 1 && x.tokens[r.first - 1].kind == Kind::comma) {
        std::size_t j = r.first - 1;
        while (j > floor && r.first - j < 7) {
            if (x.tokens[j - 1].kind == Kind::close || x.tokens[j - 1].kind == Kind::open)
                --j;
            else if (!subject_boundary(x, j - 1, v, floor))
                --j;
            else
                break;
        }
        const bool item = j + 1 < r.first && r.first - j < 7 &&
                          (x.tokens[j].capital || x.tokens[j].kind == Kind::number || x.tokens[j].is(kDeterminer)) &&
                          !x.tokens[j].is(kPreposition | kAdverb | kSubordinator | kConjunction | kTime);
        if (!item) return;
        r.first = j;
    }
}

// "a Democrat", "who runs …", "R-Ky.", "chair of …": what may stand in commas behind a name.
bool appositive(const Text &x, Range r) {
    if (r.empty()) return true;
    const Token &t = x.tokens[r.first];
    if (t.is(kRelative | kDeterminer | kTitle | kPersonNoun | kAdverb | kPreposition) || t.kind == Kind::number)
        return true;
    if (!t.capital || (!x.tokens[r.last - 1].capital && x.tokens[r.last - 1].is(kTitle | kPersonNoun))) return true;
    if (r.size() <= 4 && x.tokens[r.last - 1].is(kTitle)) return true; // Maine Republican
    const std::string_view s = x.at(r.first);
    return s.size() > 2 && s[1] == '-' ? true : r.size() <= 2 && r.size() >= 1 && !t.is(kOrganisation | kGroup);
}

Subject behind_commas(const Text &x, std::size_t comma, std::size_t v, std::size_t floor) {
    Subject out;
    std::vector<Range> segments; // nearest first
    std::size_t end = comma, j = comma;
    while (j > floor && segments.size() < 5 && comma - j < 60) {
        const Token &t = x.tokens[j - 1];
        const bool edge = t.sentence != x.tokens[v].sentence || t.quotation >= 0 || t.kind == Kind::semicolon ||
                          t.kind == Kind::colon || t.kind == Kind::dash || is(x, j - 1, "but");
        if (edge || t.kind == Kind::comma) {
            segments.push_back({j, end});
            end = j - 1;
            if (edge) break;
        }
        --j;
    }
    if (j == floor) segments.push_back({j, end});
    std::size_t pick = 0;
    while (pick + 1 < segments.size() && appositive(x, segments[pick]) && !segments[pick + 1].empty()) ++pick;
    if (segments.empty()) return out;
    const Range far =
        segments.back(); // "X, a lobby for A, B and C, …": the first when what follows it is an apposition
    if (segments.size() > 1 && !far.empty() && starts_phrase(x, far.first) &&
        !x.tokens[far.first].is(kAdverb | kTime)) {
        const Range next = segments[segments.size() - 2];
        const bool aside = !next.empty() && (x.tokens[next.first].is(kDeterminer | kRelative | kTitle) ||
                                             x.at(next.first) == "including" || x.at(next.first) == "also");
        if (aside && !x.tokens[far.last - 1].is(kAdverb | kAuxiliary) &&
            phrase_ending(x, far.last, v, floor).first == far.first)
            pick = segments.size() - 1;
    }
    // The name is at the end of the picked segment.
    out.phrase = phrase_ending(x, segments[pick].last, v, floor);
    if (out.phrase.empty() && pick > 0) out.phrase = phrase_ending(x, segments[--pick].last, v, floor);
    if (pick > 0) {
        Range a = segments[pick - 1];
        if (!a.empty() && !x.tokens[a.first].is(kRelative) &&
            (x.tokens[a.first].is(kDeterminer | kTitle | kPersonNoun) || !x.tokens[a.first].capital || a.size() >= 2))
            out.apposition = a;
    }
    out.clause = out.phrase.first;
    return out;
}

} // namespace

// A verb in finite form that is not read as a noun or an adjective.
bool finite_verb(const Text &x, std::size_t t, std::size_t floor) {
    const Token &w = x.tokens[t];
    if (!w.word() || w.capital) return false;
    if (w.is(kAuxiliary)) return true;
    const bool known = w.is(kVerb) || (w.is(kCueVerb) && (w.forms & (kPast | kThird)));
    const std::string_view s = x.at(t);
    if (!known && !(s.size() > 4 && s.ends_with("ed") && s.find('-') == std::string_view::npos)) return false;
    if (t == floor) return false;
    const Token &before = x.tokens[t - 1];
    const bool that = is(x, t - 1, "that") || is(x, t - 1, "which");
    if (!that && (before.is(kDeterminer | kPossessive | kPreposition) || before.kind == Kind::possessive)) return false;
    if (w.is(kNounlike) && !(w.forms & kPast) && !that && !before.capital &&
        !before.is(kPronoun | kAdverb | kRelative) && !(before.is(kGroup) && !before.is(kInstitution)))
        return false;
    if (!known && t + 1 < x.tokens.size() && x.tokens[t + 1].word() &&
        !x.tokens[t + 1].is(kDeterminer | kPreposition | kPossessive | kSubordinator | kPronoun))
        return false;
    return true;
}

std::size_t skip_time(const Text &x, std::size_t t, std::size_t end) {
    std::size_t i = t;
    while (i < end && x.tokens[i].quotation < 0) {
        const bool opens = (is(x, i, "on") || is(x, i, "in") || is(x, i, "late") || is(x, i, "early") ||
                            is(x, i, "this") || is(x, i, "at") || is(x, i, "earlier") || is(x, i, "later")) &&
                           i + 1 < end &&
                           (x.tokens[i + 1].is(kTime) ||
                            (is(x, i, "in") && x.tokens[i + 1].kind == Kind::number && x.at(i + 1).size() == 4));
        const bool year = x.tokens[i].kind == Kind::number && i > t && x.tokens[i - 1].is(kTime | kPreposition);
        if (!opens && !year && !x.tokens[i].is(kTime)) break;
        ++i;
    }
    return i;
}

std::size_t words(const Text &x, Range r) {
    std::size_t n = 0;
    for (std::size_t i = r.first; i < r.last; ++i) n += x.tokens[i].word() || x.tokens[i].kind == Kind::number;
    return n;
}

bool ends_segment(const Token &t) {
    return t.kind == Kind::comma || t.kind == Kind::stop || t.kind == Kind::dash || t.kind == Kind::semicolon;
}

bool plural_form(std::string_view s) {
    return s.size() > 3 && s.ends_with('s') && !s.ends_with("ous") && !s.ends_with("ss") && !s.ends_with("is");
}

// "critics of the plan", "Ford and Opel", "they"
bool plural(const Text &x, Range phrase) {
    if (phrase.empty()) return false;
    std::size_t head = phrase.first;
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {
        if (is(x, i, "and")) return true;
        if (x.tokens[i].is(kPreposition) && !x.tokens[i].is(kDeterminer)) break;
        head = i;
    }
    return x.tokens[head].is(kGroup) || plural_form(x.at(head));
}

bool quoted(const Text &x, std::size_t t) { return x.tokens[t].quotation >= 0; }

std::size_t sentence_end(const Text &x, std::size_t t, std::size_t limit) {
    const std::uint32_t s = x.tokens[t].sentence;
    limit = std::min(limit, t + kLongestSentence);
    while (t < limit && x.tokens[t].sentence == s) ++t;
    return t;
}

std::size_t sentence_begin(const Text &x, std::size_t t, std::size_t floor) {
    const std::uint32_t s = x.tokens[t].sentence;
    if (t > kLongestSentence) floor = std::max(floor, t - kLongestSentence);
    while (t > floor && x.tokens[t - 1].sentence == s) --t;
    return t;
}

bool starts_phrase(const Text &x, std::size_t t) {
    const Token &w = x.tokens[t];
    if (w.kind == Kind::number) return true;
    if (!w.word()) return false;
    if (w.is(kDeterminer | kPossessive | kPronoun)) return true;
    return !w.is(kPreposition | kAuxiliary | kConjunction | kSubordinator | kRelative | kNegation | kTime);
}

bool starts_clause(const Text &x, std::size_t t, std::size_t end) {
    if (t >= end) return false;
    const Token &w = x.tokens[t];
    if (is(x, t, "there") || is(x, t, "if") || is(x, t, "while") || is(x, t, "because") || is(x, t, "when"))
        return true;
    if (w.is(kPronoun) || (w.is(kDeterminer) && t + 1 < end && x.tokens[t + 1].is(kAuxiliary))) return true;
    if (!starts_phrase(x, t) && !w.is(kPreposition)) return false;
    for (std::size_t i = t + 1; i < end && i < t + 24; ++i) {
        const Token &v = x.tokens[i];
        if (v.kind == Kind::stop || v.kind == Kind::semicolon) return false;
        if (finite_verb(x, i, t)) return true;
        const std::string_view s = x.at(i);
        if (v.word() && !v.tags && !v.capital && s.size() > 3 && s.ends_with('s') && !s.ends_with("ss") &&
            i + 1 < end && x.tokens[i + 1].is(kDeterminer | kPossessive | kPreposition | kSubordinator | kAdverb))
            return true; // "kills the …"
    }
    return false;
}

VerbGroup verb_group(const Text &x, std::size_t t, std::size_t floor) {
    const Token &w = x.tokens[t];
    VerbGroup g;
    g.at = t, g.last = t + 1;
    std::size_t i = t;
    bool be = false, auxiliary = false;
    while (i > floor) {
        const Token &p = x.tokens[i - 1];
        if (p.sentence != w.sentence || p.quotation >= 0 || !p.word()) break;
        if (p.is(kAuxiliary | kNegation)) {
            auxiliary = true;
            if (!be && p.is(kBe)) be = i == t || !auxiliary || true;
            g.negated = g.negated || p.is(kNegation);
        } else if (is(x, i - 1, "to") && i == t) {
            g.infinitive = true;
        } else if (!(p.is(kAdverb) && !p.is(kPronoun) && (!p.is(kDeterminer)) && !is(x, i - 1, "in"))) {
            break;
        }
        --i;
    }
    while (i < t && x.tokens[i].is(kAdverb) && !x.tokens[i].is(kAuxiliary) && !is(x, i, "also") && x.tokens[i].capital)
        ++i; // "Now critics"
    g.first = i;
    g.ing = (w.forms & kIng) != 0;
    if (g.ing)
        g.finite = be;
    else if (be && (w.forms & kParticiple))
        g.passive = true, g.finite = true;
    else if (auxiliary)
        g.finite = true;
    else
        g.finite = !g.infinitive;
    return g;
}

Subject subject_before(const Text &x, const VerbGroup &g, std::size_t floor) {
    Subject out;
    out.clause = g.first;
    if (g.first == floor) {
        out.inherited = true;
        return out;
    }
    const std::size_t p = g.first - 1;
    const Token &before = x.tokens[p];
    if (before.sentence != x.tokens[g.at].sentence || before.quotation >= 0) return out;
    if (before.is(kConjunction)) {
        out.inherited = true, out.clause = p;
        return out;
    }
    if (before.is(kRelative) || is(x, p, "that")) {
        out.relative = true;
        if (p == floor) return out;
        const std::size_t end = x.tokens[p - 1].kind == Kind::comma || x.tokens[p - 1].kind == Kind::dash ? p - 1 : p;
        out.phrase = phrase_ending(x, end, g.at, floor);
        take_list(x, out.phrase, g.at, floor);
        out.clause = out.phrase.first;
        return out;
    }
    if (is(x, p, "others") && p > floor + 1 && is(x, p - 1, "and") && x.tokens[p - 2].is(kPronoun)) { // he and others
        out.phrase = {p - 2, p - 1}, out.clause = p - 2;
        return out;
    }
    if (before.is(kPronoun) && !is(x, p, "others")) {
        out.phrase = {p, p + 1}, out.clause = p;
        return out;
    }
    if (before.kind == Kind::comma || before.kind == Kind::dash) {
        if (g.ing) {
            out.inherited = true, out.clause = p;
            return out;
        }
        if (before.kind == Kind::comma) return behind_commas(x, p, g.at, floor);
        std::size_t j = p; // X — an aside — said
        while (j > floor && x.tokens[j - 1].kind != Kind::dash && x.tokens[j - 1].sentence == before.sentence &&
               p - j < 40)
            --j;
        if (j > floor && x.tokens[j - 1].kind == Kind::dash)
            out.phrase = phrase_ending(x, j - 1, g.at, floor), out.clause = out.phrase.first;
        return out;
    }
    std::size_t end = g.first; // "X last month said"
    while (end > floor + 1 && g.first - end < 6 &&
           (x.tokens[end - 1].is(kTime) || x.tokens[end - 1].kind == Kind::number || is(x, end - 1, "last") ||
            is(x, end - 1, "this")))
        --end;
    if (end < g.first &&
        (is(x, end - 1, "in") || is(x, end - 1, "on") || is(x, end - 1, "late") || is(x, end - 1, "early")))
        --end;
    out.phrase = phrase_ending(x, end, g.at, floor);
    if (out.phrase.empty() && end < g.first) out.phrase = phrase_ending(x, g.first, g.at, floor);
    take_list(x, out.phrase, g.at, floor);
    relative_head(x, out, g.at, floor);
    out.clause = out.phrase.first;
    return out;
}

Range subject_of_sentence(const Text &x, std::size_t t, std::size_t floor) {
    std::size_t i = sentence_begin(x, t, floor);
    std::size_t start = i;
    for (std::size_t j = i; j < t && j < i + 30; ++j) {
        if (x.tokens[j].quotation >= 0) {
            start = j + 1;
            continue;
        }
        if (x.tokens[j].is(kAuxiliary) || finite_verb(x, j, i)) {
            if (j == start) {
                start = j + 1;
                continue;
            }
            std::size_t end = j;
            while (end > start && x.tokens[end - 1].is(kAdverb)) --end;
            VerbGroup g = verb_group(x, j, floor);
            const Subject s = subject_before(x, g, floor);
            if (!s.phrase.empty() && !s.relative) return s.phrase;
        }
    }
    return {};
}

Subject subject_after(const Text &x, std::size_t t, std::size_t limit) {
    Subject out;
    const std::size_t end = std::min(sentence_end(x, t, limit), t + kLongestSubject);
    std::size_t j = t;
    while (j < end) {
        const Token &w = x.tokens[j];
        if (w.quotation >= 0 || w.kind == Kind::comma || w.kind == Kind::stop || w.kind == Kind::dash ||
            w.kind == Kind::colon || w.kind == Kind::semicolon || w.kind == Kind::open || w.kind == Kind::quote)
            break;
        if (j > t && w.is(kPreposition) && !is(x, j, "of") && !is(x, j, "for") && !is(x, j, "at") && !is(x, j, "by"))
            break;
        if (w.is(kTime | kRelative) || (w.is(kSubordinator) && !w.is(kDeterminer)) || (j > t && w.is(kAuxiliary)))
            break;
        const bool by = j + 1 < end && is(x, j + 1, "by"); // data provided by X
        if (j > t && (w.is(kPronoun) || (!by && finite_verb(x, j, t)))) break;
        ++j;
        if (w.is(kPronoun)) break;
    }
    out.phrase = {t, j};
    out.clause = t;
    std::size_t comma = j;
    if (comma < end && x.tokens[comma].kind == Kind::open)
        while (comma < end && x.tokens[comma - 1].kind != Kind::close) ++comma;
    if (comma < end && x.tokens[comma].kind == Kind::comma) {
        std::size_t a = comma + 1, b = a;
        while (b < end && x.tokens[b].kind != Kind::comma && x.tokens[b].kind != Kind::stop &&
               x.tokens[b].quotation < 0 && x.tokens[b].kind != Kind::quote && !x.tokens[b].is(kRelative))
            ++b;
        if (a < b && (x.tokens[a].is(kDeterminer | kTitle | kPersonNoun) || !x.tokens[a].capital) &&
            !(x.tokens[a].forms & kIng) && !x.tokens[a].is(kPreposition | kSubordinator))
            out.apposition = {a, b};
    }
    return out;
}

} // namespace polylogue::attribution::english
