#include "format/applied.hpp"

#include "format/formats.hpp"
#include "merge/correcting.hpp"
#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using Kind = CorrectionKind;

namespace {

const std::string kToll = "the toll hurts the shops", kBridge = "the bridge pays for itself",
                  kFerry = "the ferry is slow";

Map corrected() {
    Map map = sample::Page("a", "en", "a toll")
                  .says(sample::person("Ann Lee"), kToll, {{}, Stance::oppose, "", .6})
                  .says(sample::body("Harbour Board"), kBridge, {{}, Stance::favour, "", .6})
                  .says(sample::body("Harbour Board"), kFerry)
                  .relates(2, 1, RelationType::support)
                  .map();
    map.documents.at("a").text += "nobody asked the captains";
    map.corrections.insert(correcting::by("Lin", Kind::reject, {correcting::at("a", kToll)}));
    map.corrections.insert(correcting::add(correcting::at("a", "nobody asked the captains"), "Mei Wong"));
    return map;
}

} // namespace

TEST_CASE("a map without corrections stays as it is") {
    const Map map = sample::Page("a", "en").says(sample::person("Ann Lee"), kToll).map();
    CHECK(applied(map, derive(map)) == map);
}

TEST_CASE("corrections are part of what formats without a place for them hold") {
    const Map map = corrected();
    const Derived derived = derive(map);
    for (const Format format : {Format::csv, Format::argdown, Format::aif}) {
        const auto back = parse_map(format, write_map(format, map, derived, {}), "x");
        REQUIRE(back);
        REQUIRE(back->map.readings.size() == 1);
        const Reading &r = *back->map.readings.begin();
        CHECK(r.configuration.ends_with("corrected\n"));
        CHECK(r.relations.size() == 1);
        REQUIRE(r.statements.size() == 3);
        CHECK(r.statements[2].exact == "nobody asked the captains");
        CHECK(r.stakeholders[r.statements[2].stakeholder].name == "Mei Wong");
        for (const FiledStatement &s : r.statements) CHECK(s.exact != kToll);
    }
}

TEST_CASE("corrections stay corrections in JSON") {
    const Map map = corrected();
    const auto back = parse_map(Format::json, write_map(Format::json, map, derive(map), {}), "x");
    REQUIRE(back);
    CHECK(back->map.corrections == map.corrections);
}
