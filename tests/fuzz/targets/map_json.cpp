// Maps and annotations as JSON.
#include "fuzz/check_map.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("map_json", [](std::string_view bytes) { test::check_reader(Format::json, bytes); });

} // namespace
