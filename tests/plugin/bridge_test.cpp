#include "plugin/bridge.hpp"

#include "plugin/told.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("a plugin's words are told in valid UTF-8 and shortened, and may be missing") {
    CHECK(told(c_string("no data folder")) == "no data folder");
    CHECK(told(c_string("broken \xE7")) == "(text that is not UTF-8)");
    CHECK(told({nullptr, 12}).empty());
    CHECK(told(c_string(std::string(1000, 'x'))).size() == 300 + std::string("…").size());
}

TEST_CASE("a report without a text is an empty line, and a count that is no number a note") {
    const Codebook codebook;
    FragmentBuilder builder("any", "", codebook);
    const SinkBridge sink(builder, nullptr);
    sink.raw().report(sink.raw().self, POLYLOGUE_ERROR, {nullptr, 7});
    sink.raw().report(sink.raw().self, POLYLOGUE_COUNT, c_string("requests inf"));
    CHECK(sink.errors() == std::vector<std::string>{""});
    CHECK(sink.notes() == std::vector<std::string>{"requests inf"});
    CHECK(sink.counts().empty());
}
