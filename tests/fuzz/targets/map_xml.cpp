// Map files.
#include "fuzz/check_map.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("map_xml", [](std::string_view bytes) { test::check_reader(Format::xml, bytes); });

} // namespace
