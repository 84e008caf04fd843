#pragma once
// YAML read as JSON values, and JSON values written as YAML flow on one line, for what Argdown keeps in braces.
#include "base/result.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace polylogue {

// Plain scalars become true, false, null or numbers where they read so; quoted ones stay text. Anchors and nesting
// deeper than 32 are refused. Errors: syntax, with the line inside `yaml`.
Result<nlohmann::json> parse_yaml(const std::string &yaml, const std::string &name);

// {key: "text", list: [1, 2]}. Braces, equal signs and characters that YAML or Argdown would trip over stand as escapes
// inside the quotation marks, so that the value may stand in an Argdown file.
std::string yaml_flow(const nlohmann::ordered_json &value);
std::string yaml_text(std::string_view text); // one quoted scalar

} // namespace polylogue
