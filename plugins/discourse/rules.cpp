#include "discourse/rules.hpp"

namespace polylogue::discourse {
namespace {

constexpr std::uint32_t kReach = 3;
constexpr double kHolds = 7.38905609893065, kHoldsAfar = 2.718281828459045, kFails = 0.00247875217666636; // odds

bool opposed(const Fact &a, const Fact &b) {
    return a.stance != b.stance && a.stance != POLYLOGUE_NEUTRAL && b.stance != POLYLOGUE_NEUTRAL;
}

bool opens(const Fact &f, std::initializer_list<Kind> kinds) {
    for (const Kind k : kinds)
        if (has(f.before | f.head, k)) return true;
    return false;
}

// Takes a position somewhere: asks for something, rejects or backs it.
bool firm(const Fact &f) {
    const Kinds all = f.before | f.head | f.inside;
    return has(all, demand) || has(all, rebuttal) || has(all, agreement);
}

// Its introduction turns against somebody, whatever the two stances look like.
bool disputes(const Fact &f) {
    const Kinds all = f.before | f.head;
    return has(all, contrast) || has(all, rebuttal) || has(all, others);
}

Rule among_holders(const Fact &a, const Fact &b, bool adjacent, bool nearest) {
    if (a.stance == b.stance && a.stance != POLYLOGUE_NEUTRAL && !disputes(b)) return Rule::allied;
    if (!opposed(a, b) || !nearest) return Rule::none;
    if (has(b.before, rebuttal)) return Rule::rebuttal;
    return adjacent && opens(b, {contrast, others}) ? Rule::contrast : Rule::none;
}

Rule by_firmness(const Fact &a, const Fact &b) {
    const bool together = a.sentence == b.sentence || (a.quotation >= 0 && a.quotation == b.quotation);
    if ((opens(b, {demand}) || (together && firm(b))) && !firm(a)) return Rule::demand;
    return opens(a, {demand, rebuttal}) && !firm(b) ? Rule::grounds : Rule::none;
}

// Findings or an instance, then what is to come of it, in one sentence.
bool shows_what_follows(const Fact &a, const Fact &b) {
    return a.sentence == b.sentence && opens(a, {evidence, example}) && has(b.inside, prediction) &&
           !opens(b, {evidence, example});
}

Rule of_one_holder(const Fact &a, const Fact &b) {
    if (opens(b, {result})) return Rule::consequence;
    if (opens(b, {cause, example})) return Rule::reason;
    if (opens(a, {cause}) && a.sentence == b.sentence) return Rule::premise;
    if (shows_what_follows(a, b)) return Rule::premise;
    if (a.mode == POLYLOGUE_INDIRECT && b.mode == POLYLOGUE_DIRECT) return Rule::quoted;
    return by_firmness(a, b);
}

} // namespace

Rule rule_of(const std::vector<Fact> &facts, const Pair &pair) {
    const Fact &a = facts[pair.earlier], &b = facts[pair.later];
    const bool adjacent = pair.later - pair.earlier == 1;
    if (a.holder != b.holder)
        return among_holders(a, b, adjacent, b.opposed == static_cast<std::int32_t>(pair.earlier));
    if (a.paragraph != b.paragraph) return Rule::none;
    return adjacent ? of_one_holder(a, b) : pair.later - pair.earlier <= kReach ? by_firmness(a, b) : Rule::none;
}

Class class_of(Rule rule) {
    switch (rule) {
    case Rule::reason:
    case Rule::quoted:
    case Rule::grounds:
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

Odds settled(Odds odds, Rule rule) {
    const Class c = class_of(rule);
    if (rule == Rule::allied) odds[attack] = kFails;
    if (c != back && c != forward) return odds;
    odds[c] = odds[back] + odds[forward];
    odds[c == back ? forward : back] = kFails;
    return odds;
}

Odds rule_odds(const std::vector<Fact> &facts, const Pair &pair) {
    Odds out{kFails, kFails, kFails};
    const Class c = class_of(rule_of(facts, pair));
    if (c < kClasses) out[c] = pair.later - pair.earlier == 1 ? kHolds : kHoldsAfar;
    return out;
}

} // namespace polylogue::discourse
