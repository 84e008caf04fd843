#include "ingest/page.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace polylogue {
namespace {

using Names = std::vector<std::string>;

bool among(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements that hold nothing, or that the next of their kind closes: they add no depth of their own.
bool adds_no_depth(std::string_view name) {
    return among(name, {"area",   "base",     "br",     "col",   "embed", "hr",    "img",   "input", "link",
                        "meta",   "param",    "source", "track", "wbr",   "p",     "li",    "dd",    "dt",
                        "option", "optgroup", "tr",     "td",    "th",    "tbody", "thead", "tfoot"});
}

bool hides_outer(std::string_view name) {
    return among(name, {"table", "object", "applet", "marquee", "template", "html"});
}

std::string tag_name(std::string_view html, std::size_t at) {
    std::string name;
    for (; at < html.size() && name.size() < 32; ++at) {
        const char c = html[at];
        if (c == ' ' || c == '>' || c == '/' || c == '\t' || c == '\n' || c == '\r' || c == '\f') break;
        name += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return name;
}

std::size_t tag_end(std::string_view html, std::size_t at) {
    char quote = 0;
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (quote ? c == quote : c == '>') {
            if (!quote) return at + 1;
            quote = 0;
        } else if (!quote && (c == '"' || c == '\'') && html[at - 1] == '=')
            quote = c;
    }
    return html.size();
}

void close(Names &open, const std::string &name) {
    for (std::size_t i = open.size(); i > 0; --i) {
        if (open[i - 1] == name) return open.resize(i - 1);
        if (hides_outer(open[i - 1])) return;
    }
}

std::size_t behind(std::string_view html, std::string_view mark, std::size_t at) {
    const std::size_t found = html.find(mark, at);
    return found == std::string_view::npos ? html.size() : found + mark.size();
}

// Where the end tag of an element whose content is not markup begins.
std::size_t raw_end(std::string_view html, std::size_t at, const std::string &name) {
    for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 2))
        if (tag_name(html, at + 2) == name) return behind(html, ">", at);
    return html.size();
}

// Reads the tag at `at` and gives where to go on.
std::size_t read_tag(std::string_view html, std::size_t at, Names &open) {
    if (html.substr(at, 4) == "<!--") return behind(html, "-->", at + 4);
    const bool closing = html.substr(at, 2) == "</";
    const std::string name = tag_name(html, at + (closing ? 2 : 1));
    if (name.empty() || !((name[0] >= 'a' && name[0] <= 'z'))) return at + 1;
    const std::size_t end = tag_end(html, at);
    if (!closing && among(name, {"script", "style", "textarea", "title", "noscript", "xmp", "iframe"}))
        return raw_end(html, end, name);
    if (adds_no_depth(name)) return end;
    if (closing)
        close(open, name);
    else
        open.push_back(name);
    return end;
}

void add_text(const GumboNode *node, std::string &out) {
    if (is_text(node)) out += node->v.text.text;
    if (!is_element(node) || tag_of(node) == GUMBO_TAG_SCRIPT || tag_of(node) == GUMBO_TAG_STYLE) return;
    for (unsigned i = 0; i < children_of(node).length; ++i) add_text(child(node, i), out);
    if (tag_of(node) == GUMBO_TAG_BR) out += ' ';
}

} // namespace

std::size_t nesting(std::string_view html, std::size_t most) {
    Names open;
    std::size_t deepest = 0;
    for (std::size_t at = html.find('<'); at < html.size() && deepest <= most; at = html.find('<', at)) {
        at = read_tag(html, at, open);
        deepest = std::max(deepest, open.size());
    }
    return deepest;
}

Page::Page(std::string_view html) : output_(gumbo_parse_with_options(&options_, html.data(), html.size())) {}
Page::~Page() { gumbo_destroy_output(&options_, output_); }

bool is_element(const GumboNode *node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }
GumboTag tag_of(const GumboNode *node) { return is_element(node) ? node->v.element.tag : GUMBO_TAG_LAST; }

std::string_view attribute(const GumboNode *node, const char *name) {
    const GumboAttribute *found = is_element(node) ? gumbo_get_attribute(&node->v.element.attributes, name) : nullptr;
    return found ? found->value : "";
}

bool is_text(const GumboNode *node) {
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE;
}

const GumboVector &children_of(const GumboNode *element) { return element->v.element.children; }
const GumboNode *child(const GumboNode *element, unsigned i) {
    return static_cast<const GumboNode *>(children_of(element).data[i]);
}

bool each_element(const GumboNode *node, const std::function<bool(const GumboNode *)> &visit) {
    if (!is_element(node)) return true;
    if (!visit(node)) return false;
    for (unsigned i = 0; i < children_of(node).length; ++i)
        if (!each_element(child(node, i), visit)) return false;
    return true;
}

std::string inner_text(const GumboNode *node) {
    std::string out;
    add_text(node, out);
    return collapsed(out);
}

std::string collapsed(std::string_view text) {
    std::string out;
    bool space = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool no_break = text.substr(at, 2) == "\xC2\xA0";
        const bool ideographic =
            text.substr(at, 3) == "\xE3\x80\x80" && (out.empty() || space || at + 3 == text.size());
        if (no_break || ideographic || std::string_view(" \t\r\n\f\v").find(text[at]) != std::string_view::npos) {
            space = true;
            at += ideographic ? 2 : no_break ? 1 : 0;
            continue;
        }
        if (space && !out.empty()) out += ' ';
        space = false;
        out += text[at];
    }
    return out;
}

} // namespace polylogue
