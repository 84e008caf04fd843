#include "discourse/rules.hpp"

namespace polylogue::discourse {
namespace {

constexpr double kHolds = 2, kFails = -6;

bool opposed(const Fact &a, const Fact &b) {
    return a.stance != b.stance && a.stance != POLYLOGUE_NEUTRAL && b.stance != POLYLOGUE_NEUTRAL;
}

bool any(const Fact &f, std::initializer_list<Kind> kinds) {
    for (const Kind k : kinds)
        if (has(f.before | f.head, k)) return true;
    return false;
}

// A quotation right after the same holder's words in reported speech bears them out.
bool quoted_after_summary(const Fact &a, const Fact &b) {
    return a.mode == POLYLOGUE_INDIRECT && b.mode == POLYLOGUE_DIRECT && a.paragraph == b.paragraph;
}

bool supports_back(const Fact &a, const Fact &b) {
    return any(b, {cause, example, evidence}) || quoted_after_summary(a, b);
}

bool attacks(const Fact &a, const Fact &b, bool adjacent) {
    if (a.holder == b.holder || !opposed(a, b)) return false;
    return any(b, {rebuttal}) || (adjacent && (any(b, {contrast, others}) || has(b.lead, rebuttal)));
}

} // namespace

Scores rule_scores(const std::vector<Fact> &facts, const Pair &pair) {
    const Fact &a = facts[pair.earlier], &b = facts[pair.later];
    const bool adjacent = pair.later - pair.earlier == 1, same = a.holder == b.holder;
    Scores out{kFails, kFails, kFails};
    if (attacks(a, b, adjacent)) out[attack] = adjacent ? kHolds : kHolds - 1;
    if (!adjacent || !same || a.paragraph != b.paragraph) return out;
    if (any(b, {result}))
        out[forward] = kHolds;
    else if (supports_back(a, b))
        out[back] = kHolds;
    return out;
}

} // namespace polylogue::discourse
