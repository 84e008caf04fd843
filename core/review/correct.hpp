#pragma once
// Corrections made from the ids of a map: the anchors that will find the same things again in another map.
#include "base/result.hpp"
#include "merge/derive.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct CorrectionOrder {                          // what a person asks for
    CorrectionKind kind = CorrectionKind::accept; // join_claims and split_claims stand for stakeholders too
    std::string author, date, note;
    std::vector<std::string> ids;   // statements; of a join or split also claims or stakeholders; of `add` a document
    std::vector<std::string> names; // of a split: the names that leave the stakeholder
    std::string words;              // of an added statement; the new words of an edited one
    Change change;
    RelationType relation = RelationType::support;
    Basis basis = Basis::structure;
};

// Accept and reject give one correction an id, the others one. Errors (usage): an id the map has not, ids of different
// kinds, words that are not in the document.
Result<std::vector<Correction>> make_corrections(const Map &map, const Derived &derived, const CorrectionOrder &order);

} // namespace polylogue
