// The speaker behind the verb, "…,” said X": part of Cues.
#include "common/english_cues.hpp"

namespace polylogue::attribution::english {
namespace {

using AKind = attribution::Kind;

} // namespace

// “…,” said X — and: clause, said X, who …
bool Cues::inverted(Clause &c) {
    const VerbGroup &g = c.group;
    if (!c.speech || g.ing || c.next >= c.end || g.first == p_.first) return false;
    if (!x_.tokens[g.at].is(kSay)) return false; // whom somebody told
    const bool comma = x_.tokens[g.first - 1].kind == Kind::comma;
    const bool capital =
        x_.tokens[c.next].capital || (x_.tokens[c.next].is(kDeterminer) && x_.at(c.next) != "that") || people_behind(c);
    const bool behind_clause =
        g.first == g.at && comma && c.left < 0 && capital && clause_before(g.at) && name_behind(c);
    if (!c.subject.phrase.empty() && !behind_clause) return false;
    if ((c.left < 0 && !comma) || !starts_phrase(x_, c.next)) return false;
    const Subject s = subject_after(x_, c.next, p_.last);
    const std::size_t after = s.phrase.last;
    if (c.left < 0 && !c.subject.phrase.empty() && starts_clause(x_, c.next, after)) return false; // said shops need it
    if (after > c.next && after < c.end && (x_.tokens[after].is(kAuxiliary) || finite_verb(x_, after, c.next)))
        return false;
    holders_.speech(true);
    const int entity = entity_of(s);
    holders_.speech(false);
    if (entity < 0) return true;
    holders_.speaks(entity);
    remember(entity, s.phrase, g.at);
    if (c.left >= 0)
        assign(c.left, entity, g.at, s.phrase);
    else
        around_speaker(c, s, entity);
    return true;
}

// "The quay, said X, is lost": both halves, unless the first is a clause of its own; what goes on behind the second
// comma may be said of X ("…, said X, who").
void Cues::around_speaker(const Clause &c, const Subject &s, int entity) {
    const std::size_t begin = sentence_begin(x_, c.group.at, p_.first), first = c.group.first;
    emit(entity, {begin, first}, c.group.at, s.phrase, AKind::quotation, 0.75);
    bool whole = false;
    for (std::size_t i = begin; i + 1 < first; ++i) whole = whole || finite_verb(x_, i, p_.first);
    const std::size_t comma = s.phrase.last;
    const bool supposing = x_.tokens[begin].is(kSupposing) || x_.at(begin) == "While" || x_.at(begin) == "Although";
    if ((whole && !supposing) || comma + 4 > c.end || x_.tokens[comma].kind != Kind::comma) return;
    const bool verb = x_.tokens[comma + 1].is(kAuxiliary) || finite_verb(x_, comma + 1, comma);
    if (verb || (whole && starts_clause(x_, comma + 1, c.end) && s.apposition.empty()))
        emit(entity, {comma + 1, c.end}, c.group.at, s.phrase, AKind::quotation, 0.75);
}

// "…, say harbour watchdogs.": people without an article, and then the sentence's end.
bool Cues::people_behind(const Clause &c) const {
    const Range p = subject_after(x_, c.next, p_.last).phrase;
    if (p.empty() || p.last >= c.end || x_.tokens[p.last].kind != Kind::stop) return false;
    return x_.tokens[p.last - 1].is(kGroup) ||
           (!x_.tokens[c.group.at].is(kNounlike) && x_.tokens[c.group.at].is(kSay) && plural_form(x_.at(p.last - 1)) &&
            (x_.tokens[c.group.at].forms & kBase));
}

// A name and then a mark, no clause of its own.
bool Cues::name_behind(const Clause &c) const {
    const Subject s = subject_after(x_, c.next, p_.last);
    const std::size_t after = s.phrase.last;
    if (s.phrase.empty()) return false;
    if (after >= c.end) return true;
    const Token &t = x_.tokens[after];
    return t.kind == Kind::comma || t.kind == Kind::stop || t.is(kTime | kRelative | kPreposition);
}

bool Cues::clause_before(std::size_t t) const {
    const std::size_t begin = sentence_begin(x_, t, p_.first);
    for (std::size_t i = begin; i + 1 < t; ++i)
        if (finite_verb(x_, i, p_.first)) return true;
    for (std::size_t i = begin + 1; i + 1 < t; ++i)
        if (x_.tokens[i].capital || x_.tokens[i].kind == Kind::comma) return false;
    return true; // "Not necessary, argues X"
}

} // namespace polylogue::attribution::english
