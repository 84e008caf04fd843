// Subjects of relative clauses, "X, who said".
#include "common/english_subject.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

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

} // namespace

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

} // namespace polylogue::attribution::english
