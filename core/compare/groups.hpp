#pragma once
// Which documents are compared with which: the documents of one issue, set in groups by outlet, language, month or any
// other metadata.
#include "base/result.hpp"
#include "merge/derive.hpp"

#include <string>
#include <vector>

namespace polylogue::comparing {

// Below these a group's figures are counts, not shares, and no test includes it.
constexpr std::size_t kFewDocuments = 5, kFewStatements = 20;

struct Grouping {
    std::string by = "outlet";     // one of keys()
    std::vector<std::string> only; // these groups, in this order; empty: all
    std::size_t most = 12;         // groups compared, those with most documents
    bool echoes_once = false;      // statements of a reprint that stand in its original are not counted
};

struct Member { // a document
    std::string id, lang;
    std::size_t group = 0;
    std::vector<std::size_t> statements; // indices into Derived::statements, those that count
};

struct Group {
    std::string name;
    std::vector<std::size_t> members; // indices into Sample::members
    std::size_t statements = 0;

    bool small() const { return members.size() < kFewDocuments || statements < kFewStatements; }
};

struct Sample { // one issue
    std::string issue, by;
    std::vector<Group> groups;         // in the order of `only`, else by name
    std::vector<Member> members;       // by group, then id
    std::vector<std::string> left_out; // names of groups beyond `most`, with fewer documents
    std::size_t without_key = 0;       // documents that do not say what they are grouped by
    std::size_t echoes = 0;            // statements not counted because they repeat others

    std::vector<std::size_t> testable() const; // groups that are not small
};

const std::vector<std::string> &keys(); // what documents can be grouped by

// One sample an issue, in the order of Derived::issues, some perhaps with fewer than two groups. Names that differ only
// in script are one group. Errors (usage): an unknown key, or an `only` that no document has; both name what there is.
Result<std::vector<Sample>> samples(const Map &map, const Derived &derived, const Grouping &grouping);

} // namespace polylogue::comparing
