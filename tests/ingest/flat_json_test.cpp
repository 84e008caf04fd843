#include "ingest/flat_json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace polylogue;
using nlohmann::json;

namespace {

bool as_library(const std::string &text) {
    const auto flat = flat_object(text);
    return flat && *flat == json::parse(text);
}

} // namespace

TEST_CASE("a flat object of strings is read as the library reads it") {
    CHECK(as_library(R"({"title": "A levy", "text":"Two lines.\nThe \"second\" one \\ with 関税 and \/"})"));
    CHECK(as_library(" {\t\"a\" : \"\" , \"b\":\"x\"}\r\n"));
    CHECK(as_library(R"({"a": "caf\u00e9 \u4e2d\u6587 \ud83d\ude00 \u0000 \b\f\t"})"));
    CHECK(as_library(R"({"a": "a text longer than eight bytes, of which the last ends here"})"));
}

TEST_CASE("what is no flat object of strings is left to the library") {
    for (const char *text : {"", "{", "{}", "[]", R"({"a": 1})", R"({"a": "b")", R"({"a": "b"} c)", R"({"a": "b",})",
                             R"({"a": {"b": "c"}})", R"({"a": "1", "a": "2"})", R"({"a": "\ud83d"})",
                             R"({"a": "\ude00"})", R"({"a": "\ud83d\u0041"})", R"({"a": "\x41"})", R"({"a": "\u12"})",
                             R"({"a": "\u+123"})", "{\"a\": \"\xFF\"}", "{\"a\": \"\n\"}", R"({"a": "\)"})
        CHECK_FALSE(flat_object(text));
}
