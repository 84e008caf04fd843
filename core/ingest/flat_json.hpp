#pragma once
// The commonest line of JSON Lines, one flat object of strings, read in one go. What is anything else, or wrong, is
// left to the library, which has the messages.
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

namespace polylogue {

// What nlohmann::json::parse gives; nothing when `text` is no object of which every value is a string, names a key
// twice, or has lone surrogates or invalid UTF-8.
std::optional<nlohmann::json> flat_object(std::string_view text);

} // namespace polylogue
