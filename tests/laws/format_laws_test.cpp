// What holds for every format that is read and written, on generated maps.
#include "format/formats.hpp"
#include "laws/generate.hpp"

#include <doctest/doctest.h>

using namespace laws;

namespace {

constexpr std::uint64_t kCases = 60;

Map without_corrections(Map map) {
    map.corrections.clear();
    return map;
}

Map through(Format format, const Map &map) {
    auto back = parse_map(format, write_map(format, map, derive(map), {}), "map");
    REQUIRE_MESSAGE(back, (back ? "" : back.error().text()));
    REQUIRE(back->notes.empty());
    return std::move(back->map);
}

} // namespace

TEST_CASE("JSON and xAIF give every generated map back, CSV and Argdown its readings") {
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const Map map = through(Format::json, without_corrections(random_map(random))); // readings in filed order
        REQUIRE(through(Format::json, map) == map);
        REQUIRE(through(Format::aif, map) == map);
        REQUIRE(through(Format::argdown, map).readings == map.readings);
        std::set<Reading> told = map.readings;
        std::erase_if(told, [](const Reading &r) { return r.statements.empty(); });
        REQUIRE(through(Format::csv, map).readings == told);
    }
}
