#include "format/briefing_md.hpp"

#include "format/hostile.hpp"
#include "format/page_of_md.hpp"

#include <gumbo.h>
#include <set>

using namespace polylogue;

namespace {

struct Page { // what a browser would see
    std::set<std::string> tags, ids, links, pictures;
};

void collect(const GumboNode *node, Page &page) {
    if (node->type != GUMBO_NODE_ELEMENT) return;
    const GumboElement &element = node->v.element;
    page.tags.insert(gumbo_normalized_tagname(element.tag));
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *a = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const std::string name = a->name;
        if (name == "id") page.ids.insert(a->value);
        if (name == "href") page.links.insert(a->value);
        if (name == "src") page.pictures.insert(a->value);
        CHECK_MESSAGE(!name.starts_with("on"), name);
    }
    for (unsigned i = 0; i < element.children.length; ++i)
        collect(static_cast<const GumboNode *>(element.children.data[i]), page);
}

Page seen(const std::string &html) {
    Page page;
    GumboOutput *read = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
    collect(read->root, page);
    gumbo_destroy_output(&kGumboDefaultOptions, read);
    return page;
}

std::string html_of(const Map &map, const std::string &lang) {
    const Derived derived = derive(map);
    const Briefing briefing = make_briefing(map, derived, {lang});
    return page_of_md(briefing_md(map, derived, briefing, {}), "title", lang, {});
}

} // namespace

TEST_CASE("every reference of a briefing leads to words that stand in it") {
    for (const char *lang : {"en", "zh-Hant", "zh-Hans"}) {
        const Page page = seen(html_of(test::corpus_map(), lang));
        CHECK(page.links.size() > 30);
        for (const std::string &link : page.links) {
            CAPTURE(link);
            CHECK(link.starts_with("#"));
            CHECK(page.ids.contains(link.substr(1)));
        }
    }
}

TEST_CASE("no text of a document becomes a mark, a link or a picture of the briefing") {
    const std::set<std::string> allowed{"html", "head", "meta", "title", "style",  "body",       "main",  "h1",
                                        "h2",   "h3",   "p",    "a",     "table",  "thead",      "tbody", "tr",
                                        "th",   "td",   "ol",   "li",    "strong", "blockquote", "code",  "br"};
    for (const char *lang : {"en", "zh-Hans"}) {
        const Page page = seen(html_of(test::hostile_map(), lang));
        for (const std::string &tag : page.tags) CHECK_MESSAGE(allowed.contains(tag), tag);
        for (const std::string &link : page.links) CHECK_MESSAGE(link.starts_with("#"), link);
        CHECK(page.pictures.empty());
    }
}

TEST_CASE("pictures become part of the page") {
    const std::string html = page_of_md("![Road](map.svg)\n", "Road", "en", {{"map.svg", "<svg>abc</svg>"}});
    CHECK(html.find("data:image/svg+xml;base64,PHN2Zz5hYmM8L3N2Zz4=") != std::string::npos);
    CHECK(html.find("map.svg\"") == std::string::npos);
}
