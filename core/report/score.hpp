#pragma once
// Scores an annotation against a reference one: the five figures of the project and the share of relations with the
// right direction. Everything is counted in code points of the text, so how finely a text is cut into statements does
// not matter.
#include "graph/annotation.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace polylogue {

struct Figure { // each 0..1
    double precision = 0, recall = 0, f1 = 0;
};

// found: characters in any statement. who: (character, holder), holders aligned by a shared name. logic: (character,
// logic). stance: (character, favour or oppose). relations: edges matched one to one, each end sharing half of the
// longer span, the order of ends aside. directed: of the matched, the share with the right order (all three numbers the
// same).
constexpr std::array kFigures{"found", "who", "logic", "stance", "relations", "directed"};

// By the order of kFigures. Nothing: logic or stance when the reference has none, directed when no relation is matched.
using Scores = std::array<std::optional<Figure>, kFigures.size()>;

Scores score(const Annotation &gold, const Annotation &found);

struct ScoreRow {
    std::string name; // of the document
    Scores scores;
};

Scores mean(const std::vector<ScoreRow> &rows); // of each figure over the rows that have it; zeros when none has

// One line a document when asked for, and one of the means, each figure as precision/recall/F1.
std::string score_table(const std::vector<ScoreRow> &rows, bool per_document);

} // namespace polylogue
