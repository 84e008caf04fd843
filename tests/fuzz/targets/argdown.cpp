// Argdown, with the YAML in its braces.
#include "fuzz/check_map.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("argdown", [](std::string_view bytes) { test::check_reader(Format::argdown, bytes); });

} // namespace
