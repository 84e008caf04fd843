// Front matter alone, without the encoding's guesses before it.
#include "ingest/header.hpp"

#include "base/utf8.hpp"
#include "fuzz/target.hpp"
#include "ingest/encoding.hpp"

namespace {

using namespace polylogue;

void run(std::string_view bytes) {
    if (utf8::first_invalid(bytes)) return;
    Document d;
    d.path = "fuzzed";
    d.text = bytes;
    std::vector<std::string> warnings;
    replace_forbidden(d.text, warnings);
    if (const Status read = read_header(d); !read)
        return test::must(!read.error().message.empty(), "an error has words");
    test::must(d.body.begin <= d.body.end && d.body.end <= d.text.size(), "the body lies in the text");
    test::must(utf8::is_boundary(d.text, d.body.begin), "the body begins with a character");
}

const test::FuzzEntry entry("front_matter", run);

} // namespace
