#pragma once
// Reference clusters of statements (NAME.gold.json): {"clusters": [{"id", "statements": [{"document", "quote"}]}],
// "alone": [{"document", "quote"}]}. Documents are file names beside the JSON file; a quote stands in its document
// once.
#include "base/result.hpp"
#include "report/claims_score.hpp"

#include <string>
#include <vector>

namespace polylogue {

// Reads the documents too, to place the quotes. Errors: io, syntax, schema (a quote that is not in its document).
Result<std::vector<GoldStatement>> read_gold_claims(const std::string &path);

} // namespace polylogue
