// Codebooks.
#include "codebook/codebook.hpp"

#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

void run(std::string_view bytes) {
    const auto codebook = parse_codebook(std::string(bytes), "fuzzed");
    if (!codebook) return test::must(!codebook.error().message.empty(), "an error has words");
    test::must(codebook->source == bytes, "a codebook keeps its source");
    const auto again = parse_codebook(codebook->source, "again");
    test::must(again && again->hash() == codebook->hash(), "a codebook is read again as it was");
}

const test::FuzzEntry entry("codebook_xml", run);

} // namespace
