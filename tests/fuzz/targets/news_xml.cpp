// NewsML-G2 and NITF.
#include "fuzz/checks.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

const test::FuzzEntry entry("news_xml", [](std::string_view bytes) {
    test::check_documents(read_documents("fuzzed.xml", std::string(bytes)));
});

} // namespace
