#include "common/shallow_json.hpp"

#include <doctest/doctest.h>
#include <string>

using polylogue::sdk::shallow_json;

TEST_CASE("JSON of a program or a model nests at most 200 levels") {
    const auto nested = [](std::size_t levels) { return std::string(levels, '[') + "1" + std::string(levels, ']'); };
    CHECK(shallow_json(nested(200)).is_array());
    CHECK(shallow_json(nested(201)).is_discarded());
    CHECK(shallow_json(nested(300000)).is_discarded());
    CHECK(shallow_json("{\"a\": ").is_discarded());
}
