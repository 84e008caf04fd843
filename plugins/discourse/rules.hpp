#pragma once
// What a cue or the layout says outright about two statements. The rules are features of the model, which starts from
// their word, and all there is when there are no fitted weights.
#include "discourse/model.hpp"

namespace polylogue::discourse {

enum class Rule : std::uint32_t {
    none,
    reason,      // the later one opens with "because", "citing", "for example"
    consequence, // the later one opens with "so", "therefore"
    premise,     // the earlier one opens with "because", the later goes on in the same sentence
    quoted,      // the same holder's words after their summary
    demand,      // grounds, then what the same holder asks for
    grounds,     // what a holder asks for or rejects, then why
    rebuttal,    // another holder of the other side rejects it
    contrast,    // another holder of the other side, after "but" or "however"
    allied,      // another holder of the same side: no attack
    kRules
};

Rule rule_of(const std::vector<Fact> &facts, const Pair &pair);

// The class a rule speaks for; kClasses for none.
Class class_of(Rule rule);

// The odds with all of a support's chance on the direction that the rule names, and none for an attack on an ally.
Odds settled(Odds odds, Rule rule);

// A rule that holds lifts its class above the threshold, nothing else does.
Odds rule_odds(const std::vector<Fact> &facts, const Pair &pair);

} // namespace polylogue::discourse
