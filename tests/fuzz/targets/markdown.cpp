// Markdown with front matter, and its furniture.
#include "fuzz/checks.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("markdown", [](std::string_view bytes) {
    test::check_documents(read_documents("fuzzed.md", std::string(bytes)));
});

} // namespace
