#include "discourse/rules.hpp"

#include <cmath>

namespace polylogue::discourse {
namespace {

constexpr double kHolds = 2, kFails = -6;

bool opposed(const Fact &a, const Fact &b) {
    return a.stance != b.stance && a.stance != POLYLOGUE_NEUTRAL && b.stance != POLYLOGUE_NEUTRAL;
}

bool opens(const Fact &f, std::initializer_list<Kind> kinds) {
    for (const Kind k : kinds)
        if (has(f.before | f.head, k)) return true;
    return false;
}

Rule among_holders(const Fact &a, const Fact &b, bool adjacent, bool nearest) {
    if (!opposed(a, b) || !nearest) return Rule::none;
    if (has(b.before, rebuttal)) return Rule::rebuttal;
    return adjacent && opens(b, {contrast, others}) ? Rule::contrast : Rule::none;
}

Rule of_one_holder(const Fact &a, const Fact &b) {
    if (opens(b, {result})) return Rule::consequence;
    if (opens(b, {cause, example})) return Rule::reason;
    if (opens(a, {cause}) && a.sentence == b.sentence) return Rule::premise;
    if (has(b.before, demand) && !has(a.before, demand) && a.sentence == b.sentence) return Rule::demand;
    return a.mode == POLYLOGUE_INDIRECT && b.mode == POLYLOGUE_DIRECT ? Rule::quoted : Rule::none;
}

} // namespace

Rule rule_of(const std::vector<Fact> &facts, const Pair &pair) {
    const Fact &a = facts[pair.earlier], &b = facts[pair.later];
    const bool adjacent = pair.later - pair.earlier == 1;
    if (a.holder != b.holder)
        return among_holders(a, b, adjacent, b.opposed == static_cast<std::int32_t>(pair.earlier));
    return adjacent && a.paragraph == b.paragraph ? of_one_holder(a, b) : Rule::none;
}

Class class_of(Rule rule) {
    switch (rule) {
    case Rule::reason:
    case Rule::quoted:
        return back;
    case Rule::consequence:
    case Rule::premise:
    case Rule::demand:
        return forward;
    case Rule::rebuttal:
    case Rule::contrast:
        return attack;
    default:
        return kClasses;
    }
}

Scores settled(Scores scores, Rule rule) {
    const Class c = class_of(rule);
    if (c != back && c != forward) return scores;
    scores[c] = std::log(std::exp(scores[back]) + std::exp(scores[forward]));
    scores[c == back ? forward : back] = kFails;
    return scores;
}

Scores rule_scores(const std::vector<Fact> &facts, const Pair &pair) {
    Scores out{kFails, kFails, kFails};
    const Class c = class_of(rule_of(facts, pair));
    if (c < kClasses) out[c] = pair.later - pair.earlier == 1 ? kHolds : kHolds - 1;
    return out;
}

} // namespace polylogue::discourse
