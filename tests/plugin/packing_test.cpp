// Readings as bytes between processes.
#include "plugin/packing.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using packing::packed;
using packing::unpack;

namespace {

Reading full_reading() {
    Reading out{"doc-1", "book", "build it", "polylogue 1\n", {}, {}, {}, {}, {}};
    out.stakeholders = {{"港務處", StakeholderType::state, "harbour-office", {{"港務處", "mention"}, {"", ""}}, true}};
    FiledStatement s;
    s.logics = {"traffic", "birds"};
    s.mode = Mode::mixed;
    s.stance = Stance::oppose;
    s.confidence = 0.1 + 0.2;
    s.extractors = {"a"};
    s.at = {3, 9};
    s.exact = std::string("with\0 a NUL", 11);
    s.source = Points{0, 2};
    out.statements = {s, {}};
    out.relations = {{0, 1, RelationType::attack, Basis::rebuttal, 0.7, {"b", "c"}}};
    out.echoes = {{{1, 2}, {3, 4}, true}};
    out.losses = {{"mine", "stopped by Segmentation fault"}};
    return out;
}

} // namespace

TEST_CASE("a reading comes out of its bytes as it went in") {
    Reading out;
    CHECK(unpack(packed(full_reading()), out));
    CHECK(out == full_reading());
}

TEST_CASE("several values, sets and maps go into one row of bytes") {
    const std::map<std::string, std::map<std::string, double>> counts{{"llm", {{"requests", 3}}}, {"x", {}}};
    const std::set<std::string> names{"b", "a"};
    std::map<std::string, std::map<std::string, double>> counts_out;
    std::set<std::string> names_out;
    std::optional<Fragment> nothing = Fragment{};
    CHECK(unpack(packed(counts, names, std::optional<Fragment>{}), counts_out, names_out, nothing));
    CHECK(counts_out == counts);
    CHECK(names_out == names);
    CHECK_FALSE(nothing);
}

TEST_CASE("bytes that are cut short, too long or of something else are told") {
    const std::string bytes = packed(full_reading());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        Reading out;
        CHECK_FALSE(unpack(std::string_view(bytes).substr(0, size), out));
    }
    Reading out;
    CHECK_FALSE(unpack(bytes + "x", out));
    CHECK_FALSE(unpack(std::string(64, '\xFF'), out));
}

TEST_CASE("a word that the model does not have, or a truth that is neither, is told") {
    bool flag = false;
    CHECK(unpack("\x01", flag));
    CHECK_FALSE(unpack("\x90", flag));
    Mode mode{};
    CHECK(unpack("\x04", mode));
    CHECK_FALSE(unpack("\x05", mode));
}
