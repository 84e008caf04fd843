#include "common/english_clause.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestSentence = 300; // looked at in one piece, so that a document in one line stays linear

} // namespace

// "another said", "some argued that": a determiner alone.
bool said_by_one(const Text &x, std::size_t t) {
    const Token &w = x.tokens[t], &before = x.tokens[t - 1];
    if (!w.is(kSay) || !(w.forms & (kPast | kThird)) || !before.is(kDeterminer) || t + 1 >= x.tokens.size())
        return false;
    const std::string one = fold(x.at(t - 1));
    if (one != "another" && !before.is(kShare)) return false;
    const Token &next = x.tokens[t + 1];
    return !next.word() || next.is(kDeterminer | kPronoun | kPossessive | kPreposition | kSubordinator);
}

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
    if (before.is(kAuxiliary) && !before.is(kBe) && !known) return true; // has angered growers
    if (before.is(kNegation) && !known && t > 1 && !x.tokens[t - 2].is(kAuxiliary | kPronoun) && !before.is(kAuxiliary))
        return false; // experts not involved in
    const bool by = t + 2 < x.tokens.size() && is(x, t + 1, "by") && x.tokens[t + 2].kind != Kind::number;
    if (by && s.ends_with("ed") && !before.is(kAuxiliary | kPronoun | kAdverb)) return false; // a letter released by X
    const bool alone = (is(x, t - 1, "this") || is(x, t - 1, "This")) && !w.is(kNounlike) && x.at(t).ends_with('s');
    if (is(x, t - 1, "public") && w.is(kNounlike) && !(t > 1 && is(x, t - 2, "the")))
        return false; // her public comments
    if (said_by_one(x, t)) return true;
    const bool that = is(x, t - 1, "that") || is(x, t - 1, "which") || alone; // "this helps the farmers"
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
    for (const std::string_view many : {"men", "people", "folk", "children"}) // fishermen, townspeople
        if (s.ends_with(many) && s.size() > many.size() + 1) return true;
    return s.size() > 3 && s.ends_with('s') && !s.ends_with("ous") && !s.ends_with("ss") && !s.ends_with("is");
}

// "nearly", "more than", "just over", "at least": how near a count comes.
std::size_t behind_approximation(const Text &x, Range phrase) {
    std::size_t t = phrase.first;
    const auto near = [&](std::size_t i) {
        const std::string word = fold(x.at(i));
        for (const std::string_view own :
             {"about", "around", "over", "under", "than", "at", "least", "almost", "just", "only"})
            if (word == own) return true;
        return x.tokens[i].is(kAdverb) || (i + 1 < phrase.last && is(x, i + 1, "than"));
    };
    while (t < phrase.last && x.tokens[t].kind != Kind::number && near(t)) ++t;
    return t;
}

// "six in ten", as the first three tokens.
bool in_so_many(const Text &x, Range phrase) {
    const auto count = [&](std::size_t t) { return x.tokens[t].kind == Kind::number || x.tokens[t].is(kDeterminer); };
    return phrase.size() >= 3 && is(x, phrase.first + 1, "in") && count(phrase.first) && count(phrase.first + 2);
}

// "most", "only 21 percent", "nearly six in ten": some of many people, without a noun.
bool share(const Text &x, Range phrase) {
    const Range count{behind_approximation(x, phrase), phrase.last};
    if (count.size() == 1) return x.tokens[count.first].is(kShare) || x.at(count.first).ends_with('%');
    if (count.size() == 2) return x.tokens[count.first].kind == Kind::number && is(x, count.first + 1, "percent");
    return count.size() == 3 && in_so_many(x, count);
}

// "critics of the plan", "Ford and Opel", "they", "60 percent", "most"
bool plural(const Text &x, Range phrase) {
    if (phrase.empty()) return false;
    if (const Range count{behind_approximation(x, phrase), phrase.last}; count.size() > 3 && in_so_many(x, count))
        return plural_form(x.at(phrase.last - 1));
    std::size_t head = phrase.first;
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {
        if (is(x, i, "and")) return true;
        if (x.tokens[i].is(kPreposition) && !x.tokens[i].is(kDeterminer)) break;
        if (i > phrase.first && opens_examples(x, i, phrase.last)) break;
        const bool doing = x.at(i).ends_with("ing") && !x.tokens[i].capital; // lawmakers backing the ban
        if (i > phrase.first && doing && x.tokens[i - 1].is(kGroup) && i + 1 < phrase.last) break;
        head = i;
    }
    return x.tokens[head].is(kGroup | kNumber | kShare) || x.at(head).ends_with('%') || plural_form(x.at(head));
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
            return true;                     // "kills the …"
        const Token &noun = x.tokens[i - 1]; // the economy needs a push
        const bool one = i > t && noun.word() && !plural_form(x.at(i - 1)) &&
                         !noun.is(kDeterminer | kPossessive | kPreposition | kAdverb | kConjunction | kVerb);
        if (one && v.is(kNounlike) && !v.capital && s.ends_with('s') && i + 1 < end &&
            x.tokens[i + 1].is(kDeterminer | kPossessive))
            return true;
        const bool fights = plural_form(x.at(i - 1)) && x.tokens[i - 1].word() && v.is(kAdverb) && s.ends_with("ly");
        if (fights && i + 2 < end && x.tokens[i + 1].word() && !x.tokens[i + 1].tags) return true; // fights sadly mean
        const bool many = plural_form(x.at(i - 1)) && !x.tokens[i - 1].is(kPossessive) && x.tokens[i - 1].word();
        if (many && v.word() && !(v.tags & ~(kCarrying | kPlainForm)) && !v.capital && s.size() > 2 &&
            !s.ends_with('s') && i + 1 < end &&
            (x.tokens[i + 1].is(kDeterminer | kPossessive | kPreposition) || x.tokens[i + 1].kind == Kind::number))
            return true;                                                                        // "phones make a …"
        const bool still = i > t + 1 && x.tokens[i - 1].is(kAdverb) && x.tokens[i - 2].capital; // Nevada still faces
        if (still && v.word() && !v.tags && !v.capital && s.ends_with('s') && !s.ends_with("ss")) return true;
        if (many && v.is(kPlainForm) && !v.capital && i + 1 < end && !ends_segment(x.tokens[i + 1]) &&
            !is(x, i + 1, "of"))
            return true; // "farmers face ruin"
    }
    return false;
}

// "have by and large welcomed", "has so far refused": the words of an adverb that ends before `t`.
std::size_t words_in_passing(const Text &x, std::size_t t, std::size_t floor) {
    for (const std::string_view adverb :
         {"in recent years", "in recent months", "in recent weeks", "in recent days", "by and large", "so far",
          "for now", "in fact", "in effect", "of course", "at least"}) {
        const auto size = static_cast<std::size_t>(std::count(adverb.begin(), adverb.end(), ' ')) + 1;
        if (t > floor + size && x.at(t - size, t) == adverb) return size;
    }
    return 0;
}

VerbGroup verb_group(const Text &x, std::size_t t, std::size_t floor) {
    const Token &w = x.tokens[t];
    VerbGroup g;
    g.at = g.first = t, g.last = t + 1, g.ing = (w.forms & kIng) != 0;
    bool be = false, auxiliary = false;
    for (; g.first > floor; --g.first) {
        g.first -= words_in_passing(x, g.first, floor);
        const std::size_t p = g.first - 1;
        const Token &b = x.tokens[p];
        if (b.sentence != w.sentence || b.quotation >= 0 || !b.word()) break;
        const bool both = (is(x, p, "both") || is(x, p, "all")) && p > floor && x.tokens[p - 1].is(kAuxiliary);
        const bool adverb = both || (b.is(kAdverb) && !b.is(kPronoun | kDeterminer) && !is(x, p, "in"));
        if (b.is(kAuxiliary | kNegation))
            auxiliary = true, be = be || b.is(kBe), g.negated = g.negated || b.is(kNegation);
        else if (is(x, p, "to") && g.first == t)
            g.infinitive = true;
        else if (!adverb)
            break;
    }
    while (g.first < t && x.tokens[g.first].capital && x.tokens[g.first].is(kAdverb) &&
           !x.tokens[g.first].is(kAuxiliary))
        ++g.first; // "Now critics"
    g.passive = !g.ing && be && (w.forms & kParticiple);
    g.finite = g.ing ? be : auxiliary || !g.infinitive;
    return g;
}

} // namespace polylogue::attribution::english
