// Documents as JSON Lines.
#include "fuzz/checks.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("json_lines", [](std::string_view bytes) {
    test::check_documents(read_documents("fuzzed.jsonl", std::string(bytes)));
});

} // namespace
