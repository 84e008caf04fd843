// Where what was said starts behind a verb of speech, past the hearer and the circumstances: part of Cues.
#include "common/english_cues.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestHearer = 12; // tokens
constexpr std::size_t kLongestCircumstance = 16;

} // namespace

// Behind the hearer: "told the committee that", "told reporters: “…”"
std::size_t Cues::behind_hearer(const Clause &c) const {
    std::size_t i = c.next;
    const auto stops = [&](std::size_t k) {
        return quoted(x_, k) || x_.at(k) == "that" || ends_segment(x_.tokens[k]) || x_.tokens[k].kind == Kind::colon;
    };
    for (; i < c.end && i < c.next + kLongestHearer && !stops(i); ++i) {
        if (x_.at(i) == "to" && i > c.next && i + 1 < c.end && x_.tokens[i + 1].word() &&
            !x_.tokens[i + 1].is(kDeterminer | kPossessive) && !x_.tokens[i + 1].capital && !plural_form(x_.at(i + 1)))
            return c.end; // told them to make it safe
        if (i == c.next || !starts_clause(x_, i, c.end)) continue;
        const Token &t = x_.tokens[i], &before = x_.tokens[i - 1];
        const bool when = i + 1 < c.end && x_.tokens[i + 1].is(kTime); // told the house this week that
        const bool opens = (t.is(kPronoun | kDeterminer | kPossessive) && !when) || t.capital;
        const bool named = before.capital && !t.is(kDeterminer | kPronoun | kPossessive);
        if (opens && !before.is(kPreposition | kDeterminer | kTitle) && !named) return i;
    }
    const bool mark = i < c.end && ends_segment(x_.tokens[i]) && !(i + 1 < c.end && quoted(x_, i + 1));
    return mark && !x_.tokens[c.group.at].is(kSay) ? c.end : i;
}

// Behind a circumstance between the verb and what was said: "in a statement", "on Friday", "at a hearing in Ohio";
// `end` when nothing was said behind it.
std::size_t Cues::behind_circumstance(std::size_t t, std::size_t end) const {
    std::size_t i = t;
    for (; i < end && i < t + kLongestCircumstance; ++i) {
        const Token &w = x_.tokens[i];
        const Token &before = x_.tokens[i > t ? i - 1 : i];
        while (w.kind == Kind::open && i + 1 < end && x_.tokens[i].kind != Kind::close) ++i; // yesterday (July 8)
        if (quoted(x_, i) && i > t && before.is(kPreposition)) {                             // on “Morning Talk”
            while (i + 1 < end && quoted(x_, i + 1)) ++i;
            continue;
        }
        if (quoted(x_, i) || x_.at(i) == "that" || w.kind == Kind::colon) return i;
        if (ends_segment(w) || (w.is(kAuxiliary) && !w.capital) || w.is(kRelative)) break;
        if (i == t) continue;
        const bool determined = w.is(kDeterminer) && !before.is(kPreposition | kDeterminer);
        const bool pronoun = w.is(kPronoun) && i + 1 < end && x_.tokens[i + 1].word(); // not "a review of it."
        if (pronoun || ((determined || before.is(kTime)) && starts_clause(x_, i, end))) return i;
    }
    return i + 1 < end && x_.tokens[i].kind == Kind::comma && quoted(x_, i + 1) ? i + 1 : end;
}

// "explained its view: “…”", "telling her in a terse post: “…”": where the quotation starts; c.end for none.
std::size_t Cues::behind_its_view(const Clause &c) const {
    for (std::size_t i = c.next; i + 1 < c.end && i < c.next + 8; ++i) {
        if (x_.tokens[i].kind == Kind::colon && i > c.next) return quoted(x_, i + 1) ? i + 1 : c.end;
        if (!x_.tokens[i].word() || quoted(x_, i) || x_.at(i) == "that" || finite_verb(x_, i, p_.first)) break;
    }
    return c.end;
}

// Whether the preposition at `i` is the verb's own, with its object behind it.
bool Cues::about(const Clause &c, std::size_t i) const {
    if (i != c.next || i + 1 >= c.end || !(x_.tokens[c.group.at].prepositions & x_.tokens[i].preposition)) return false;
    return x_.at(i) == "about" || x_.at(i) == "of" || x_.at(i) == "against" || x_.at(i) == "with";
}

void Cues::find_content(Clause &c) const {
    const auto kind = [&](std::size_t i) { return x_.tokens[i].kind; };
    std::size_t i = c.next;
    if (const std::size_t q = behind_its_view(c); q < c.end) {
        c.object = q, c.right = quote_at(q);
        return;
    }
    const bool tell = x_.tokens[c.group.at].is(kTell);
    if (tell && i < c.end && x_.at(i) == "for") return;                                            // asked for a chair
    const bool clause = i + 1 < c.end && (x_.tokens[i + 1].is(kAuxiliary) || x_.at(i) == "there"); // warned it would
    if (tell && i < c.end && !clause && !quoted(x_, i) && x_.at(i) != "that") i = behind_hearer(c);
    if (about(c, i)) return void(c.object = i); // complained about the design
    if (i < c.end && x_.tokens[i].is(kPreposition | kTime) && !x_.tokens[i].is(kDeterminer)) {
        const std::size_t behind = behind_circumstance(i, c.end);
        if (behind < c.end || x_.tokens[i].is(kTime) || x_.at(i) == "of" || !starts_clause(x_, i, c.end)) i = behind;
    }
    if (i + 1 < c.end && (kind(i) == Kind::colon || (kind(i) == Kind::comma && quoted(x_, i + 1)))) ++i;
    while (i < c.end && kind(i) == Kind::quote && !quoted(x_, i)) ++i; // one half of a doubled mark
    c.that = i < c.end && x_.at(i) == "that";
    if (c.that && i + 2 < c.end && ends_segment(x_.tokens[i + 2]) && !x_.tokens[i + 1].capital &&
        !plural_form(x_.at(i + 1)))
        return; // answered that question
    const bool tag = c.that && i + 2 < c.end && kind(i + 1) == Kind::comma && x_.tokens[i + 2].is(kAuxiliary);
    if (tag) return; // they would say that, wouldn't they
    if (c.that) ++i;
    c.object = i;
    if (i >= c.end) return;
    const bool gap = i == c.next && c.subject.clause > p_.first && // "which analysts said revived worries"
                     (x_.tokens[c.subject.clause - 1].is(kRelative) || x_.at(c.subject.clause - 1) == "that") &&
                     (finite_verb(x_, i, p_.first) || x_.at(i).ends_with("ed"));
    if (quoted(x_, i))
        c.right = quote_at(i);
    else if (c.that || kind(i - 1) == Kind::colon || gap || x_.tokens[i].is(kQuestion) ||
             (!x_.tokens[i].is(kCircumstance) && starts_clause(x_, i, c.end)))
        c.content = i;
    if (c.content + 1 < c.end && x_.tokens[c.content].is(kPreposition | kAdverb) && kind(c.content + 1) == Kind::comma)
        c.content = c.end; // wrote before, and
    if (c.left >= 0 && !c.that && c.content < c.end && x_.tokens[c.content].is(kSubordinator) &&
        !x_.tokens[c.content].is(kDeterminer | kQuestion))
        c.content = c.end; // “…,” she said as she left
}

} // namespace polylogue::attribution::english
