// Plain text with front matter or plain lines of it.
#include "fuzz/checks.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("text", [](std::string_view bytes) {
    test::check_documents(read_documents("fuzzed.txt", std::string(bytes)));
});

} // namespace
