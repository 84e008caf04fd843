// Subjects of verbs, to the left and to the right.
#include "common/english_subject.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestSubject = 26; // tokens

// "X last month said": in front of a time.
std::size_t before_time(const Text &x, std::size_t verb, std::size_t floor) {
    std::size_t end = verb;
    const auto time = [&](std::size_t t) {
        return x.tokens[t].is(kTime) || x.tokens[t].kind == Kind::number || is(x, t, "last") || is(x, t, "this") ||
               is(x, t, "earlier");
    };
    while (end > floor + 1 && verb - end < 6 && time(end - 1) && !rate(x, end - 2)) --end;
    const bool link = end < verb && (is(x, end - 1, "in") || is(x, end - 1, "on") || is(x, end - 1, "late") ||
                                     is(x, end - 1, "early"));
    return link ? end - 1 : end;
}

Subject inherited(std::size_t clause) { return {{}, {}, clause, true, false}; }

// "Traders in Ashby, Lower Dale say": the comma inside a place.
void over_place(const Text &x, Range &p, const VerbGroup &g, std::size_t floor) {
    const Token &v = x.tokens[g.at];
    if (!(v.forms & kBase) || (v.forms & kPast) || g.first < g.at || p.empty() || p.first < floor + 4) return;
    if (x.tokens[p.first - 1].kind != Kind::comma || !x.tokens[p.first - 2].capital || !x.tokens[p.first].capital ||
        plural(x, p))
        return;
    const Range before = phrase_ending(x, p.first - 1, g.at, floor);
    if (plural(x, before)) p.first = before.first;
}

// "a petition signed by thousands calling on": the paper calls, for who hands it in.
bool behind_paper(const Text &x, std::size_t t, std::size_t floor) {
    const std::size_t begin = std::max(sentence_begin(x, t, floor), t > 20 ? t - 20 : 0);
    for (std::size_t i = t; i > begin + 2; --i) {
        const Token &w = x.tokens[i - 1];
        if (!w.word() && w.kind != Kind::number && w.kind != Kind::possessive) return false;
        if (w.is(kAuxiliary | kSay | kRelative) && !w.is(kDocument)) return false;
        const Token &before = x.tokens[i - 2];
        if (w.is(kDocument) && !w.capital && (is(x, i - 2, "a") || is(x, i - 2, "an")) && !before.capital) return i < t;
    }
    return false;
}

// Right before the verb.
Subject adjacent(const Text &x, const VerbGroup &g, std::size_t floor) {
    Subject out;
    const std::size_t end = before_time(x, g.first, floor);
    out.phrase = phrase_ending(x, end, g.at, floor);
    if (out.phrase.empty() && end < g.first) out.phrase = phrase_ending(x, g.first, g.at, floor);
    if (g.ing && !g.finite && out.phrase.first > floor && x.tokens[out.phrase.first - 1].is(kAuxiliary))
        return inherited(g.first); // has written to its members asking them
    if (g.ing && !g.finite && behind_paper(x, g.first, floor)) return inherited(g.first);
    take_list(x, out.phrase, g.at, floor);
    over_place(x, out.phrase, g, floor);
    relative_head(x, out, g.at, floor);
    const std::size_t that = out.phrase.first - 1; // "every senator that caucuses with them is backing"
    if (out.phrase.first > floor + 1 && is(x, that, "that") &&
        !x.tokens[out.phrase.first].is(kDeterminer | kPossessive) && !x.tokens[out.phrase.first].capital &&
        x.tokens[that - 1].is(kPersonNoun | kTitle | kInstitution) && !x.tokens[that - 1].capital)
        out.phrase = phrase_ending(x, that, g.at, floor);
    out.clause = out.phrase.first;
    return out;
}

Subject single(std::size_t t) { return {{t, t + 1}, {}, t, false, false}; }

// Whether a subject behind the verb stops at `j`.
bool stops_subject(const Text &x, std::size_t j, std::size_t t, std::size_t end) {
    const Token &w = x.tokens[j];
    if (w.quotation >= 0 || (mark(w) && w.kind != Kind::close && w.kind != Kind::other)) return true;
    if (w.is(kTime | kRelative) || (w.is(kSubordinator) && !w.is(kDeterminer))) return true;
    if (j == t) return false;
    const bool sent = is(x, j, "from") && j > t && x.tokens[j - 1].is(kDocument) && j + 1 < end &&
                      x.tokens[j + 1].kind != Kind::number; // a letter from X
    if (w.is(kPreposition) && !sent && !is(x, j, "of") && !is(x, j, "for") && !is(x, j, "at") && !is(x, j, "by"))
        return true;
    const bool by = j + 1 < end && is(x, j + 1, "by"); // data provided by X
    return w.is(kAuxiliary | kPronoun) || (!by && finite_verb(x, j, t));
}

// ", head of the union," behind a subject.
Range apposition_after(const Text &x, std::size_t first, std::size_t t, std::size_t end) {
    if (t < end && x.tokens[t].kind == Kind::open)
        while (t < end && x.tokens[t - 1].kind != Kind::close) ++t;
    if (t + 1 >= end || x.tokens[t].kind != Kind::comma) return {};
    const std::size_t a = t + 1;
    std::size_t b = a;
    const auto stops = [](const Token &w) {
        return w.kind == Kind::comma || w.kind == Kind::stop || w.kind == Kind::quote || w.quotation >= 0 ||
               w.is(kRelative);
    };
    while (b < end && !stops(x.tokens[b])) ++b;
    const Token &w = x.tokens[a];
    const bool opens = w.is(kDeterminer | kTitle | kPersonNoun) || !w.capital;
    if (a < b && opens && !(w.forms & kIng) && !w.is(kPreposition | kSubordinator)) return {a, b};
    const Token &noun =
        x.tokens[head_end(x, {first, t}) - 1]; // "its president, Ann Lee", "its head of policy, Ann Lee"
    const Run run = run_at(x, a, b);
    const bool named = run.type == Run::Type::person && !noun.capital && noun.is(kTitle | kPersonNoun);
    return named ? run.all : Range{};
}

// The subject of the first verb from `begin` on, in front of `t`.
Range first_subject(const Text &x, std::size_t begin, std::size_t t, std::size_t floor) {
    std::size_t start = begin; // behind quotations and verbs without a subject
    for (std::size_t j = begin; j < t && j < begin + 30; ++j) {
        const bool verb = x.tokens[j].is(kAuxiliary) || finite_verb(x, j, begin);
        if (x.tokens[j].quotation >= 0 || (verb && j == start)) {
            start = j + 1;
        } else if (verb) {
            const Subject s = subject_before(x, verb_group(x, j, floor), floor);
            const bool noun = !s.phrase.empty() && !x.tokens[s.phrase.last - 1].is(kPreposition | kAdverb);
            if (noun && !s.relative && !participial(x, s.phrase)) return s.phrase;
        }
    }
    return {};
}

} // namespace

Subject subject_before(const Text &x, const VerbGroup &g, std::size_t floor) {
    if (g.first == floor) return inherited(g.first);
    const std::size_t p = g.first - 1;
    const Token &before = x.tokens[p];
    const bool saying = g.ing && before.quotation >= 0 && before.kind == Kind::quote; // “…,” saying
    if (saying && before.sentence == x.tokens[g.at].sentence) return inherited(g.first);
    if (before.sentence != x.tokens[g.at].sentence || before.quotation >= 0) return {{}, {}, g.first, false, false};
    if (before.is(kConjunction) || (g.ing && is(x, p, "by"))) return inherited(p);
    if (before.is(kRelative) || is(x, p, "that")) return behind_relative(x, p, g.at, floor);
    const bool others = is(x, p, "others");
    if (others && p > floor + 1 && is(x, p - 1, "and") && x.tokens[p - 2].is(kPronoun))
        return single(p - 2); // he and others
    if (before.is(kPronoun) && !others) return single(p);
    const std::size_t past = before_time(x, g.first, floor); // X, a minister, earlier this month urged
    if (past < g.first && past > floor + 2 && x.tokens[past - 1].kind == Kind::comma && !g.ing)
        return behind_commas(x, past - 1, g.at, floor);
    const bool comma = before.kind == Kind::comma;
    if (!comma && before.kind != Kind::dash) return adjacent(x, g, floor);
    if (g.ing) return inherited(p);
    return comma ? behind_commas(x, p, g.at, floor) : behind_dash(x, p, g.at, floor);
}

Range subject_of_sentence(const Text &x, std::size_t t, std::size_t floor) {
    const std::size_t begin = sentence_begin(x, t, floor);
    std::size_t last = begin; // behind the last semicolon
    for (std::size_t i = begin; i < t; ++i)
        if (x.tokens[i].kind == Kind::semicolon) last = i + 1;
    const Range near = last > begin ? first_subject(x, last, t, floor) : Range{};
    return near.empty() ? first_subject(x, begin, t, floor) : near;
}

Subject subject_after(const Text &x, std::size_t t, std::size_t limit) {
    const std::size_t end = std::min(sentence_end(x, t, limit), t + kLongestSubject);
    std::size_t j = t;
    while (j < end && !stops_subject(x, j, t, end))
        if (x.tokens[j++].is(kPronoun)) break;
    return {{t, j}, apposition_after(x, t, j, end), t, false, false};
}

} // namespace polylogue::attribution::english
