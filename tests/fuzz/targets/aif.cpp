// Argument graphs in AIF.
#include "format/formats.hpp"

#include "fuzz/check_map.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("aif", [](std::string_view bytes) {
    const auto read = parse_map(Format::aif, std::string(bytes), "fuzzed");
    if (read)
        test::check_map(read->map);
    else
        test::must(!read.error().message.empty(), "an error has words");
});

} // namespace
