// Cues with other complements than a clause: wishes, demands, sides taken, names given, blame, attitudes, nouns of
// speech.
#include "common/english_cues.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

using AKind = attribution::Kind;
constexpr std::size_t kReach = 15;      // tokens between a verb and the word that opens its content
constexpr std::size_t kShortObject = 5; // words: a shorter object is kept with its subject and verb
constexpr std::size_t kShortSide = 6;

} // namespace

// Where a side taken or a step stops: ", dealing a blow …", ", but the House …", a dash.
std::size_t Cues::cut_short(std::size_t from, std::size_t end) const {
    for (std::size_t i = from + 2; i + 1 < end; ++i) {
        if (quoted(x_, i)) continue;
        const Token &t = x_.tokens[i], &n = x_.tokens[i + 1];
        if (t.kind == Kind::colon && quoted(x_, i + 1)) return i;
        if (t.kind == Kind::dash && t.end - t.begin > 1) return i;
        if (t.kind != Kind::comma) continue;
        const std::string_view next = x_.at(i + 1);
        if (next.ends_with("ing") && next.size() > 5 && !n.capital) return i;
        if (n.is(kAuxiliary) && !next.ends_with("ing")) return i; // campaigned for a ban, has drafted a bill
        if (next == "but" || next == "although" || next == "though" || next == "while" || next == "whereas") return i;
        if (next == "and" && i + 2 < end && x_.tokens[i + 2].is(kAuxiliary)) return i; // …, and was told
        if (next == "and" && i + 2 < end && x_.tokens[i + 2].is(kDeterminer | kPronoun | kPossessive) &&
            starts_clause(x_, i + 2, end))
            return i;
    }
    return end;
}

// "should scrap it", "may join them": no deed yet; only_duty: the first alone. "I must object" is one.
bool Cues::only_meant(const VerbGroup &group, bool only_duty) const {
    const std::size_t subject = group.first > p_.first ? group.first - 1 : group.first;
    if (x_.at(subject) == "I" || x_.at(subject) == "we" || x_.at(subject) == "We") return false;
    for (std::size_t i = group.first; i < group.at; ++i) {
        for (const std::string_view modal : {"should", "must", "ought"})
            if (x_.at(i) == modal) return true;
        if (!only_duty && (x_.at(i) == "may" || x_.at(i) == "might")) return true;
    }
    return false;
}

// "X, who backed the plan, told …": the comma that ends the relative clause; its sentence's end for another clause.
std::size_t Cues::aside_end(const Clause &c) const {
    const std::size_t relative = c.group.first - 1;
    if (!c.subject.relative || relative < 1 || x_.tokens[relative - 1].kind != Kind::comma) return c.end;
    for (std::size_t i = c.content; i < c.end; ++i)
        if (x_.tokens[i].kind == Kind::comma && !quoted(x_, i)) return i;
    return c.end;
}

void Cues::frames(const VerbGroup &group) {
    Clause c = clause_of(group);
    if (c.next >= c.end || group.negated || group.infinitive || heading_) return;
    if (only_meant(group, !x_.tokens[group.at].is(kAct))) return;
    const bool was =
        (x_.tokens[group.at].forms & kPast) && c.subject.clause > p_.first && x_.at(c.subject.clause - 1) == "after";
    if (!plausible(c) || (supposed(c.subject) && !was)) return;
    if (nested(c.subject.phrase.empty() ? group.first : c.subject.clause) && !back_to_speaker(c) && !beside_side(c))
        return;
    complement(c);
    if (c.content >= c.end) name_given(c);
    if (c.content >= c.end || c.content == c.next) side_taken(c);
    if (c.content >= c.end) return;
    const int entity = holder_of(c);
    if (entity < 0) return;
    separate(c.subject.clause);
    c.limit = std::min(c.limit, aside_end(c));
    emit(entity, {c.content, std::min(c.limit, cut_short(c.content, c.end))}, group.at, c.subject.phrase, c.kind,
         c.confidence);
    holders_.speaks(entity);
    remember(entity, c.subject.phrase, group.at);
}

// "asked not to be named", "asked to remain anonymous"
bool Cues::unnamed(std::size_t t, std::size_t end) const {
    for (std::size_t i = t; i < end && i < t + 4; ++i)
        if (x_.at(i).starts_with("anonym") || x_.at(i) == "named" || x_.at(i) == "identified") return true;
    return false;
}

// "voted in | favour of", not "voted in May"
bool Cues::in_favour(std::size_t t, std::size_t end) const {
    const bool side = t + 2 < end && (x_.at(t) == "favour" || x_.at(t) == "favor" || x_.at(t) == "support");
    return side && x_.at(t + 1) == "of";
}

// "wants to …", "calls for …", "accuses Y of …", "urges Y to …"
void Cues::complement(Clause &c) const {
    const Token &w = x_.tokens[c.group.at];
    const std::size_t r = c.next, last = std::min(c.end, r + kReach - 1);
    const std::uint32_t preposition = x_.tokens[r].preposition;
    const std::size_t behind = skip_time(x_, r, c.end);
    const std::size_t to = behind < c.end && x_.at(behind) == "to" ? behind : r;
    const bool will = w.is(kWant | kVow) || (w.is(kTrying) && c.group.ing);
    if (will && x_.at(to) == "to" && to + 1 < c.end && !x_.tokens[to + 1].is(kDeterminer) &&
        x_.at(to + 1) != "comment" && !unnamed(to + 1, c.end)) {
        c.content = to + 1;
        if (!w.is(kVow)) c.kind = AKind::ascription;
    } else if (w.is(kVerbPreposition) && (w.prepositions & preposition)) {
        c.content = r + 1;
        if (x_.at(r) == "in") c.content = in_favour(r + 1, c.end) ? c.group.at : c.end;
    } else if (w.is(kAccuse) && starts_phrase(x_, r)) {
        for (std::size_t i = r; i < last && !ends_segment(x_.tokens[i]) && x_.at(i) != "as" && !finite_verb(x_, i, r);
             ++i)
            if (x_.at(i) == "of" || x_.at(i) == "for") return void(c.content = i + 1);
    } else if (w.is(kUrge) && starts_phrase(x_, r)) {
        for (std::size_t i = r; i < last && !ends_segment(x_.tokens[i]); ++i)
            if (x_.at(i) == "to") return void(c.content = r);
    } else if (w.is(kUrge) && w.is(kAct) && x_.at(r) == "to") { // appealed to the court to
        for (std::size_t i = r + 2; i < last && !ends_segment(x_.tokens[i]); ++i)
            if (x_.at(i) == "to") return void(c.content = r + 1);
    }
}

// "calls it a “disaster”", "describes Y as …", "calls it a disaster"
void Cues::name_given(Clause &c) const {
    const std::size_t r = c.next;
    if (!x_.tokens[c.group.at].is(kCall) || !(starts_phrase(x_, r) || quoted(x_, r))) return;
    for (std::size_t i = r; i < c.end && i <= r + kReach; ++i) {
        if (x_.at(i) == "as") return void(c.content = r);
        const bool article = i > r && i + 1 < c.end && (x_.at(i) == "a" || x_.at(i) == "an");
        if (article && !quoted(x_, i) && !x_.tokens[i + 1].is(kTime) &&
            !x_.tokens[i - 1].is(kPreposition | kConjunction | kDeterminer))
            return void(c.content = r);
        if (!quoted(x_, i)) {
            if (ends_segment(x_.tokens[i])) return;
            continue;
        }
        const Quote &q = quotes_[static_cast<std::size_t>(std::max(0, quote_at(i)))];
        if (i > r && words(x_, q.inner) < 2) // "calls the plan “reckless”"
            return void((c.content = r, c.limit = q.all.last));
        c.content = q.inner.first;
        if (!q.inner.empty() && ends_segment(x_.tokens[q.inner.last - 1])) c.limit = q.inner.last;
        return;
    }
}

// "opposes Y", "blasts Y", "sues Y"; a short object is kept with its subject.
void Cues::side_taken(Clause &c) const {
    const Token &w = x_.tokens[c.group.at];
    const std::size_t t = c.group.at, r = c.next;
    if (x_.tokens[r].is(kRelative)) return;
    if (x_.at(r) == "that" && w.is(kBlast) && starts_clause(x_, r + 1, c.end)) return void(c.content = r + 1);
    if (c.content >= c.end && (starts_phrase(x_, r) || x_.at(r) == "being")) { // fear being squeezed
        if (w.is(kSupport))
            c.content = t, c.kind = AKind::ascription, c.confidence = 0.55;
        else if (w.is(kBlast))
            c.content = r, c.confidence = 0.5;
        else if (w.is(kAct))
            c.content = t, c.confidence = 0.45;
    }
    if (c.content >= c.end || c.subject.phrase.empty() || !w.is(kBlast | kSupport)) return;
    const std::size_t size = words(x_, {c.content, cut_short(c.content, c.end)});
    if (size < (c.content == t ? kShortSide : kShortObject)) c.content = c.subject.relative ? t : c.subject.clause;
}

// "The rule is opposed by X", "X has been accused by Y of …": the whole clause, held by who stands behind "by".
void Cues::passive(const VerbGroup &g) {
    const Token &w = x_.tokens[g.at];
    std::size_t end = sentence_end(x_, g.at, p_.last);
    for (std::size_t i = g.last; i + 1 < end; ++i) // backed by X, who said …
        if (x_.tokens[i].kind == Kind::comma && x_.tokens[i + 1].is(kRelative)) end = i;
    std::size_t by = g.last; // branded “a mess” by X
    while (w.is(kCall) && by + 1 < end && by < g.last + 12 && (quoted(x_, by) || x_.at(by) != "by")) ++by;
    if (!w.is(kSupport | kAccuse | kBlast | kCall) || g.negated || by + 1 >= end || x_.at(by) != "by") return;
    const Subject patient = subject_before(x_, g, p_.first);
    if (patient.phrase.empty() || patient.relative || nested(patient.clause)) return;
    if (patient.clause > p_.first && x_.tokens[patient.clause - 1].is(kRelative)) return; // whose work is cited by
    Subject agent = subject_after(x_, by + 1, p_.last);
    if (w.is(kCall) && !w.is(kSupport | kAccuse | kBlast)) {
        if (agent.phrase.empty()) return;
        const Token &head = x_.tokens[head_end(x_, agent.phrase) - 1];
        if (!head.capital && !head.is(kGroup | kPersonNoun | kInstitution)) return;
        end = std::max(agent.phrase.last, g.last);
    }
    if (w.is(kAccuse)) // "accused by X of …"
        for (std::size_t i = agent.phrase.first; i < agent.phrase.last; ++i)
            if (x_.at(i) == "of") agent.phrase.last = i;
    const int entity = entity_of(agent);
    if (entity < 0) return;
    separate(patient.clause);
    emit(entity, {patient.clause, end}, g.at, agent.phrase, AKind::ascription, 0.5);
    remember(entity, agent.phrase, g.at);
}

// "X is worried that …", "X was opposed to …"
void Cues::attitude(std::size_t t) {
    VerbGroup group = verb_group(x_, t, p_.first);
    bool be = false;
    for (std::size_t i = group.first; i < t; ++i) be = be || x_.tokens[i].is(kBe);
    if (!be || group.negated || only_meant(group) || t + 1 >= sentence_end(x_, t, p_.last)) return;
    group.finite = true, group.ing = group.passive = false;
    Clause c = clause_of(group);
    if (nested(c.subject.phrase.empty() ? group.first : c.subject.clause)) return;
    if (x_.at(t + 1) == "by" && x_.tokens[t].is(kCueVerb)) return; // a passive
    const bool link = x_.tokens[t + 1].is(kPreposition) || x_.at(t + 1) == "that";
    if (!link && !starts_clause(x_, t + 1, c.end)) return;
    const int entity = holder_of(c);
    if (entity < 0) return;
    separate(c.subject.clause);
    const std::size_t content = link ? t + 2 : t + 1;
    emit(entity, {content, cut_short(content, c.end)}, t, c.subject.phrase, AKind::ascription, 0.55);
    holders_.speaks(entity);
    remember(entity, c.subject.phrase, t);
}

// Where the content of a noun of speech starts: "call to", "warning that", "strategy has been to", "pitch to voters
// that"; `end` for none.
std::size_t Cues::noun_content(std::size_t t, std::size_t end, bool carried) const {
    std::size_t link = t + 1;
    bool be = false;
    for (; link + 1 < end && x_.tokens[link].is(kAuxiliary); ++link) be = be || x_.tokens[link].is(kBe);
    if (link > t + 1 && !be) return end;
    const std::string_view s = link + 1 < end ? x_.at(link) : std::string_view();
    if (s == "that" || (s == "for" && !be)) return link + 1;
    if (carried)
        for (std::size_t i = link; i + 1 < end && i < link + 8 && !ends_segment(x_.tokens[i]); ++i)
            if (x_.at(i) == "that") return i + 1;
    const bool verb = !x_.tokens[link + 1].is(kDeterminer | kPossessive | kPronoun) && !x_.tokens[link + 1].capital;
    return s == "to" && verb ? link + 1 : end;
}

// "their push to …", "X's call for …", "they have concerns that …", "made the case that …", "praise from X"
void Cues::noun(std::size_t t) {
    const std::size_t end = sentence_end(x_, t, p_.last);
    if (t + 2 >= end || t == p_.first) return;
    std::size_t owner = t; // in front of adjectives
    while (owner > p_.first && owner + 4 > t && x_.tokens[owner - 1].word() &&
           !x_.tokens[owner - 1].is(kPossessive | kDeterminer | kPreposition | kAuxiliary | kCarrying | kVerb |
                                    kPlainForm))
        --owner;
    if (x_.at(t + 1) == "from") return noun_from(owner, t);
    if (owner == p_.first || nested(owner - 1)) return;
    const bool article = owner > p_.first + 1 && x_.tokens[owner - 1].is(kDeterminer);
    const bool carried = x_.tokens[owner - 1 - article].is(kCarrying);
    const std::size_t content = noun_content(t, end, carried);
    Clause c;
    int entity = -1;
    if (content >= end || !owned_noun(owner - 1, carried ? owner - 1 - article : 0, c, entity) || entity < 0) return;
    separate(c.subject.clause);
    const bool that = x_.at(content - 1) == "that";
    emit(entity, {content, cut_short(content, end)}, t, c.subject.phrase, that ? c.kind : AKind::ascription, 0.55);
    if (x_.tokens[owner - 1].kind != Kind::possessive) remember(entity, c.subject.phrase, t);
}

// "strong opposition from the unions": the phrase is what they hold.
void Cues::noun_from(std::size_t first, std::size_t t) {
    if (x_.tokens[first - (first > p_.first)].is(kAuxiliary) && x_.at(first).ends_with("ed"))
        first = t;                                           // having secured | support from
    if (nested(first) || x_.tokens[t].is(kDocument)) return; // not a statement from somebody
    const Subject s = subject_after(x_, t + 2, p_.last);
    if (s.phrase.size() < 2 && !s.phrase.empty() && !x_.tokens[s.phrase.first].is(kGroup) &&
        !x_.tokens[s.phrase.first].capital)
        return;
    const int entity = holders_.resolve(s.phrase);
    if (first > p_.first + 1 && finite_verb(x_, first - 1, p_.first)) { // the plan drew | praise from
        const Subject plan = subject_before(x_, verb_group(x_, first - 1, p_.first), p_.first);
        if (!plan.phrase.empty() && !plan.relative) first = plan.clause;
    }
    separate(first);
    emit(entity, {first, s.phrase.last}, t, s.phrase, AKind::ascription, 0.5);
}

// The holder of a noun with `owner` before it: "have", a carrying verb, "their" or "a" take the subject, "X's" is X.
bool Cues::owned_noun(std::size_t owner, std::size_t carrying, Clause &c, int &entity) {
    const Token &o = x_.tokens[owner];
    const std::string_view s = x_.at(owner);
    if (carrying || s == "has" || s == "have" || s == "had") {
        c = clause_of(verb_group(x_, carrying ? carrying : owner, p_.first));
        if (nested(c.subject.phrase.empty() ? c.group.first : c.subject.clause)) return false;
        if (!carrying) c.kind = AKind::ascription;
        entity = holder_of(c);
        return true;
    }
    c.subject.clause = owner;
    if (o.is(kPossessive) || s == "a") {
        c.subject.phrase = subject_of_sentence(x_, owner + 1, p_.first);
        if (c.subject.phrase.empty()) return false;
        entity = cue_entity_ >= 0 && cue_sentence_ == o.sentence ? cue_entity_ : holders_.resolve(c.subject.phrase);
        return true;
    }
    if (o.kind != Kind::possessive) return false;
    VerbGroup group;
    group.first = group.at = owner;
    c.subject = subject_before(x_, group, p_.first);
    Range &phrase = c.subject.phrase; // the nearest one
    for (std::size_t i = phrase.first; i + 1 < phrase.last; ++i)
        if (x_.tokens[i].is(kPreposition) && x_.at(i) != "of") phrase.first = c.subject.clause = i + 1;
    entity = holders_.resolve(phrase);
    return true;
}

} // namespace polylogue::attribution::english
