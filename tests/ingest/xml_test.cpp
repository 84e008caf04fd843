#include "reading.hpp"

using namespace reading;

namespace {
const std::string kNitf = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="en"><head><title>Slug</title><docdata><date.issue norm="20250304T101500Z"/><doc.copyright holder="Harbour Wire"/></docdata></head>
<body><body.head><hedline><hl1>Fees  to rise</hl1></hedline><byline>By <person>Ann Lee</person></byline><dateline>EASTMERE</dateline></body.head>
<body.content><block><p>The board &amp; the shops <em>met</em> <b>again</b>.</p><media><media-caption><p>The quay.</p></media-caption></media></block>
<hl2>What next</hl2><p>Nobody knows.</p><table><tr><td>1</td></tr></table><ul><li>One.</li><li>Two.</li></ul></body.content></body></nitf>)";

std::string newsml(const std::string &set) {
    return R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" xml:lang="zh-Hant"><itemMeta><provider qcode="nprov:HW"><name>海港社</name></provider>
<versionCreated>2025-03-05T08:00:00+08:00</versionCreated></itemMeta><contentMeta><headline>靠泊費調漲</headline><by>李安</by></contentMeta>)" +
           set + "</newsItem>";
}
} // namespace

TEST_CASE("NITF gives headline, byline, date, provider and paragraphs") {
    const Document d = one("a.xml", kNitf);
    CHECK(title(d) == "Fees to rise");
    CHECK(d.meta.author == "Ann Lee");
    CHECK(d.meta.date == "2025-03-04");
    CHECK(d.meta.outlet == "Harbour Wire");
    CHECK(d.meta.lang == "en");
    CHECK(body(d) == "The board & the shops met again.\n\nWhat next\n\nNobody knows.\n\nOne.\nTwo.");
    CHECK(d.text == "Fees to rise\n\n" + body(d));
}

TEST_CASE("NewsML-G2 gives its metadata and the XHTML inside") {
    const Document d = one(
        "a.xml", newsml("<contentSet><inlineXML><html "
                        "xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><h1>靠泊費調漲</h1>"
                        "<p>港務局說，費用加倍。</p><p>商家反對。</p></body></html></inlineXML></contentSet>"));
    CHECK(title(d) == "靠泊費調漲");
    CHECK(d.meta.outlet == "海港社");
    CHECK(d.meta.author == "李安");
    CHECK(d.meta.date == "2025-03-05");
    CHECK(d.meta.lang == "zh-Hant");
    CHECK(body(d) == "港務局說，費用加倍。\n\n商家反對。");
}

TEST_CASE("NewsML-G2 may hold NITF or plain text") {
    CHECK(body(one("a.xml", newsml("<contentSet><inlineXML><nitf><body><body.content><p>一句。</p></body.content></"
                                   "body></nitf></inlineXML></contentSet>"))) == "一句。");
    CHECK(body(one("a.xml", newsml("<contentSet><inlineData>一句。\n二句。</inlineData></contentSet>"))) ==
          "一句。\n二句。");
}

TEST_CASE("each item of a news message is a document") {
    const std::string item = newsml("<contentSet><inlineData>一句。</inlineData></contentSet>");
    const auto all =
        read_documents("a.xml", "<newsMessage><header/><itemSet>" + item + item + "</itemSet></newsMessage>");
    REQUIRE(all.size() == 2);
    REQUIRE((all[0] && all[1]));
    CHECK(all[1]->path == "a.xml#2");
}

TEST_CASE("what is wrong with a news item is named") {
    CHECK(failure("a.xml", newsml("<contentSet><remoteContent/></contentSet>")) ==
          "a.xml: no text found in the news item");
    CHECK(failure("a.xml", "<newsMessage><itemSet/></newsMessage>") == "a.xml: no newsItem found");
    CHECK(failure("a.xml", "<nitf>\n<body>\n</nitf>") == "a.xml:3: not XML: Start-end tags mismatch");
    CHECK(failure("a.xml", "<rss/>") ==
          "a.xml: expected NewsML-G2 (newsItem, newsMessage) or NITF (nitf), found root element rss");
}

TEST_CASE("entities of a DTD are not expanded") {
    const Document d = one(
        "a.xml", "<!DOCTYPE nitf [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><nitf><body><body.content><p>It "
                 "said &b; twice.</p></body.content></body></nitf>");
    CHECK(body(d) == "It said &b; twice.");
}

TEST_CASE("XML nested too deep is refused") {
    std::string deep = "<nitf>";
    for (int i = 0; i < 100000; ++i) deep += "<b>";
    for (int i = 0; i < 100000; ++i) deep += "</b>";
    CHECK(failure("a.xml", deep + "</nitf>") == "a.xml: more than 500 levels of nested elements");
}

TEST_CASE("references to characters XML forbids become U+FFFD") {
    const Document d = one("a.xml", "<nitf><body><body.content><p>A&#1;b.</p></body.content></body></nitf>");
    CHECK(body(d) == "A\uFFFDb.");
    CHECK(d.warnings.size() == 1);
}
