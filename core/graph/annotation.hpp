#pragma once
// The JSON shape of annotations, exec plugins and `--format json` as data: what a file says, unchecked against any text
// or codebook. Reading and writing it is format/json, comparing two of them report/score.
#include "graph/model.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct AnnotatedStakeholder {
    std::string id, name, type; // type as written; empty when it is not said
    std::vector<std::string> aliases;
    bool author() const; // by type, or by the id AUTHOR in any case
};

struct AnnotatedStatement {
    std::string id, stakeholder;                 // stakeholder: an id, or one that no stakeholder has
    Points at;                                   // end < begin stands for nothing
    std::string quote, mode, stance, concept_id; // as written; empty when not said
    std::vector<std::string> logics;
    std::optional<Points> cue, source;
    double confidence = 1;
};

struct AnnotatedRelation {
    std::string from, to, type, basis; // from and to: statement ids
    double confidence = 1;
};

struct Annotation {
    std::vector<AnnotatedStakeholder> stakeholders;
    std::vector<AnnotatedStatement> statements;
    std::vector<AnnotatedRelation> relations;
};

} // namespace polylogue
