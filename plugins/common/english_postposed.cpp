// Speakers behind what they said or beside it, "…, X says", "according to X", "X: …": part of Cues.
#include "common/english_cues.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

using AKind = attribution::Kind;

} // namespace

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

// "As X has shown, the risk is small."
bool Cues::as_shown(Clause &c, std::size_t begin) {
    std::size_t i = c.next; // behind the hearer: "As the vet told us,"
    while (i < c.end && i < c.next + 4 && x_.tokens[i].word()) ++i;
    const bool as = x_.at(begin) == "As" && c.subject.clause == begin + 1 && !c.subject.phrase.empty();
    if (!as || !c.speech || i + 3 >= c.end || x_.tokens[i].kind != Kind::comma) return false;
    const int entity = holder_of(c);
    if (entity < 0) return false;
    emit(entity, {i + 1, c.end}, c.group.at, c.subject.phrase, AKind::quotation, 0.7);
    holders_.speaks(entity);
    remember(entity, c.subject.phrase, c.group.at);
    return true;
}

// "The bridge is unsafe, inspectors said." — and "…, X says, …", which keeps what follows.
bool Cues::postposed(Clause &c) {
    const std::size_t i = c.object, begin = sentence_begin(x_, c.group.at, p_.first), clause = c.subject.clause;
    const bool circumstance =
        i < c.end && x_.tokens[i].is(kTime | kCircumstance) && behind_circumstance(i, c.end) == c.end;
    const bool last = i >= c.end || ends_segment(x_.tokens[i]) || circumstance;
    const bool comma = !c.subject.phrase.empty() && clause > begin + 2 && x_.tokens[clause - 1].kind == Kind::comma;
    if (as_shown(c, begin)) return true;
    if (!c.speech || c.group.ing || !last || !comma) return false;
    const bool within = i < c.end && x_.tokens[i].kind == Kind::comma && c.subject.phrase.size() == 1 &&
                        x_.tokens[c.subject.phrase.first].is(kPronoun); // The courts held that A, he said, and B
    if (within && !pieces_.empty() && pieces_.back().content.first > begin && pieces_.back().content.last > clause &&
        pieces_.back().mode == POLYLOGUE_INDIRECT && x_.at(pieces_.back().content.first - 1) == "that")
        pieces_.pop_back(), cue_entity_ = -1;
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
    for (const Quote &q : quotes_) // “…,” X told them, according to a letter
        if (q.entity >= 0 && q.all.first >= begin && q.all.last <= t) return;
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
