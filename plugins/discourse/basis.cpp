#include "discourse/basis.hpp"

namespace polylogue::discourse {
namespace {

bool opposed(const Fact &a, const Fact &b) {
    return a.stance != b.stance && a.stance != POLYLOGUE_NEUTRAL && b.stance != POLYLOGUE_NEUTRAL;
}

// `near`: the cues between the two, or around the later one when they stand apart.
polylogue_basis of_attack(const Fact &earlier, const Fact &later, Kinds near) {
    if (has(near, concession) || has(earlier.before | earlier.head, concession)) return POLYLOGUE_CONCESSION;
    if (has(near, rebuttal)) return POLYLOGUE_REBUTTAL;
    if (has(near, contrast)) return POLYLOGUE_CONNECTIVE;
    if (has(earlier.inside, question)) return POLYLOGUE_ANSWER;
    return opposed(earlier, later) ? POLYLOGUE_OPPOSITION : POLYLOGUE_STRUCTURE;
}

polylogue_basis of_support(const Fact &from, const Fact &to, bool from_later, Kinds near) {
    if (from_later && has(near, cause)) return POLYLOGUE_REASON;
    if (!from_later && has(near, result)) return POLYLOGUE_CONSEQUENCE;
    if (from_later && has(near, example)) return POLYLOGUE_EXAMPLE;
    if (has(from.before | from.inside, evidence) || from.digits) return POLYLOGUE_EVIDENCE;
    if (from_later && has(to.inside, question)) return POLYLOGUE_ANSWER;
    if (has(near, addition) || has(near, restatement)) return POLYLOGUE_CONNECTIVE;
    return POLYLOGUE_STRUCTURE;
}

} // namespace

polylogue_basis basis_of(const std::vector<Fact> &facts, const Edge &edge) {
    const bool from_later = edge.from > edge.to;
    const Fact &from = facts[edge.from], &to = facts[edge.to];
    const Fact &earlier = from_later ? to : from, &later = from_later ? from : to;
    const Kinds near = later.lead | later.before | later.head;
    return edge.attack ? of_attack(earlier, later, near) : of_support(from, to, from_later, near);
}

} // namespace polylogue::discourse
