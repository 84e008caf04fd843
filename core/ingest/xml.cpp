#include "ingest/date.hpp"
#include "ingest/encoding.hpp"
#include "ingest/lines.hpp"
#include "ingest/page.hpp"
#include "ingest/readers.hpp"

#include <algorithm>
#include <initializer_list>
#include <pugixml.hpp>

// NewsML-G2 (IPTC, newsItem and newsMessage) and NITF 3. Element names count without their prefixes; no DTD is read and
// no entity beyond XML's own is expanded.
namespace polylogue {
namespace {

using pugi::xml_node;

Error refused(const std::string &path, const std::string &message, ErrorKind kind = ErrorKind::syntax,
              std::size_t line = 0) {
    return {.kind = kind, .message = message, .path = path, .line = line};
}

std::string_view local(const xml_node &node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

bool named(const xml_node &node, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), local(node)) != names.end();
}

xml_node child(const xml_node &node, std::string_view name) {
    for (const xml_node c : node.children())
        if (local(c) == name) return c;
    return {};
}

// The first element of that name inside, by breadth of the document order.
xml_node inside(const xml_node &node, std::string_view name) {
    return node.find_node([name](const xml_node &n) { return local(n) == name; });
}

void add_text(const xml_node &node, std::string &out) {
    for (const xml_node c : node.children()) {
        if (c.type() == pugi::node_pcdata || c.type() == pugi::node_cdata)
            out += c.value();
        else if (named(c, {"br"}))
            out += ' ';
        else if (!named(c, {"script", "style"}))
            add_text(c, out);
    }
}

std::string text_of(const xml_node &node) {
    std::string out;
    add_text(node, out);
    return collapsed(out);
}

// Paragraphs, headings and list items in document order; tables and pictures with their captions are no prose.
void add_paragraphs(const xml_node &node, std::string_view title, std::string &out) {
    if (named(node,
              {"media", "table", "nitf-table", "figure", "img", "script", "style", "head", "aside", "nav", "footer"}))
        return;
    const bool item = named(node, {"li", "dt", "dd"});
    if (!item && !named(node, {"p", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "pre"})) {
        for (const xml_node c : node.children()) add_paragraphs(c, title, out);
        return;
    }
    const std::string text = text_of(node);
    if (text.empty() || text == title) return;
    if (!out.empty()) out += item && node.previous_sibling() ? "\n" : "\n\n";
    out += text;
}

std::size_t depth_of(const xml_node &root) {
    struct Walker : pugi::xml_tree_walker {
        std::size_t deepest = 0;
        bool for_each(xml_node &) override {
            deepest = std::max(deepest, static_cast<std::size_t>(depth()) + 1);
            return deepest <= kDeepest;
        }
    } walker;
    xml_node(root).traverse(walker); // not recursive
    return walker.deepest;
}

Result<Document> composed(Document document, std::string body) {
    replace_forbidden(body, document.warnings); // from character references
    if (body.empty()) return refused(document.path, "no text found in the news item");
    compose(document, body);
    return document;
}

Result<Document> nitf_document(Document document, const xml_node &nitf) {
    const xml_node head = child(nitf, "head");
    const xml_node docdata = child(head, "docdata");
    const xml_node body = child(nitf, "body");
    const xml_node body_head = child(body, "body.head");
    Metadata &meta = document.meta;
    if (meta.title.empty()) meta.title = text_of(inside(body_head, "hl1"));
    if (meta.title.empty()) meta.title = text_of(child(head, "title"));
    if (meta.author.empty()) {
        const xml_node byline = inside(body_head, "byline");
        meta.author = text_of(child(byline, "person") ? child(byline, "person") : byline);
    }
    if (meta.date.empty()) meta.date = date_of(child(docdata, "date.issue").attribute("norm").value());
    if (meta.date.empty()) meta.date = date_of(inside(body_head, "story.date").attribute("norm").value());
    if (meta.outlet.empty()) meta.outlet = text_of(inside(body_head, "distributor"));
    if (meta.outlet.empty()) meta.outlet = child(head, "pubdata").attribute("name").value();
    if (meta.outlet.empty()) meta.outlet = child(docdata, "doc.copyright").attribute("holder").value();
    if (meta.lang.empty()) meta.lang = nitf.attribute("xml:lang").value();
    std::string text;
    add_paragraphs(child(body, "body.content"), meta.title, text);
    return composed(std::move(document), std::move(text));
}

// A name child, or the literal or code of a NewsML concept reference.
std::string concept_name(const xml_node &node) {
    if (child(node, "name")) return text_of(child(node, "name"));
    if (node.attribute("literal")) return node.attribute("literal").value();
    const std::string code = node.attribute("qcode").value();
    return code.empty() ? text_of(node) : code.substr(code.find(':') + 1);
}

void read_item_metadata(const xml_node &item, Metadata &meta) {
    const xml_node about = child(item, "itemMeta");
    const xml_node content = child(item, "contentMeta");
    meta.title = text_of(child(content, "headline"));
    if (meta.title.empty()) meta.title = text_of(child(about, "title"));
    meta.outlet = concept_name(child(about, "provider"));
    meta.author = text_of(child(content, "by"));
    if (meta.author.rfind("By ", 0) == 0) meta.author.erase(0, 3);
    if (meta.author.empty()) meta.author = concept_name(child(content, "creator"));
    for (const xml_node date :
         {child(content, "contentCreated"), child(about, "firstCreated"), child(about, "versionCreated")})
        if (meta.date.empty()) meta.date = date_of(text_of(date));
    meta.lang = child(content, "language").attribute("tag").value();
    if (meta.lang.empty()) meta.lang = item.attribute("xml:lang").value();
}

Result<Document> item_document(Document document, const xml_node &item) {
    read_item_metadata(item, document.meta);
    const xml_node set = child(item, "contentSet");
    const xml_node xml = child(set, "inlineXML");
    if (const xml_node nitf = child(xml, "nitf")) return nitf_document(std::move(document), nitf);
    if (document.meta.title.empty()) document.meta.title = text_of(inside(xml, "h1"));
    std::string text;
    if (xml)
        add_paragraphs(xml, document.meta.title, text);
    else
        text = trimmed(std::string_view(child(set, "inlineData").text().get()));
    return composed(std::move(document), std::move(text));
}

std::vector<xml_node> news_items(const xml_node &root) {
    if (local(root) == "newsItem") return {root};
    std::vector<xml_node> out;
    for (const xml_node set : root.children())
        for (const xml_node item : set.children())
            if (local(item) == "newsItem") out.push_back(item);
    return out;
}

std::vector<Result<Document>> documents_of(const Document &blank, const xml_node &root) {
    std::vector<Result<Document>> out;
    if (local(root) == "nitf") return out.push_back(nitf_document(blank, root)), out;
    const std::vector<xml_node> items = news_items(root);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Document document = blank;
        if (items.size() > 1) document.path += "#" + std::to_string(i + 1);
        out.push_back(item_document(std::move(document), items[i]));
    }
    if (items.empty()) out.push_back(refused(blank.path, "no newsItem found"));
    return out;
}

} // namespace

std::vector<Result<Document>> read_xml(const std::string &path, std::string_view bytes) {
    const auto failed = [](Error error) {
        std::vector<Result<Document>> out;
        out.push_back(std::move(error));
        return out;
    };
    Result<Decoded> decoded = decode(path, bytes, declared_encoding(bytes));
    if (!decoded) return failed(decoded.error());
    const std::string &text = decoded->text;
    pugi::xml_document xml;
    const pugi::xml_parse_result parsed =
        xml.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed) {
        const auto at = static_cast<std::ptrdiff_t>(std::min(static_cast<std::size_t>(parsed.offset), text.size()));
        return failed(refused(path, std::string("not XML: ") + parsed.description(), ErrorKind::syntax,
                              static_cast<std::size_t>(std::count(text.begin(), text.begin() + at, '\n')) + 1));
    }
    if (depth_of(xml) > kDeepest)
        return failed(
            refused(path, "more than " + std::to_string(kDeepest) + " levels of nested elements", ErrorKind::limit));
    Document blank;
    blank.path = path;
    blank.warnings = std::move(decoded->warnings);
    return documents_of(blank, xml.document_element());
}

} // namespace polylogue
