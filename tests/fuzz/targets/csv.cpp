// Tables: statements of a map, DNA's event lists.
#include "fuzz/check_map.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("csv", [](std::string_view bytes) { test::check_reader(Format::csv, bytes); });

} // namespace
