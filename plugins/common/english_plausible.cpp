// Whether a word that could be a cue is the verb of a clause with a subject that holds something: part of Cues.
#include "common/english_cues.hpp"

namespace polylogue::attribution::english {

// "If a state refuses to …", "asked whether he thought …": nobody's statement.
bool Cues::supposed(const Subject &s) const { return s.clause > p_.first && x_.tokens[s.clause - 1].is(kSupposing); }

// ", saying", "by arguing", "with critics calling"
bool Cues::participle(const Clause &c) const {
    const Token &w = x_.tokens[c.group.at], &before = x_.tokens[c.group.first - 1];
    if (before.kind == Kind::comma || before.kind == Kind::dash || before.is(kConjunction)) return true;
    if (!w.is(kSay | kTell | kUrge)) return false;
    const std::string_view b = x_.at(c.group.first - 1);
    if (before.is(kDocument) && !before.capital && x_.at(c.group.at) == "saying") return true; // a letter saying it
    if (b == "by" || (c.next < c.end && x_.at(c.next) == "that")) return true; // spoke at length saying that
    if (c.subject.phrase.empty() && c.subject.inherited) return true;          // handed in a petition calling on
    if (c.subject.phrase.empty() || c.subject.relative) return false;
    const std::size_t clause = c.subject.clause;
    return before.is(kGroup) || before.capital || b.ends_with('s') ||
           x_.at(clause > p_.first ? clause - 1 : clause) == "with";
}

// "the man she hopes to replace", "rules the ministry will announce": a clause inside a noun phrase.
bool Cues::inside_phrase(const Clause &c) const {
    const std::size_t clause = c.subject.clause, begin = sentence_begin(x_, c.group.at, p_.first);
    if (c.subject.phrase.empty() || c.subject.relative || clause <= begin ||
        !x_.tokens[c.subject.phrase.first].is(kPronoun | kDeterminer | kPossessive))
        return false;
    const Token &b = x_.tokens[clause - 1];
    if (!b.word() || b.quotation >= 0 || b.is(kConjunction | kSubordinator | kRelative | kAdverb | kCueVerb | kTime))
        return false;
    const bool pronoun = x_.tokens[c.subject.phrase.first].is(kPronoun);
    if (pronoun) return !c.speech;
    const bool circumstance =
        x_.tokens[begin].is(kPreposition | kAdverb) && clause - begin < 7; // "In a statement the mayor …"
    return !b.capital && !circumstance && !finite_verb(x_, c.next < c.end ? c.next : c.group.at, p_.first) &&
           !b.is(kVerb | kPreposition);
}

// "It also holds | back": what follows the pronoun of a clause is its verb, no subject.
bool Cues::behind_pronoun(const Subject &s) const {
    std::size_t i = s.phrase.first;
    if (s.phrase.empty() || s.relative || s.inherited || x_.tokens[i].is(kDeterminer | kPossessive | kPronoun))
        return false;
    if (s.phrase.size() == 1 && i > p_.first && x_.tokens[i - 1].kind == Kind::comma && x_.at(i + 1) == "back" &&
        !x_.tokens[i].is(kGroup))
        return !x_.tokens[i].capital; // makes no power, holds back no floods
    while (i > p_.first && x_.tokens[i - 1].is(kAdverb)) --i;
    if (i == p_.first || !x_.tokens[i - 1].is(kPronoun)) return false;
    const bool opens = i - 1 == p_.first || x_.tokens[i - 2].sentence != x_.tokens[i - 1].sentence;
    return opens && !x_.tokens[s.phrase.first].capital;
}

// "The bill, approved on Monday, would …", "the mayor, asked about it, said …": a participle, not the clause's verb.
bool Cues::in_commas(const Clause &c) const {
    const std::size_t t = c.group.at;
    if (c.group.first < t || !(x_.tokens[t].forms & kParticiple) || t == p_.first) return false;
    if (x_.tokens[t - 1].kind != Kind::comma) return false;
    std::size_t comma = t + 1;
    while (comma < c.end && !ends_segment(x_.tokens[comma]) && !quoted(x_, comma)) ++comma;
    if (comma + 1 >= c.end || x_.tokens[comma].kind != Kind::comma) return false;
    const Token &next = x_.tokens[comma + 1];
    return next.is(kAuxiliary) || (next.is(kSay) && (next.forms & (kPast | kThird)) && !next.is(kNounlike));
}

// "Does he agree that …?": nobody says so.
bool Cues::asked(const VerbGroup &group) const {
    const std::size_t begin = sentence_begin(x_, group.at, p_.first), end = sentence_end(x_, group.at, p_.last);
    if (!x_.tokens[begin].is(kAuxiliary) || x_.tokens[begin].is(kBe) || group.first <= begin) return false;
    if (!(x_.tokens[group.at].forms & kBase)) return false;
    for (std::size_t i = begin + 1; i < group.at; ++i)
        if (!x_.tokens[i].word() && x_.tokens[i].kind != Kind::possessive) return false;
    for (std::size_t i = end; i > group.at && !x_.tokens[i - 1].word(); --i)
        if (x_.at(i - 1) == "?") return true;
    return false;
}

// "a study published last month", "a tweet posted before it": a participle.
bool Cues::put_out(const Clause &c) const {
    const VerbGroup &g = c.group;
    if (g.first < g.at || g.at == p_.first || !x_.tokens[g.at - 1].is(kDocument) || x_.tokens[g.at - 1].capital)
        return false;
    for (const std::string_view form : {"published", "posted", "written", "disclosed", "signed", "tweeted"})
        if (x_.at(g.at) == form) return c.next >= c.end || x_.at(c.next) != "that";
    return false;
}

bool Cues::plausible(const Clause &c) const {
    const VerbGroup &g = c.group;
    if (asked(g)) return false;
    const Subject &s = c.subject;
    const Token &w = x_.tokens[g.at];
    if (behind_pronoun(s) || in_commas(c)) return false;
    if (g.ing && !g.finite && g.first > p_.first) return participle(c);
    if (inside_phrase(c) || put_out(c)) return false;
    if (g.first < g.at || g.ing || s.relative) return true; // an auxiliary or adverb shows the verb
    if (s.phrase.empty()) return s.inherited;
    const Token &before = x_.tokens[g.at - 1];
    if (s.phrase.size() == 1 && fold(x_.at(s.phrase.first)) == "another") return true; // another said
    if (share(x_, s.phrase) && s.phrase.last == g.at && !(w.forms & kThird)) return true;
    if (before.kind == Kind::possessive ||
        (before.is(kDeterminer | kPossessive | kPreposition) && !before.is(kPronoun | kGroup)))
        return false;
    if (w.forms & kPast || before.is(kPronoun | kGroup)) return true;
    if (!before.capital && (before.kind == Kind::comma || before.kind == Kind::close || before.kind == Kind::dash))
        return true;
    if (w.forms & kBase) return plural(x_, s.phrase);
    return before.capital || !x_.at(g.at - 1).ends_with('s') ||
           before.is(kInstitution | kPersonNoun | kDocument | kOrganisation);
}

} // namespace polylogue::attribution::english
