// Annotations of one document in the one JSON shape.
#include "format/json.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("annotation", [](std::string_view bytes) {
    const auto read = parse_annotation(std::string(bytes), "fuzzed");
    if (!read) test::must(!read.error().message.empty(), "an error has words");
});

} // namespace
