#pragma once
// JSON of unknown origin. What a program or a model writes may nest without end, and writing such a value again is
// recursive: deeper nesting is no JSON here.
#include <nlohmann/json.hpp>
#include <string_view>

namespace polylogue::sdk {

constexpr int kDeepestJson = 200; // levels of lists and objects

// Discarded (is_discarded()) when the text is no JSON or nests deeper.
inline nlohmann::json shallow_json(std::string_view text) {
    using nlohmann::json;
    bool deep = false;
    const auto guard = [&deep](int depth, json::parse_event_t, json &) {
        deep = deep || depth > kDeepestJson;
        return !deep;
    };
    json out = json::parse(text, guard, false);
    return deep ? json(json::value_t::discarded) : out;
}

} // namespace polylogue::sdk
