#include "ingest/header.hpp"

#include "reading.hpp"

using namespace reading;

TEST_CASE("plain header lines end at the first empty line") {
    const Document d =
        one("a.txt",
            "title: Port fees rise\noutlet: Harbour Wire\ndate: 2025-03-04\nsource-id: x-1\nlang: en\n\nFees rise.\n");
    CHECK(d.meta.title == "Port fees rise");
    CHECK(d.meta.outlet == "Harbour Wire");
    CHECK(d.meta.date == "2025-03-04");
    CHECK(d.meta.lang == "en");
    CHECK(title(d) == "Port fees rise");
    CHECK(body(d) == "Fees rise.\n");
}

TEST_CASE("a header may begin with an empty title") {
    const Document d = one("a.txt", "title: \nlang: zh-Hant\n\n正文。");
    CHECK(d.title.empty());
    CHECK(d.meta.lang == "zh-Hant");
    CHECK(body(d) == "正文。");
}

TEST_CASE("header lines may end with CR LF or CR") {
    CHECK(body(one("a.txt", "title: A\r\nlang: en\r\n\r\nText.")) == "Text.");
    CHECK(one("a.txt", "title: A\rlang: en\r\rText.").meta.lang == "en");
    CHECK(body(one("a.txt", "title: A\rlang: en\r\rText.")) == "Text.");
}

TEST_CASE("a first line that is no known key is text") {
    CHECK(body(one("a.txt", "Warning: rain\n\nIt rained.")) == "Warning: rain\n\nIt rained.");
    CHECK(body(one("a.txt", "source-id: 4\ntitle: A\n\nText.")) == "source-id: 4\ntitle: A\n\nText.");
    CHECK(body(one("a.txt", "Date:12 May, the minister said.\n\nMore.")) == "Date:12 May, the minister said.\n\nMore.");
}

TEST_CASE("a known key above running text is text") {
    const std::string text = "Note: the vote was close.\nThe chair had to count twice, and then again.\n\nMore.";
    CHECK(body(one("a.txt", text)) == text);
    CHECK(one("a.txt", text).meta.note.empty());
}

TEST_CASE("YAML front matter is read, lists of authors joined, the title found") {
    const Document d =
        one("a.md", "---\nauthor: [Ann Lee, Bo Ek]\ntitle: \"Fees: a view\"\ntags: [x]\nlang: en\n---\nBody.");
    CHECK(d.meta.author == "Ann Lee, Bo Ek");
    CHECK(d.meta.title == "Fees: a view");
    CHECK(title(d) == "Fees: a view");
    CHECK(d.text[d.title.begin - 1] == '"');
    CHECK(body(d) == "Body.");
}

TEST_CASE("a title folded over lines in YAML has no place in the text") {
    const Document d = one("a.md", "---\ntitle: >\n  One\n  two\n---\nBody.");
    CHECK(d.meta.title == "One two");
    CHECK(d.title.empty());
}

TEST_CASE("front matter with an unquoted colon is read as plain lines, with a warning") {
    const Document d = one("a.md", "---\ntitle: Fees: a view\nlang: en\n---\nBody.");
    CHECK(d.meta.title == "Fees: a view");
    CHECK(title(d) == "Fees: a view");
    REQUIRE(d.warnings.size() == 1);
    CHECK(d.warnings[0] == "line 2: front matter is not YAML (illegal map value), read as plain lines");
}

TEST_CASE("front matter that is neither YAML nor plain lines is an error with its line") {
    CHECK(failure("a.md", "---\ntitle: [a\nlang\n---\nBody.") ==
          "a.md:4: front matter is not YAML: end of sequence flow not found");
}

TEST_CASE("rules around text are not front matter") {
    CHECK(body(one("a.md", "---\nJust a line.\n---\nBody.")) == "---\nJust a line.\n---\nBody.");
    CHECK(body(one("a.md", "---\nNever closed.")) == "---\nNever closed.");
}

TEST_CASE("a Markdown file may have a plain header") {
    const Document d = one("a.md", "title: A\n\n# A\n");
    CHECK(d.meta.title == "A");
    CHECK(body(d) == "# A\n");
}

TEST_CASE("deeply nested front matter is no crash") {
    const Document d = one("a.md", "---\ntitle: " + std::string(5000, '[') + "\n---\nBody.");
    CHECK(d.warnings.size() == 1);
    CHECK(body(d) == "Body.");
}
