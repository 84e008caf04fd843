// Argument graphs in AIF.
#include "fuzz/check_map.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("aif", [](std::string_view bytes) { test::check_reader(Format::aif, bytes); });

} // namespace
