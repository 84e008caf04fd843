#include "base/escape.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

using namespace polylogue;

namespace {

const std::string kReplacement = "\xEF\xBF\xBD";

std::string read_back(const std::string &xml) {
    pugi::xml_document document;
    REQUIRE(document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single));
    return document.child("a").attribute("b").value() + std::string("|") + document.child("a").child_value();
}

} // namespace

TEST_CASE("markup is text in XML, and comes back as it was") {
    const std::string hostile = "</a><script>alert(\"1\")</script> & 'so' ]]> \t\r\n 晶片";
    CHECK(escape::xml_text("a<b & \"c\">") == "a&lt;b &amp; \"c\"&gt;");
    CHECK(escape::xml_attribute("\"a\"\n") == "&quot;a&quot;&#10;");
    const std::string xml = "<a b=\"" + escape::xml_attribute(hostile) + "\">" + escape::xml_text(hostile) + "</a>";
    CHECK(read_back(xml) == hostile + "|" + hostile);
}

TEST_CASE("what XML forbids becomes U+FFFD") {
    using namespace std::string_view_literals;
    CHECK(escape::xml_attribute("a\x01"
                                "b\xEF\xBF\xBF"
                                "c\0d"sv) == "a" + kReplacement + "b" + kReplacement + "c" + kReplacement + "d");
}

TEST_CASE("Markdown marks are words") {
    CHECK(escape::markdown("*a* _b_ `c` [d](e) <f> ~g~ | &amp; \\") ==
          "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\~g\\~ \\| \\&amp; \\\\");
    CHECK(escape::markdown("禁令「有效」（2024）") == "禁令「有效」（2024）");
}

TEST_CASE("no text begins a heading, a list, a quotation or a code block in Markdown") {
    CHECK(escape::markdown("# a") == "\\# a");
    CHECK(escape::markdown("- a - b") == "\\- a - b");
    CHECK(escape::markdown("12. a 3. b") == "12\\. a 3. b");
    CHECK(escape::markdown("12) a") == "12\\) a");
    CHECK(escape::markdown("2024 was") == "2024 was");
    CHECK(escape::markdown("    indented\n\n> quoted\t") == "indented  \\> quoted");
    CHECK(escape::markdown("---") == "\\---");
}

TEST_CASE("a cell is quoted where RFC 4180 wants it") {
    CHECK(escape::csv("plain words") == "plain words");
    CHECK(escape::csv("one, \"two\"\nthree") == "\"one, \"\"two\"\"\nthree\"");
    CHECK(escape::csv(" edge") == "\" edge\"");
    CHECK(escape::csv("") == "");
}

TEST_CASE("no cell is a formula, and the reader takes the guard off") {
    CHECK(escape::csv("=HYPERLINK(1)") == "'=HYPERLINK(1)");
    CHECK(escape::csv("＋1") == "'＋1");
    CHECK(escape::csv("'quoted' words") == "'quoted' words");
    for (const std::string cell :
         {"=a", "+a", "-a", "@a", "\ta", "\ra", "＝a", "＠a", "'=a", "''-a", "'a", "''", "", "a"}) {
        const std::string guarded = escape::csv(cell);
        const std::string value = guarded.starts_with('"') ? guarded.substr(1, guarded.size() - 2) : guarded;
        CHECK(std::string_view("=+-@\t\r").find(value.empty() ? 'a' : value[0]) == std::string_view::npos);
        CHECK(escape::uncsv(value) == cell);
    }
}

TEST_CASE("what would act on a terminal is seen instead") {
    CHECK(escape::visible("\x1B[31mred\x7F\n") == "␛[31mred␡␊");
    CHECK(escape::visible("a\u202Eb\u0085c\u200Fd") == "a<U+202E>b<U+0085>c<U+200F>d");
    CHECK(escape::visible("bad \xFF\xC0 晶片") == "bad " + kReplacement + kReplacement + " 晶片");
    CHECK(escape::visible("晶片 “chips” – 100%") == "晶片 “chips” – 100%");
}
