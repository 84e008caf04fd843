#include "format/map_xml.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "format/xml_reader.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <unordered_map>

namespace polylogue {
namespace {

using pugi::xml_node;

Error error_at(const std::string &xml, const std::string &name, std::size_t offset, std::string message,
               ErrorKind kind) {
    const std::string_view before = std::string_view(xml).substr(0, std::min(offset, xml.size()));
    const auto line_end = before.rfind('\n');
    const std::string_view line = before.substr(line_end == std::string_view::npos ? 0 : line_end + 1);
    Error e{.kind = kind, .message = std::move(message), .path = name};
    e.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    e.column = 1 + utf8::count(line);
    return e;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t n = std::min(text.find(' '), text.size());
        if (n) out.emplace_back(text.substr(0, n));
        text.remove_prefix(std::min(n + 1, text.size()));
    }
    return out;
}

// Reads facts out of the parsed file.
class MapReader : public XmlReader {
  public:
    Map read(const xml_node &root) {
        if (const std::string format = attribute(root, "format"); format != "1")
            fail(root, "format '" + format + "', this program reads format 1");
        for (const xml_node &part : root.children()) {
            if (is(part, "documents"))
                each(part, "document", [&](const xml_node &n) { read_document(n); });
            else if (is(part, "codebooks"))
                each(part, "codebook", [&](const xml_node &n) { map_.codebooks[attribute(n, "hash")] = text(n); });
            else if (is(part, "readings"))
                each(part, "reading", [&](const xml_node &n) { read_reading(n); });
            else if (is(part, "corrections"))
                each(part, "correction", [&](const xml_node &n) { map_.corrections.insert(text(n)); });
            else if (part.type() == pugi::node_element && !is(part, "derived"))
                unknown(part);
        }
        return std::move(map_);
    }

  private:
    void read_document(const xml_node &node) {
        DocumentRecord d;
        d.id = attribute(node, "id");
        d.lang = optional(node, "lang");
        d.hash = optional(node, "hash");
        d.sketch = optional(node, "sketch");
        for (const xml_node &n : node.children()) {
            if (is(n, "metadata"))
                d.metadata.insert(metadata(n));
            else if (is(n, "text"))
                d.text = text(n);
            else if (n.type() == pugi::node_element)
                unknown(n);
        }
        if (d.id.empty()) fail(node, "a document needs an id");
        const std::string id = d.id;
        if (!map_.documents.emplace(id, std::move(d)).second) fail(node, "the document '" + id + "' is here twice");
    }

    static Metadata metadata(const xml_node &n) {
        return {optional(n, "title"), optional(n, "outlet"), optional(n, "author"), optional(n, "date"),
                optional(n, "url"),   optional(n, "lang"),   optional(n, "note"),   optional(n, "issue")};
    }

    using Ids = std::unordered_map<std::string, std::uint32_t>;

    struct Local { // ids inside one reading
        Ids stakeholders, statements;
    };

    void read_reading(const xml_node &node) {
        Reading r;
        Local ids;
        r.document = attribute(node, "document");
        if (!map_.documents.contains(r.document)) fail(node, "the document '" + r.document + "' is not in this map");
        r.codebook = optional(node, "codebook");
        r.issue = optional(node, "issue");
        for (const xml_node &n : node.children()) {
            if (is(n, "configuration"))
                r.configuration = text(n);
            else if (is(n, "stakeholder"))
                read_stakeholder(n, r, ids);
            else if (is(n, "statement"))
                read_statement(n, r, ids);
            else if (is(n, "relation"))
                read_relation(n, r, ids);
            else if (is(n, "echo"))
                r.echoes.push_back({points(n), points(n, "of-start", "of-end"), flag(n, "translation")});
            else if (is(n, "loss"))
                r.losses.push_back({attribute(n, "plugin"), attribute(n, "reason")});
            else if (n.type() == pugi::node_element)
                unknown(n);
        }
        map_.readings.insert(std::move(r));
    }

    void define(const xml_node &node, Ids &ids, std::size_t index) {
        const std::string id = attribute(node, "id");
        if (!ids.emplace(id, static_cast<std::uint32_t>(index)).second) fail(node, "the id '" + id + "' is used twice");
    }

    std::uint32_t refer(const xml_node &node, const char *name, const Ids &ids) {
        const std::string id = attribute(node, name);
        const auto it = ids.find(id);
        if (it == ids.end())
            fail(node, "attribute '" + std::string(name) + "' names '" + id + "', which is not defined before it");
        return it == ids.end() ? 0 : it->second;
    }

    void read_stakeholder(const xml_node &node, Reading &r, Local &ids) {
        define(node, ids.stakeholders, r.stakeholders.size());
        Stakeholder s;
        s.name = attribute(node, "name");
        s.type = word(node, "type", parse_stakeholder_type, "person, organisation, state, group or author");
        s.known = optional(node, "known");
        s.anonymous = flag(node, "anonymous");
        each(node, "alias", [&](const xml_node &n) {
            s.aliases.push_back({attribute(n, "text"), optional(n, "evidence")});
        });
        r.stakeholders.push_back(std::move(s));
    }

    void read_statement(const xml_node &node, Reading &r, Local &ids) {
        define(node, ids.statements, r.statements.size());
        FiledStatement s;
        s.stakeholder = refer(node, "stakeholder", ids.stakeholders);
        s.mode = word(node, "mode", parse_mode, "direct, indirect, mixed, attributed or author");
        s.logics = split(optional(node, "logics"));
        s.stance = word(node, "stance", parse_stance, "favour, oppose or neutral");
        s.concept_id = optional(node, "concept");
        s.confidence = confidence(node);
        s.extractors = split(optional(node, "extractors"));
        read_selectors(node, s);
        r.statements.push_back(std::move(s));
    }

    void read_selectors(const xml_node &node, FiledStatement &s) {
        for (const char *needed : {"position", "quote"})
            if (!node.child(needed)) fail(node, std::string("a statement needs <") + needed + ">");
        for (const xml_node &n : node.children()) {
            if (is(n, "position"))
                s.at = points(n);
            else if (is(n, "cue"))
                s.cue = points(n);
            else if (is(n, "source"))
                s.source = points(n);
            else if (is(n, "quote"))
                s.exact = attribute(n, "exact"), s.prefix = optional(n, "prefix"), s.suffix = optional(n, "suffix");
            else if (n.type() == pugi::node_element)
                unknown(n);
        }
    }

    void read_relation(const xml_node &node, Reading &r, const Local &ids) {
        Relation x;
        x.from = refer(node, "from", ids.statements);
        x.to = refer(node, "to", ids.statements);
        x.type = word(node, "type", parse_relation_type, "support or attack");
        x.basis = word(node, "basis", parse_basis, "a basis such as connective, evidence or rebuttal");
        x.confidence = confidence(node);
        x.extractors = split(optional(node, "extractors"));
        if (x.from == x.to) fail(node, "a statement cannot relate to itself");
        r.relations.push_back(std::move(x));
    }

    Map map_;
};

} // namespace

Result<Map> parse_map_xml(const std::string &xml, const std::string &name) {
    if (const auto bad = utf8::first_invalid(xml))
        return Error{.kind = ErrorKind::encoding,
                     .message = "UTF-8 expected, an invalid byte found",
                     .path = name,
                     .offset = bad};
    pugi::xml_document document;
    // Text that is nothing but white space counts where it is an element's only content.
    const auto flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), flags, pugi::encoding_utf8);
    if (!parsed)
        return error_at(xml, name, static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)),
                        parsed.description(), ErrorKind::syntax);
    const xml_node root = document.document_element();
    if (std::string_view(root.name()) != "map")
        return error_at(xml, name, offset_of(root), "a <map> expected, <" + std::string(root.name()) + "> found",
                        ErrorKind::schema);
    MapReader reader;
    Map map = reader.read(root);
    if (reader.failed()) return error_at(xml, name, reader.offset(), reader.fault(), ErrorKind::schema);
    return map;
}

Result<Map> read_map_xml(const std::string &path) {
    const Result<std::string> xml = read_file(path);
    if (!xml) return xml.error();
    return parse_map_xml(*xml, path);
}

} // namespace polylogue
