// Files of corrections.
#include "format/corrections_xml.hpp"

#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

void run(std::string_view bytes) {
    const auto read = parse_corrections(std::string(bytes), "fuzzed");
    if (!read) return test::must(!read.error().message.empty(), "an error has words");
    const std::string written = write_corrections(*read); // without characters XML forbids
    const auto again = parse_corrections(written, "again");
    test::must(again && write_corrections(*again) == written, "corrections written are read again as they were");
}

const test::FuzzEntry entry("corrections", run);

} // namespace
