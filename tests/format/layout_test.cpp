#include "format/layout.hpp"
#include "support/processor_time.hpp"

#include "format/diagram.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

using namespace polylogue;

TEST_CASE("a diagram becomes well-formed SVG, hostile words and all") {
    const Map map = sample::Page("d", "en", "widen \"the\" <road> & \\N more")
                        .says(sample::person("A <b>\\ & \"B\""), "]]> </text><script>x</script> 路 & more",
                              diagram::thinks("", Stance::favour))
                        .map();
    const auto svg = lay_out(drawings(map, derive(map)).front().dot, "svg");
    REQUIRE_MESSAGE(svg, (svg ? "" : svg.error().text()));
    pugi::xml_document read;
    CHECK(read.load_string(svg->c_str()));
    CHECK(svg->find("<script") == std::string::npos);
}

TEST_CASE("a map of two thousand statements is drawn within five seconds") {
    const Map map = diagram::dispute(2000);
    const Derived derived = derive(map);
    const double start = polylogue::test::processor_seconds();
    CHECK(lay_out(drawings(map, derived).front().dot, "svg"));
    CHECK(polylogue::test::processor_seconds() - start < 5);
}

TEST_CASE("what is no graph is refused") {
    const auto svg = lay_out("digraph {", "svg");
    REQUIRE_FALSE(svg);
    CHECK(svg.error().message == "Graphviz cannot read the diagram");
}
