#pragma once
// Statements that say the same to claims, and the relations between claims. Claims never cross issues.
#include "merge/claim_lines.hpp"
#include "merge/clusters.hpp"
#include "merge/derive.hpp"

#include <functional>
#include <vector>

namespace polylogue {

// Fills claims, claim_relations and each statement's claim. Statements with one codebook concept are one claim, those
// that take the other side than the concept's usual one a second claim ("~against"); the rest by what they share
// (merge/clusters). Near linear in the statements. The order of `derived.statements` must come from content.
// `lines`: what corrections join and split then.
void make_claims(Derived &derived, const Map &map, const std::vector<Codebook> &codebooks, const DeriveOptions &options,
                 ClaimLines &lines);

using GroupOf = std::function<std::optional<std::size_t>(const MapStatement &)>; // Frame::group

// Adds statements of one issue, indices into `derived.statements` in their order, as texts.
void add_statements(Clusters &clusters, const Derived &derived, const std::vector<std::size_t> &items,
                    const BridgeTerms &bridge, const GroupOf &group_of);

} // namespace polylogue
