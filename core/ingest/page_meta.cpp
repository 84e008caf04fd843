#include "ingest/page_meta.hpp"

#include "ingest/blocks.hpp"
#include "ingest/date.hpp"
#include "ingest/lines.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace polylogue {
namespace {

std::string lower(std::string_view s) {
    std::string out(s);
    for (char &c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

// What one walk over the page gathers; the first value of each name counts.
struct Found {
    std::map<std::string, std::string> meta; // by name, property or itemprop, in lower case
    std::string title;                       // <title>
    std::vector<std::string> headlines;      // <h1> to <h3>
    std::string first_headline;              // <h1>
    std::string canonical;
    std::string time;   // <time datetime>
    std::string byline; // rel=author, or a short element of class byline or author
    std::string lang;
    std::string visible_date;

    void add(const GumboNode *e);
    void add_meta(const GumboNode *e);
    std::string first(std::initializer_list<const char *> names) const;
};

void set(std::string &field, std::string value) {
    if (field.empty()) field = std::move(value);
}

void Found::add_meta(const GumboNode *e) {
    for (const char *key : {"property", "name", "itemprop"})
        if (const std::string_view name = attribute(e, key); !name.empty())
            set(meta[lower(name)], collapsed(attribute(e, "content")));
}

bool is_byline(const GumboNode *e) {
    if (attribute(e, "rel") == "author" || attribute(e, "itemprop") == "author") return true;
    const std::string_view name = attribute(e, "class");
    return name == "byline" || name == "author" || name == "author-name" || name == "article-author" ||
           name == "article__author" || name == "reporter";
}

void Found::add(const GumboNode *e) {
    switch (tag_of(e)) {
    case GUMBO_TAG_META:
        return add_meta(e);
    case GUMBO_TAG_TITLE:
        return set(title, inner_text(e));
    case GUMBO_TAG_H1:
        set(first_headline, inner_text(e));
        [[fallthrough]];
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
        return headlines.push_back(inner_text(e));
    case GUMBO_TAG_HTML:
        return set(lang, std::string(attribute(e, "lang")));
    case GUMBO_TAG_LINK:
        return attribute(e, "rel") == "canonical" ? set(canonical, std::string(attribute(e, "href"))) : void();
    case GUMBO_TAG_TIME:
        set(time, std::string(attribute(e, "datetime")));
        break;
    default:
        break;
    }
    const std::string_view item = attribute(e, "itemprop");
    if (item == "datePublished")
        set(meta["datepublished"],
            std::string(attribute(e, "datetime").empty() ? attribute(e, "content") : attribute(e, "datetime")));
    if (is_byline(e))
        if (std::string text = inner_text(e); columns(text) <= 60) set(byline, std::move(text));
}

std::string Found::first(std::initializer_list<const char *> names) const {
    for (const char *name : names)
        if (const auto m = meta.find(name); m != meta.end() && !m->second.empty()) return m->second;
    return {};
}

// Cuts "… - Site" and "Site | …": the site's name where it is known, otherwise a short last part.
std::string without_site(std::string title, const std::string &site) {
    static constexpr std::array<std::string_view, 9> separators{
        " | ", " - ", " – ", " — ", " :: ", " · ", "｜", "_", "－"};
    for (const std::string_view separator : separators) {
        const std::size_t at = title.rfind(separator);
        if (at == std::string::npos || at == 0) continue;
        const std::string last = title.substr(at + separator.size());
        const std::string first = title.substr(0, title.find(separator));
        if (!site.empty() && first == site) return title.substr(first.size() + separator.size());
        const bool is_site = !site.empty() && (last == site || last.find(site) != std::string::npos ||
                                               site.find(last) != std::string::npos);
        if (is_site || (columns(last) <= 24 && columns(last) <= columns(first)))
            title = std::string(trimmed(title.substr(0, at)));
    }
    return title;
}

// The longest headline that the page's own title repeats; without one the title less the site's name.
std::string title_of(const Found &f, const std::string &site) {
    const std::string named = f.first({"og:title", "twitter:title", "dc.title"});
    std::string best;
    for (const std::string &h : f.headlines) {
        const bool repeated = f.title.find(h) != std::string::npos || named.find(h) != std::string::npos ||
                              (named.size() >= 4 && h.find(named) != std::string::npos);
        if (repeated && h != site && h.size() >= 4 && h.size() > best.size()) best = h;
    }
    if (!best.empty()) return best;
    if (!named.empty()) return without_site(named, site);
    if (!f.title.empty()) return without_site(f.title, site);
    return f.first_headline;
}

std::string author_of(const Found &f) {
    std::string author =
        f.first({"author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author"});
    if (author.find("://") != std::string::npos) author.clear();
    if (author.empty()) author = f.byline;
    for (const std::string_view prefix : {"By ", "BY ", "by ", "記者", "作者：", "作者:", "作者"})
        if (author.rfind(prefix, 0) == 0) author.erase(0, prefix.size());
    return std::string(trimmed(author));
}

// The first date that stands in a short element at or behind the headline.
std::string date_on_page(const GumboNode *root, const std::string &title) {
    std::string out;
    bool behind = false;
    each_element(root, [&](const GumboNode *e) {
        if (tag_of(e) == GUMBO_TAG_TITLE || children_of(e).length == 0 || !is_text(child(e, 0))) return true;
        const std::string text = inner_text(e);
        behind = behind || text == title;
        if (behind && columns(text) <= 70) out = find_date(text);
        return out.empty();
    });
    return out;
}

} // namespace

Metadata page_metadata(const GumboNode *root) {
    Found f;
    each_element(root, [&f](const GumboNode *e) { return f.add(e), true; });
    Metadata meta;
    meta.outlet = f.first({"og:site_name", "application-name", "publisher", "dc.publisher"});
    meta.title = title_of(f, meta.outlet);
    meta.author = author_of(f);
    meta.date = date_of(f.first({"article:published_time", "og:published_time", "datepublished", "pubdate",
                                 "publishdate", "publish_date", "publish-date", "date", "dc.date", "dc.date.issued",
                                 "dcterms.created", "parsely-pub-date", "sailthru.date"}));
    if (meta.date.empty()) meta.date = date_of(f.time);
    if (meta.date.empty()) meta.date = date_on_page(root, meta.title);
    meta.url = f.canonical.empty() ? f.first({"og:url"}) : f.canonical;
    meta.lang = f.lang.empty() ? f.first({"content-language", "og:locale", "dc.language"}) : f.lang;
    return meta;
}

} // namespace polylogue
