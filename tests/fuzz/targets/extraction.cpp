// A text read with all plugins: statements lie in the text, and their words are the text's.
#include "support/extraction.hpp"
#include "base/utf8.hpp"
#include "fuzz/target.hpp"
#include "ingest/encoding.hpp"

#include <algorithm>

namespace {

using namespace polylogue;

void run(std::string_view bytes) {
    auto decoded = decode("fuzzed", bytes, "utf-8");
    if (!decoded) return;
    const std::string &text = decoded->text;
    const Reading reading = test::read_passage({.text = text, .lang = "", .issue = "", .codebook = "chip-export"});
    test::must(reading.losses.empty(), "no plugin fails");
    const utf8::Index index(text);
    for (const FiledStatement &s : reading.statements) {
        const Span at{index.to_bytes(s.at.begin), index.to_bytes(s.at.end)};
        test::must(at.begin < at.end && text.compare(at.begin, at.size(), s.exact) == 0, "a statement's words");
        test::must(s.stakeholder < reading.stakeholders.size(), "a statement's holder");
    }
    for (const Relation &r : reading.relations)
        test::must(std::max(r.from, r.to) < reading.statements.size() && r.from != r.to, "a relation's ends");
}

const test::FuzzEntry entry("extraction", run);

} // namespace
