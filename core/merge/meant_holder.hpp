#pragma once
// Who an edited or added statement is given to, when a correction names its stakeholder.
#include "graph/model.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace polylogue {

class KnownNames { // of the codebooks' stakeholders
  public:
    explicit KnownNames(const std::vector<Codebook> &codebooks); // which must outlive this

    // By id or any name, in either script; nullptr when there is none, or none of that type.
    const KnownStakeholder *find(const std::string &name, const std::optional<StakeholderType> &type) const;

  private:
    std::unordered_map<std::string, std::vector<const KnownStakeholder *>> all_; // ids, and names as keys
};

// The index into `all` of the stakeholder that `change` names: one that is there, by name first, then by any form; else
// a new one, the codebooks' or of the type given, a person where none is.
std::uint32_t place_holder(const Change &change, std::vector<Stakeholder> &all, const KnownNames &known);

} // namespace polylogue
