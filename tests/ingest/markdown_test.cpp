#include "ingest/markdown.hpp"
#include "support/processor_time.hpp"

#include "reading.hpp"

using namespace reading;

namespace {
std::string md(const std::string &text) { return prose(one("a.md", text)); }
std::string txt(const std::string &text) { return prose(one("a.txt", text)); }
} // namespace

TEST_CASE("image marks are furniture with their words") {
    CHECK(md("See ![the quay](q.png \"x\") here.") == "See · here.");
    CHECK(md("![]()") == "·");
    CHECK(md("![a][b] c") == "· c");
    CHECK(md("![big](data:image/png;base64," + std::string(100000, 'A') + ") c") == "· c");
}

TEST_CASE("of a link only the target and the brackets are furniture") {
    CHECK(md("A [new fee](https://x.example/a_(b)) was set.") == "A ·new fee· was set.");
    CHECK(md("A [new *fee*][3] was set.") == "A ·new ·fee· was set.");
    CHECK(md("[![alt](a.png)](https://x.example)") == "·");
}

TEST_CASE("brackets without an address stay") {
    CHECK(md("He [the mayor] said (again) no.") == "He [the mayor] said (again) no.");
    CHECK(md("见[注](下文)。") == "见[注](下文)。");
}

TEST_CASE("emphasis marks go, single stars and underscores inside words stay") {
    CHECK(md("A **bold** and *soft* and ***both*** word.") == "A ·bold· and ·soft· and ·both· word.");
    CHECK(md("file_name_here and 5 * 4 and 3*.") == "file_name_here and 5 * 4 and 3*.");
    CHECK(md("這是**「重點」**，不是*其他*。") == "這是·「重點」·，不是·其他·。");
    CHECK(md("~~gone~~ about ~5") == "·gone· about ~5");
}

TEST_CASE("heading, list and quote marks are furniture") {
    CHECK(md("## Costs ##\n\n- one\n2. two\n> three\n> - four") == "·Costs ·\n\n·one\n·two\n·three\n·four");
    CHECK(md("#hashtag stays\n1984 was a year.") == "#hashtag stays\n1984 was a year.");
    CHECK(md("Heading\n=======\n\ntext") == "Heading\n·\n\ntext");
}

TEST_CASE("tables go, a bar in a sentence stays") {
    CHECK(md("a | b\n--|--\n1 | 2\n\nText | more.") == "·\n·\n·\n\nText | more.");
    CHECK(md("| a | b |\n| 1 | 2 |\nText.") == "·\n·\nText.");
}

TEST_CASE("code fences, comments, tags and shortcodes are furniture") {
    CHECK(md("```\ncode\n```\nText.") == "·\nText.");
    CHECK(md("```\nnever closed") == "·\nnever closed");
    CHECK(md("<!-- a\n\nb -->\nText.") == "·\nText.");
    CHECK(md("One<br>two <em>three</em>, 3 < 4 > 2.") == "One·two ·three·, 3 < 4 > 2.");
    CHECK(md("{{< figure src=\"a\" >}} x {% raw %} [gallery ids=\"1\"] [caption]c[/caption]") == "· x · · ·c·");
    CHECK(md("A claim.[^3] `x` \\*not\\*") == "A claim.· ·x· ·*not·*");
}

TEST_CASE("an address alone on its line is furniture") {
    CHECK(md("https://x.example/a\nSee https://x.example/a now.") == "·\nSee https://x.example/a now.");
    CHECK(md("[1]: https://x.example/a\nText.") == "·\nText.");
}

TEST_CASE("plain text loses image marks and lone addresses only") {
    CHECK(txt("![](a.png)\n正文 *不變*。\n  https://x.example\n") == "·\n正文 *不變*。\n  ·\n");
    CHECK(txt("# Not a heading\n- item") == "# Not a heading\n- item");
}

TEST_CASE("furniture is sorted, disjoint and inside the body") {
    const Document d = one("a.md", "title: *A*\n\n# **x** [a **b**](c.d) `*` ![](y)\n| a |\n");
    std::size_t last = d.body.begin;
    for (const Span f : d.furniture) {
        CHECK(f.begin >= last);
        CHECK(f.end > f.begin);
        last = f.end;
    }
    CHECK(last <= d.body.end);
}

TEST_CASE("marks that never close are read in linear time") {
    const double start = polylogue::test::processor_seconds();
    for (const char *mark : {"[", "![", "*a ", "_a ", "`a", "<a", "{{", "[](", "> ", "- "}) {
        std::string text;
        while (text.size() < 200000) text += mark;
        CHECK(one("a.md", text).text.size() == text.size());
    }
    CHECK(polylogue::test::processor_seconds() - start < 20);
}
