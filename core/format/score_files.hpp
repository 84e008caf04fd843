#pragma once
// Scores files: two annotations, or two folders whose .json files pair by name.
#include "base/result.hpp"
#include "report/score.hpp"

#include <string>
#include <vector>

namespace polylogue {

// One row for each annotation of `gold`, sorted by file name. What `found` lacks counts as an annotation of nothing.
// A folder's claims.gold.json is no annotation and is passed over.
Result<std::vector<ScoreRow>> score_files(const std::string &gold, const std::string &found);

} // namespace polylogue
