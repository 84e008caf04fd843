// Pages: the article found in them and what their heads say.
#include "fuzz/checks.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("html", [](std::string_view bytes) {
    test::check_documents(read_documents("fuzzed.html", std::string(bytes)));
});

} // namespace
