// Verbs of speech and belief with a quotation or a clause: the part of Cues that reads "X said that …" in all its
// orders.
#include "common/english_cues.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

using AKind = attribution::Kind;
constexpr std::size_t kNestedSpeech = 4;   // words of a quotation inside another's indirect speech
constexpr std::size_t kLongestHearer = 12; // tokens
constexpr std::size_t kLongestCircumstance = 16;

} // namespace

// "could consider": no belief yet
bool Cues::could(const VerbGroup &group) const {
    for (std::size_t i = group.first; i < group.at; ++i)
        if (x_.at(i) == "could" || x_.at(i) == "should") return x_.at(group.first - (group.first > p_.first)) != "I";
    return false;
}

// "X rose to say": X; else whoever speaks already.
Subject Cues::rising(const VerbGroup &group) const {
    if (group.first > p_.first + 1 && x_.at(group.first) == "to" && finite_verb(x_, group.first - 1, p_.first) &&
        !x_.tokens[group.first - 1].is(kAuxiliary | kCueVerb)) {
        Subject s = subject_before(x_, verb_group(x_, group.first - 1, p_.first), p_.first);
        if (!s.phrase.empty()) return s;
    }
    return {{}, {}, group.first, true, false};
}

// "X spoke at a meeting saying that": no subject right before it.
bool Cues::merely_saying(const Clause &c) const {
    const bool that = c.next < c.end && x_.at(c.next) == "that";
    if (!c.group.ing || c.group.finite || c.subject.phrase.empty()) return false;
    const Token &last = x_.tokens[c.subject.phrase.last - 1];
    if (last.is(kDocument) && !last.capital && x_.at(c.group.at) == "saying") return true; // issued a letter saying it
    if (!that) return false;
    return !last.capital && !last.is(kGroup | kPersonNoun | kTitle | kInstitution);
}

void Cues::speech(const VerbGroup &group) {
    Clause c = clause_of(group);
    const Token &w = x_.tokens[group.at];
    c.left = quote_before(c.subject.phrase.empty() || c.subject.inherited ? group.first : c.subject.clause);
    if (inverted(c)) return;
    if (c.left < 0 && !plausible(c)) return;
    if (!c.speech && (supposed(c.subject) || group.infinitive || could(group))) return;
    if (group.infinitive && c.left < 0) c.subject = rising(group);
    if (merely_saying(c)) c.subject = {{}, {}, group.first, true, false};
    if (!group.infinitive && !group.finite && !group.ing && !(w.forms & kPast)) return;
    const bool inside =
        nested(c.subject.phrase.empty() ? group.first : c.subject.clause) && !beside_side(c) && !back_to_speaker(c);
    find_content(c);
    const bool nothing = c.right < 0 && c.content >= c.end;
    if (group.negated && c.left < 0 && c.right < 0) return;
    if (c.right >= 0 && share(x_, c.subject.phrase)) return; // "Some point out: “…”": somebody in particular wrote it
    if (c.left < 0 && nothing) {
        if (!postposed(c)) frames(group);
        return;
    }
    const bool by = group.ing && group.first > p_.first && x_.at(group.first - 1) == "by" && c.that;
    const bool own_quote = c.right >= 0 && words(x_, quotes_[static_cast<std::size_t>(c.right)].inner) >= kNestedSpeech;
    if (inside && c.left < 0 && !by && !own_quote) return;
    give(c);
}

// "X opposes the ruling and said": goes on behind an object without a verb of its own.
bool Cues::beside_side(const Clause &c) const {
    const bool told = x_.tokens[c.group.at].forms & (kPast | kThird);
    if (!told || !c.subject.inherited || c.group.ing || pieces_.empty() ||
        !x_.tokens[c.group.first - 1].is(kConjunction))
        return false;
    const Piece &before = pieces_.back();
    for (std::size_t i = std::max(before.content.first, before.cue + 1); i + 1 < c.group.first; ++i) {
        const Token &n = x_.tokens[i + 1]; // to close it, not to farmers
        const bool farmers = n.is(kDeterminer | kPossessive) || n.capital || plural_form(x_.at(i + 1));
        if (finite_verb(x_, i, p_.first) || (x_.at(i) == "to" && !farmers) || x_.tokens[i].is(kRelative)) return false;
    }
    return before.mode != POLYLOGUE_DIRECT;
}

// "X said it should stay and expressed surprise": a past form goes on behind a modal only with the verb of saying.
bool Cues::back_to_speaker(const Clause &c) const {
    const VerbGroup &g = c.group;
    if (pieces_.empty() || !c.subject.inherited || g.first < g.at || g.first < 2 || x_.at(g.first - 1) != "and")
        return false;
    if (x_.at(g.at) == x_.at(pieces_.back().cue)) return true; // say A and say B
    if (!(x_.tokens[g.at].forms & kPast) || c.next >= c.end || x_.at(c.next) == "by" || !starts_phrase(x_, c.next))
        return false;
    for (std::size_t i = g.first - 1; i > pieces_.back().content.first;) {
        --i;
        for (const std::string_view modal : {"should", "would", "will", "can", "could", "must", "may", "might"})
            if (x_.at(i) == modal) return true;
        if (x_.tokens[i].is(kBe) && i > 0 && x_.tokens[i - 1].is(kAuxiliary | kNegation)) continue; // should be
        if (finite_verb(x_, i, p_.first) && !x_.tokens[i - 1].is(kAuxiliary | kNegation)) return false;
    }
    return false;
}

// "A poll found that most voters want …": the voters; -1 otherwise.
int Cues::polled(const Clause &c) {
    bool poll = false, study = false;
    for (std::size_t i = c.subject.phrase.first; i < c.subject.phrase.last; ++i)
        poll = poll || x_.tokens[i].is(kPoll), study = study || x_.tokens[i].is(kDocument);
    if (!(poll || study) || c.content >= c.end) return -1;
    std::size_t verb = c.content + 1;
    const auto predicate = [&](std::size_t i) {
        return finite_verb(x_, i, c.content) ||
               (x_.tokens[i].is(kCueVerb) && (!x_.tokens[i].is(kNounlike) || read_as_verb(i)));
    };
    while (verb < c.end && verb < c.content + 14 && !predicate(verb) && !ends_segment(x_.tokens[verb])) ++verb;
    const Range people{c.content, verb};
    constexpr std::uint64_t kMind = kSay | kThink | kWant | kSupport; // what people do, not figures of a study
    if (!poll && (verb >= c.end || !x_.tokens[verb].is(kMind))) return -1;
    const bool many = verb < c.end && !ends_segment(x_.tokens[verb]) && plural(x_, people);
    const std::size_t count = std::min(behind_approximation(x_, people), c.end - 1);
    const Token &first = x_.tokens[count];
    bool counted =
        (first.is(kDeterminer) && fold(x_.at(count)) != "the") || x_.at(count) == "majorities"; // most nurses
    for (std::size_t i = people.first; many && i < people.last; ++i)
        counted = counted || x_.tokens[i].is(kGroup) || x_.at(i) == "percent" || x_.at(i).ends_with('%');
    if (!many || !counted) return -1;
    polled_ = holders_.resolve(people);
    return polled_;
}

void Cues::give(Clause &c) {
    const int asked = polled(c);
    holders_.speech(c.speech, x_.tokens[c.group.at].is(kEvidence));
    const int entity = asked >= 0 ? asked : holder_of(c);
    holders_.speech(false);
    if (entity < 0) return;
    const Range source = c.subject.phrase;
    const std::size_t cue = c.group.at;
    separate(c.subject.clause);
    const AKind kind = c.speech ? AKind::quotation : AKind::ascription;
    if (c.speech) assign(c.left, entity, cue, source);
    if (c.right >= 0) { // a half-quoted clause goes on behind the closing mark
        const Quote &q = quotes_[static_cast<std::size_t>(c.right)];
        const Token &last = x_.tokens[q.inner.last - 1];
        const bool goes_on = q.all.last < c.end && x_.tokens[q.all.last].word() && last.kind != Kind::stop &&
                             last.kind != Kind::comma && !x_.tokens[q.all.last].is(kConjunction | kRelative);
        if (goes_on)
            emit(entity, {q.inner.first, c.end}, cue, source, kind, 0.8);
        else
            assign(c.right, entity, cue, source);
    } else {
        emit(entity, {c.content, aside_end(c)}, cue, source, kind, c.that ? 0.85 : 0.7);
    }
    if (c.speech || c.right >= 0) holders_.speaks(entity);
    remember(entity, source, cue);
}

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
        if (w.is(kPronoun) || ((determined || before.is(kTime)) && starts_clause(x_, i, end))) return i;
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

bool Cues::name_alone(Range r) const {
    if (r.size() > 1 && x_.at(r.first) == "the") ++r.first;
    const Run run = run_at(x_, r.first, r.last);
    return !run.all.empty() && run.all.first == r.first && run.all.last == r.last;
}

// "Ann Lee, the head of the union said.": a byline under a quotation with a comma missing.
bool Cues::named_before(const Clause &c, Range name) {
    const int entity = holders_.resolve(name);
    holders_.also(entity, c.subject.phrase);
    holders_.speaks(entity);
    remember(entity, name, c.group.at);
    return true;
}

// "The bridge is unsafe, inspectors said." — and "…, X says, …", which keeps what follows.
bool Cues::postposed(Clause &c) {
    const std::size_t i = c.object, begin = sentence_begin(x_, c.group.at, p_.first), clause = c.subject.clause;
    const bool circumstance =
        i < c.end && x_.tokens[i].is(kTime | kCircumstance) && behind_circumstance(i, c.end) == c.end;
    const bool last = i >= c.end || ends_segment(x_.tokens[i]) || circumstance;
    const bool comma = !c.subject.phrase.empty() && clause > begin + 2 && x_.tokens[clause - 1].kind == Kind::comma;
    if (!c.speech || c.group.ing || !last || !comma) return false;
    if (!pieces_.empty() && pieces_.back().content.last > begin) { // …, the paper reported: nothing of its own
        if (i < c.end && x_.tokens[i].kind == Kind::stop && name_alone({clause, c.group.first})) separate(clause);
        return false;
    }
    const Token &opening = x_.tokens[begin];
    const bool doing = opening.is(kPreposition) || x_.at(begin).ends_with("ing"); // Asked about it, In a letter, X
    const bool parenthesis = i < c.end && x_.tokens[i].kind == Kind::comma && c.end - i > 4;
    bool two = false; // To cross, boats must pay, X said
    for (std::size_t k = begin; k + 1 < clause; ++k) two = two || x_.tokens[k].kind == Kind::comma;
    if (doing && !two && !parenthesis && !verb_between(begin, clause)) return false;
    const int entity = holder_of(c);
    if (entity < 0) return true;
    if (!parenthesis && name_alone({begin, clause - 1})) return named_before(c, {begin, clause - 1});
    const std::string_view opens = x_.at(begin); // "On the river, she says, the water …": only where or when
    const bool aside = x_.tokens[begin].is(kPreposition) || opens == "Since" || opens == "When";
    if (!parenthesis || !aside) emit(entity, {begin, clause}, c.group.at, c.subject.phrase, AKind::quotation, 0.75);
    if (parenthesis) emit(entity, {i + 1, c.end}, c.group.at, c.subject.phrase, AKind::quotation, 0.75);
    holders_.speaks(entity);
    remember(entity, c.subject.phrase, c.group.at);
    return true;
}

bool Cues::verb_between(std::size_t first, std::size_t last) const {
    for (std::size_t i = first + 1; i < last; ++i)
        if (finite_verb(x_, i, p_.first)) return true;
    return false;
}

void Cues::according(std::size_t t) {
    if (t + 2 >= p_.last || x_.at(t + 1) != "to") return;
    const Subject s = subject_after(x_, t + 2, p_.last);
    holders_.speech(true);
    const int entity = holders_.resolve(s.phrase);
    holders_.speech(false);
    if (entity < 0) return;
    holders_.also(entity, s.apposition);
    const std::size_t begin = sentence_begin(x_, t, p_.first), end = sentence_end(x_, t, p_.last),
                      after = s.phrase.last;
    Range content{begin, t};
    const bool between =
        after + 4 < end && x_.tokens[after].kind == Kind::comma && x_.tokens[t - (t > begin)].kind == Kind::comma;
    if (t <= begin + 1) { // at the front: behind the comma
        std::size_t comma = after;
        while (comma < end && x_.tokens[comma].kind != Kind::comma) ++comma;
        if (comma >= end) return;
        content = {comma + 1, end};
        remember(entity, s.phrase, t);
    } else if (between && !verb_between(begin, t) && end - after > t - begin &&
               !x_.tokens[after + 1].is(kRelative | kSubordinator)) {
        content = {after + 1, end}; // "X, according to Y, has …": the longer part
    } else if (!pieces_.empty() && pieces_.back().content.last > begin) { // behind another cue's passage
        return separate(t);
    }
    emit(entity, content, t, s.phrase, AKind::quotation, 0.8);
    holders_.speaks(entity);
}

// "Ann Lee: the plan fails", in a headline or a summary: a person's name, a colon, a clause.
void Cues::named_colon() {
    const Run run = run_at(x_, p_.first, p_.last);
    const std::size_t colon = run.all.last;
    if (run.all.empty() || colon + 3 >= p_.last || x_.tokens[colon].kind != Kind::colon) return;
    const bool quotation = quoted(x_, colon + 1);
    if (run.type != Run::Type::person && !(quotation && run.type == Run::Type::none)) return;
    const std::size_t end = sentence_end(x_, p_.first, p_.last);
    if (!quotation && !starts_clause(x_, colon + 1, end)) return;
    const int entity = holders_.resolve(run.all);
    if (const int quote = quote_at(colon + 1); quote >= 0)
        assign(quote, entity, colon, run.all);
    else
        emit(entity, {colon + 1, end}, colon, run.all, AKind::quotation, 0.6);
    remember(entity, run.all, p_.first);
}

} // namespace polylogue::attribution::english
