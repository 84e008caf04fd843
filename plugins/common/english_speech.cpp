// Verbs of speech and belief with a quotation or a clause: the part of Cues that reads "X said that …".
#include "common/english_cues.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

using AKind = attribution::Kind;
constexpr std::size_t kNestedSpeech = 4; // words of a quotation inside another's indirect speech

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
    const bool inside = nested(c.subject.phrase.empty() || c.subject.relative ? group.first : c.subject.clause) &&
                        !beside_side(c) && !back_to_speaker(c);
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
    const Token &cue = x_.tokens[pieces_.back().cue];          // believes it has failed and points to
    if ((x_.tokens[g.at].forms & cue.forms & kThird) && !(cue.forms & kBase) && c.next < c.end)
        for (std::size_t i = pieces_.back().content.first; i + 1 < g.first; ++i)
            if (x_.at(i) == "has" || x_.at(i) == "had" || x_.at(i) == "was" || x_.at(i) == "will") return true;
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
    separate(c.subject.relative ? c.group.first : c.subject.clause);
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

} // namespace polylogue::attribution::english
