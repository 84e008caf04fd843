#pragma once
// The names that can be linked across scripts: one node for each name, type and issue, with the offices it is given.
#include "merge/grouping.hpp"
#include "merge/offices.hpp"

#include <optional>
#include <string>
#include <vector>

namespace polylogue {

struct NameNode {
    std::string name, key; // as written; name_key
    StakeholderType type = StakeholderType::person;
    std::string issue;                    // "" also for names of a codebook
    std::optional<std::uint32_t> mention; // the first that has the name; none for a name of a codebook
    std::string known;                    // id in a codebook
    std::vector<std::string> parts;       // words in lower case; of Chinese names the parts between marks, simplified
    std::vector<Office> offices;
    bool han = false;
    bool everywhere = false; // its reach
};

// In the order of the mentions, then of the codebooks. Authors, anonymous holders and names that hold within one
// document only are left out.
std::vector<NameNode> name_nodes(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks);

bool share_office(const NameNode &a, const NameNode &b);

} // namespace polylogue
