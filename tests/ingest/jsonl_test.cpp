#include "base/utf8.hpp"
#include "reading.hpp"

#include <sstream>

using namespace reading;

TEST_CASE("each line of a JSON Lines file is a document") {
    const auto all = read_documents("a.jsonl", "{\"id\":\"k1\",\"title\":\"T\",\"outlet\":\"O\",\"text\":\"One.\"}\n\n{"
                                               "\"id\":7,\"text\":\"二。\",\"lang\":\"zh-Hant\"}\r\n");
    REQUIRE(all.size() == 2);
    REQUIRE((all[0] && all[1]));
    CHECK(all[0]->path == "a.jsonl#k1");
    CHECK(all[0]->text == "One.");
    CHECK(all[0]->meta.outlet == "O");
    CHECK(all[0]->title.empty());
    CHECK(all[1]->path == "a.jsonl#7");
    CHECK(all[1]->meta.lang == "zh-Hant");
}

TEST_CASE("the text of a JSON line stays as given, its title found where it opens it") {
    const Document d = one("a.jsonl", R"({"title":"Fees rise","text":"Fees rise\nThey do."})");
    CHECK(d.text == "Fees rise\nThey do.");
    CHECK(title(d) == "Fees rise");
    CHECK(body(d) == "They do.");
    CHECK(d.path == "a.jsonl#1");
}

TEST_CASE("a bad line is an error in its place and the others are read") {
    const auto all = read_documents(
        "a.jsonl",
        "{\"text\":\"One.\"}\n{\"text\":\n[1]\n{\"text\":5}\n{\"id\":\"e\"}\n{\"text\":[]}\n{\"text\":\"Last.\"}");
    REQUIRE(all.size() == 7);
    CHECK(all[0]);
    CHECK(all[1].error().text().rfind("a.jsonl:2: not JSON: parse error", 0) == 0);
    CHECK(all[2].error().text() == "a.jsonl:3: expected an object, found array");
    CHECK(all[3]);
    CHECK(all[4].error().text() == "a.jsonl:5: expected a text, found none");
    CHECK(all[5].error().text() == "a.jsonl:6: expected a string in text, found array");
    CHECK(all[6]);
}

TEST_CASE("unpaired surrogates and broken UTF-8 in JSON are refused") {
    CHECK(failure("a.jsonl", R"({"text":"a\ud800b"})").find("a.jsonl:1: not JSON: parse error") == 0);
    CHECK(failure("a.jsonl", "{\"text\":\"a\xFF\"}").find("a.jsonl:1: not JSON: parse error") == 0);
    CHECK(one("a.jsonl", R"({"text":"a\ud83d\ude00b"})").text == "a😀b");
}

TEST_CASE("the message about a broken line is UTF-8 whatever the line holds") {
    const std::string said = failure("a.jsonl", "{\"text\":\"\xE6\x94\"}");
    CHECK_FALSE(utf8::first_invalid(said));
    CHECK(said.find("\uFFFD") != std::string::npos);
}

TEST_CASE("NUL in JSON becomes U+FFFD with a warning") {
    const Document d = one("a.jsonl", R"({"text":"a\u0000b"})");
    CHECK(d.text == "a\uFFFDb");
    CHECK(d.warnings.size() == 1);
}

TEST_CASE("JSON nested too deep is refused") {
    const std::string deep = "{\"text\":" + std::string(100000, '[') + std::string(100000, ']') + "}";
    CHECK(failure("a.jsonl", deep) == "a.jsonl:1: more than 500 levels of nesting");
}

TEST_CASE("a stream is read line by line and stops when told") {
    std::istringstream in("\xEF\xBB\xBF{\"text\":\"1\"}\n{\"text\":\"2\"}\n{\"text\":\"3\"}\n");
    int seen = 0;
    read_json_lines(in, "-", [&seen](Result<Document> d) { return d && ++seen < 2; });
    CHECK(seen == 2);
}

TEST_CASE("a line above the limit is an error and the next is read") {
    std::istringstream in("{\"text\":\"" + std::string(100, 'a') + "\"}\n{\"text\":\"b\"}\n");
    std::vector<std::string> said;
    read_json_lines(in, "-",
                    [&said](Result<Document> d) { return said.push_back(d ? d->text : d.error().text()), true; },
                    {.document_bytes = 50});
    CHECK(said == std::vector<std::string>{"-:1: the line has more than 50 bytes", "b"});
}

TEST_CASE("JSON Lines in UTF-16 are converted") {
    std::string bytes = "\xFF\xFE";
    for (const char c : std::string("{\"text\":\"One.\"}\n")) bytes += c, bytes += '\0';
    CHECK(one("a.jsonl", bytes).text == "One.");
}
