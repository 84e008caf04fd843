#include "ingest/furniture.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace polylogue {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Calls `test` for each word of a class or id value: letters only, at hyphens, underscores and camelCase cut, in lower
// case.
template <class Test> bool any_word(std::string_view value, const Test &test) {
    std::string word;
    for (std::size_t i = 0; i <= value.size(); ++i) {
        const char c = i < value.size() ? value[i] : ' ';
        const bool border = !(is_lower(c) || is_upper(c)) || (is_upper(c) && i > 0 && is_lower(value[i - 1]));
        if (border && !word.empty()) {
            if (test(word)) return true;
            word.clear();
        }
        if (is_lower(c) || is_upper(c)) word += static_cast<char>(is_upper(c) ? c + 32 : c);
    }
    return false;
}

// Words that begin so say the same whatever their end: relatedposts, advertorial, subscription.
bool begins_like_furniture(const std::string &word) {
    static constexpr std::array<std::string_view, 8> stems{"related", "recommend", "newsletter", "subscri",
                                                           "advert",  "sponsor",   "breadcrumb", "sharing"};
    return std::any_of(stems.begin(), stems.end(), [&word](std::string_view stem) { return word.rfind(stem, 0) == 0; });
}

template <std::size_t N> bool has_word(const GumboNode *element, const std::array<std::string_view, N> &sorted) {
    const auto known = [&sorted](const std::string &w) { return std::binary_search(sorted.begin(), sorted.end(), w); };
    return any_word(attribute(element, "class"), known) || any_word(attribute(element, "id"), known);
}

constexpr std::array<std::string_view, 76> kFurniture{
    "ad",           "ads",       "adsbygoogle", "advert",     "advertisement",  "advertising",     "aside",
    "banner",       "bookmark",  "bottombar",   "breadcrumb", "breadcrumbs",    "consent",         "cookie",
    "cookies",      "copyright", "crumb",       "crumbs",     "disclaimer",     "dropdown",        "feedback",
    "follow",       "foot",      "footer",      "gdpr",       "hotnews",        "keyword",         "keywords",
    "login",        "masthead",  "menu",        "menus",      "modal",          "mostread",        "nav",
    "navbar",       "navi",      "navigation",  "newsletter", "overlay",        "pagenav",         "pager",
    "pagination",   "permalink", "popular",     "popup",      "promo",          "promotion",       "qrcode",
    "ranking",      "readmore",  "recirc",      "recommend",  "recommendation", "recommendations", "recommended",
    "relate",       "related",   "share",       "sharebar",   "sharing",        "sidebar",         "signup",
    "sitemap",      "skip",      "sns",         "social",     "sponsor",        "sponsored",       "subscribe",
    "subscription", "tags",      "toolbar",     "topbar",     "trending",       "widget"};

constexpr std::array<std::string_view, 27> kLabels{
    "author",   "authors",   "bio",    "byline", "caption", "category", "credit",    "credits", "date",
    "dateline", "editor",    "info",   "kicker", "label",   "meta",     "more",      "next",    "prev",
    "print",    "published", "source", "tag",    "taglist", "time",     "timestamp", "tools",   "updated"};

constexpr std::array<std::string_view, 8> kComments{"comment", "commentlist", "comments", "discussion",
                                                    "disqus",  "replies",     "reply",    "respond"};

static_assert(std::is_sorted(kComments.begin(), kComments.end()));
static_assert(std::is_sorted(kFurniture.begin(), kFurniture.end()));
static_assert(std::is_sorted(kLabels.begin(), kLabels.end()));

bool among(GumboTag tag, std::initializer_list<GumboTag> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_hidden(const GumboNode *element) {
    const std::string_view style = attribute(element, "style");
    return (is_element(element) && gumbo_get_attribute(&element->v.element.attributes, "hidden")) ||
           attribute(element, "aria-hidden") == "true" || style.find("display:none") != std::string_view::npos ||
           style.find("display: none") != std::string_view::npos;
}

} // namespace

bool is_never_text(const GumboNode *element) {
    return among(tag_of(element),
                 {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_NOSCRIPT,   GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
                  GUMBO_TAG_ASIDE,  GUMBO_TAG_FOOTER,   GUMBO_TAG_BUTTON,     GUMBO_TAG_SELECT,   GUMBO_TAG_IFRAME,
                  GUMBO_TAG_SVG,    GUMBO_TAG_TEXTAREA, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,   GUMBO_TAG_OBJECT,
                  GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO,    GUMBO_TAG_CANVAS,     GUMBO_TAG_MENU,     GUMBO_TAG_HEAD,
                  GUMBO_TAG_MAP}) ||
           is_hidden(element);
}

bool is_named_furniture(const GumboNode *element) {
    const std::string_view role = attribute(element, "role");
    static constexpr std::array<std::string_view, 8> roles{"alert",  "banner", "complementary", "contentinfo",
                                                           "dialog", "menu",   "navigation",    "search"};
    if (std::find(roles.begin(), roles.end(), role) != roles.end()) return true;
    if (tag_of(element) == GUMBO_TAG_FORM) return true; // some systems wrap a whole page into one: the caller weighs it
    return !among(tag_of(element), {GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_MAIN}) &&
           (has_word(element, kFurniture) || any_word(attribute(element, "class"), begins_like_furniture) ||
            any_word(attribute(element, "id"), begins_like_furniture));
}

bool is_named_comments(const GumboNode *element) {
    return !among(tag_of(element), {GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_MAIN}) && has_word(element, kComments);
}

bool is_named_label(const GumboNode *element) {
    return !among(tag_of(element), {GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE}) &&
           has_word(element, kLabels);
}

bool is_block_element(GumboTag tag) {
    return among(tag, {GUMBO_TAG_P,      GUMBO_TAG_DIV,        GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,
                       GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER,     GUMBO_TAG_ASIDE,   GUMBO_TAG_NAV,     GUMBO_TAG_UL,
                       GUMBO_TAG_OL,     GUMBO_TAG_LI,         GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_DD,
                       GUMBO_TAG_TABLE,  GUMBO_TAG_TR,         GUMBO_TAG_TD,      GUMBO_TAG_TH,      GUMBO_TAG_TBODY,
                       GUMBO_TAG_H1,     GUMBO_TAG_H2,         GUMBO_TAG_H3,      GUMBO_TAG_H4,      GUMBO_TAG_H5,
                       GUMBO_TAG_H6,     GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,     GUMBO_TAG_FIGURE,  GUMBO_TAG_ADDRESS,
                       GUMBO_TAG_HR,     GUMBO_TAG_BODY,       GUMBO_TAG_FORM,    GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,
                       GUMBO_TAG_CENTER, GUMBO_TAG_FIELDSET,   GUMBO_TAG_HTML});
}

} // namespace polylogue
