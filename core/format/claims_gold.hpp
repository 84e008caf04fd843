#pragma once
// Reference clusters of statements (NAME.gold.json): {"clusters": [{"id", "statements": [{"document", "quote"}]}],
// "alone": [{"document", "quote"}]}. Documents are file names beside the JSON file, or in the folder that "documents"
// names; a quote stands in its document once. With "annotations", a folder of annotations NAME.json, an item may name a
// "statement" by its id there instead of a quote; what no item names in an annotation used is alone.
#include "base/result.hpp"
#include "report/claims_score.hpp"

#include <string>
#include <vector>

namespace polylogue {

// Reads the documents too, to place the quotes. Errors: io, syntax, schema (a quote or statement that is not there).
Result<std::vector<GoldStatement>> read_gold_claims(const std::string &path);

} // namespace polylogue
