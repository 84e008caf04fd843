// Subjects of verbs, to the left and to the right, past appositions, relative clauses, lists and asides.
#include "common/english_clause.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestSubject = 26; // tokens
constexpr std::size_t kLongestItem = 7;     // of a list
constexpr std::size_t kLongestAside = 40;
constexpr std::size_t kLongestReach = 60; // of a subject with its appositions
constexpr std::size_t kMostSegments = 5;  // between commas

bool rate(const Text &x, std::size_t t) {
    return is(x, t, "per") || is(x, t, "an") || is(x, t, "a");
} // dollars an hour

bool mark(const Token &t) { return t.kind != Kind::word && t.kind != Kind::number && t.kind != Kind::possessive; }

bool subject_boundary(const Text &x, std::size_t j, std::size_t v, std::size_t floor) {
    const Token &t = x.tokens[j];
    if (t.sentence != x.tokens[v].sentence || t.quotation >= 0) return true;
    if (mark(t) && t.kind != Kind::close) return true;
    if (t.is(kRelative) || (t.is(kAuxiliary) && !t.capital) || is(x, j, "but") || is(x, j, "But")) return true;
    if (t.is(kPronoun) && !is(x, j, "others") && !is(x, j, "Others")) return true;
    const bool example = is(x, j, "as") && j > floor && is(x, j - 1, "such");
    if (t.is(kSubordinator) && !t.is(kPreposition) && !t.is(kDeterminer) && !example) return true;
    if (is(x, j, "that")) return true;
    if (is(x, j, "after") && j > floor && !x.tokens[j - 1].is(kTime) && !(x.tokens[j - 1].forms & kParticiple) &&
        !x.at(j - 1).ends_with("ed") && !x.at(j - 1).ends_with("en"))
        return true; // to wait after | the board warned; not "a poll taken after"
    if (t.is(kSay | kTell) && (t.forms & kIng) && !t.capital) return true;
    if (t.is(kSay) && !t.is(kNounlike) && t.forms == kBase && !t.capital && j > floor)
        return true; // colleagues say | X
    if (t.is(kTime) && !(j > floor && rate(x, j - 1)) && !(j + 1 < v && x.tokens[j + 1].kind == Kind::possessive))
        return true;
    if (t.kind == Kind::number && j + 1 < v && x.tokens[j + 1].capital) return true;
    if (t.is(kAdverb) && !t.is(kDeterminer | kPreposition | kTitle) && j + 1 < v && x.tokens[j + 1].is(kDeterminer))
        return true;
    return finite_verb(x, j, floor);
}

// "rules | his administration": a determiner right behind a noun opens another phrase.
bool new_phrase(const Text &x, std::size_t j, std::size_t floor) {
    if (j <= floor || !x.tokens[j].is(kDeterminer | kPossessive) || x.tokens[j].is(kPronoun) || x.tokens[j].capital ||
        opens_examples(x, j, x.tokens.size()))
        return false;
    const Token &before = x.tokens[j - 1];
    if (j > floor + 1 && x.at(j - 1).ends_with("ing") && !before.capital && x.tokens[j - 2].is(kGroup))
        return false; // lawmakers backing the ban
    return before.word() &&
           !before.is(kPreposition | kDeterminer | kConjunction | kSubordinator | kPossessive | kAuxiliary | kAdverb);
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
        if (new_phrase(x, j, floor)) break;
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

// Where the item of a list that ends before the comma at `comma` starts.
std::size_t item_start(const Text &x, std::size_t comma, std::size_t v, std::size_t floor) {
    std::size_t j = comma;
    while (j > floor && comma - j < kLongestItem) {
        const bool bracket = x.tokens[j - 1].kind == Kind::close || x.tokens[j - 1].kind == Kind::open;
        if (!bracket && subject_boundary(x, j - 1, v, floor)) break;
        --j;
    }
    return j;
}

// "Speaking on the radio": no subject
bool participial(const Text &x, Range r) {
    const bool form = x.at(r.first).ends_with("ing") || x.at(r.first).ends_with("ed");
    return r.size() > 1 && form && x.at(r.first).size() > 5 &&
           x.tokens[r.first + 1].is(kPreposition | kDeterminer | kPossessive | kTime);
}

// "A, B and C": goes left over the items before the last comma.
void take_list(const Text &x, Range &r, std::size_t v, std::size_t floor) {
    bool both = false;
    for (std::size_t i = r.first; i < r.last; ++i) both = both || is(x, i, "and");
    while (both && r.first > floor + 1 && x.tokens[r.first - 1].kind == Kind::comma) {
        const std::size_t j = item_start(x, r.first - 1, v, floor);
        const Token &t = x.tokens[j];
        if (participial(x, {j, r.first - 1})) return;
        const bool opens = t.capital || t.kind == Kind::number || t.is(kDeterminer);
        const bool small = t.is(kPreposition | kAdverb | kSubordinator | kConjunction | kTime);
        if (j + 1 >= r.first || r.first - j >= kLongestItem || !opens || small) return;
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
    const Token &head = x.tokens[head_end(x, r) - 1];                  // NHS secretary in the last government
    if (!head.capital && head.is(kTitle | kPersonNoun)) return true;
    const std::string_view s = x.at(r.first);
    return s.size() > 2 && s[1] == '-' ? true : r.size() <= 2 && r.size() >= 1 && !t.is(kOrganisation | kGroup);
}

// "Ann Lee, | Quay Watch coordinator,": right behind a whole name, and no name of a person.
bool office_of(const Text &x, Range r, Range before) {
    const Run run = run_at(x, before.first, before.last);
    return run.type == Run::Type::person && run.all.first == before.first && run.all.last == before.last &&
           !names_person(x, r) && !r.empty() && !x.tokens[r.last - 1].capital && !plural_form(x.at(r.last - 1));
}

// The stretches between commas to the left of `comma`, nearest first, up to where the clause begins.
std::vector<Range> segments_before(const Text &x, std::size_t comma, std::size_t v, std::size_t floor) {
    std::vector<Range> out;
    std::size_t end = comma, j = comma;
    for (; j > floor && out.size() < kMostSegments && comma - j < kLongestReach; --j) {
        const Token &t = x.tokens[j - 1];
        const bool edge = t.sentence != x.tokens[v].sentence || t.quotation >= 0 || t.kind == Kind::semicolon ||
                          t.kind == Kind::colon || t.kind == Kind::dash || is(x, j - 1, "but");
        if (!edge && t.kind != Kind::comma) continue;
        out.push_back({j, end});
        end = j - 1;
        if (edge) return out;
    }
    if (j == floor) out.push_back({j, end});
    return out;
}

// "X, a lobby for A, B and C, …": the first segment is the subject when an apposition follows it.
bool first_is_subject(const Text &x, const std::vector<Range> &segments, std::size_t v, std::size_t floor) {
    if (segments.size() < 2 || segments.back().empty()) return false;
    const Range far = segments.back(), next = segments[segments.size() - 2];
    if (next.empty()) return false;
    if (is(x, next.first, "including")) return true;
    if (!starts_phrase(x, far.first) || x.tokens[far.first].is(kAdverb | kTime)) return false;
    const bool aside = x.tokens[next.first].is(kDeterminer | kRelative | kTitle) || is(x, next.first, "also");
    return aside && !x.tokens[far.last - 1].is(kAdverb | kAuxiliary) &&
           phrase_ending(x, far.last, v, floor).first == far.first;
}

Subject behind_commas(const Text &x, std::size_t comma, std::size_t v, std::size_t floor) {
    Subject out;
    std::vector<Range> segments = segments_before(x, comma, v, floor);
    if (segments.size() > 1 && participial(x, segments.back())) segments.pop_back(); // Speaking on air, X, who …, said
    if (segments.empty()) return out;
    std::size_t pick = 0;
    const auto office = [&](Range r) { return x.tokens[r.first].is(kDeterminer) && !names_person(x, r); };
    while (pick + 1 < segments.size() && !segments[pick + 1].empty() &&
           (appositive(x, segments[pick]) || office_of(x, segments[pick], segments[pick + 1])) &&
           !(pick == 1 && names_person(x, segments[0]) && office(segments[1]))) // …, the master, Ann Lee, said
        ++pick;
    if (first_is_subject(x, segments, v, floor)) pick = segments.size() - 1;
    out.phrase = phrase_ending(x, segments[pick].last, v, floor);
    if (out.phrase.empty() && pick > 0) out.phrase = phrase_ending(x, segments[--pick].last, v, floor);
    out.clause = out.phrase.first;
    if (pick == 0) return out;
    const Range a = segments[pick - 1];
    if (a.empty() || x.tokens[a.first].is(kRelative) || opens_examples(x, a.first, a.last)) return out;
    if (x.at(a.first).ends_with("ing") && !x.tokens[a.first].capital) return out; // giving the lead judgment
    if (x.tokens[a.first].is(kDeterminer | kTitle | kPersonNoun) || !x.tokens[a.first].capital || a.size() >= 2)
        out.apposition = a;
    return out;
}

// "X — an aside — said"
Subject behind_dash(const Text &x, std::size_t dash, std::size_t v, std::size_t floor) {
    Subject out;
    std::size_t j = dash;
    while (j > floor && x.tokens[j - 1].kind != Kind::dash && x.tokens[j - 1].sentence == x.tokens[v].sentence &&
           dash - j < kLongestAside)
        --j;
    out.clause = dash + 1;
    if (j <= floor || x.tokens[j - 1].kind != Kind::dash) return out;
    out.phrase = phrase_ending(x, j - 1, v, floor);
    out.clause = out.phrase.first;
    return out;
}

// "the memo pits hawks against Dr Ann Lee, who", "a rebuke to regulators that": the person, the people right before.
void nearest_people(const Text &x, Range &p) {
    if (p.empty() || is_list(x, p)) return;
    const Run run = last_run(x, p);
    const auto human = [&](std::size_t t) { return x.tokens[t].is(kGroup | kPersonNoun | kTitle | kInstitution); };
    if (run.type == Run::Type::person && run.all.last == p.last) {
        bool link = false, verb = false; // "the memo also pits hawks against"
        for (std::size_t i = p.first; i < run.all.first; ++i) {
            link = link || (x.tokens[i].is(kPreposition) && x.tokens[i].word());
            verb =
                verb || (i > p.first && x.tokens[i - 1].is(kAdverb) && !x.tokens[i].capital && x.at(i).ends_with('s'));
        }
        if (link && (verb || !human(head_end(x, p) - 1))) p.first = run.all.first;
        return;
    }
    const std::size_t head = head_end(x, p);
    const bool from = head < p.last && is(x, head, "from") && plural_form(x.at(p.last - 1)); // criticism from farmers
    if (head >= p.last || human(head - 1) || x.tokens[head - 1].capital || !(x.tokens[p.last - 1].is(kGroup) || from))
        return;
    std::size_t first = p.last - 1;
    while (first > head && !x.tokens[first - 1].is(kPreposition | kConjunction)) --first;
    p.first = first;
}

// "a pouch to a tall boy who": who can only be the boy.
void only_people(const Text &x, Range &p) {
    if (p.empty()) return;
    const std::size_t head = head_end(x, p);
    const Token &noun = x.tokens[head - 1];
    if (head >= p.last || noun.capital || noun.is(kGroup | kPersonNoun | kTitle | kInstitution | kShare)) return;
    if (is_list(x, p)) { // a win for the city, tenants and landlords who
        if (x.tokens[head].is(kPreposition) && x.tokens[p.last - 1].is(kGroup)) p.first = head + 1;
        return;
    }
    std::size_t first = p.last - 1;
    while (first > head && !x.tokens[first - 1].is(kPreposition | kConjunction)) --first;
    if (first > head && x.tokens[first].is(kDeterminer | kPossessive)) p.first = first;
}

// "X, who said"
Subject behind_relative(const Text &x, std::size_t relative, std::size_t v, std::size_t floor) {
    Subject out;
    out.relative = true, out.clause = v;
    if (relative == floor) return out;
    const Kind before = x.tokens[relative - 1].kind;
    out.phrase = phrase_ending(x, relative - (before == Kind::comma || before == Kind::dash), v, floor);
    take_list(x, out.phrase, v, floor);
    nearest_people(x, out.phrase);
    if (is(x, relative, "who")) only_people(x, out.phrase);
    out.clause = out.phrase.first;
    return out;
}

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
