#include "format/map_xml.hpp"

#include "base/file.hpp"
#include "format/corrections_xml.hpp"
#include "format/xml_file.hpp"
#include "format/xml_pieces.hpp"

#include <unordered_map>

namespace polylogue {
namespace {

using pugi::xml_node;

// Reads facts out of the parsed file.
class MapReader : public CorrectionReader {
  public:
    void read(const xml_node &root) {
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
                map_.corrections.merge(corrections(part));
            else if (part.type() == pugi::node_element && !is(part, "derived"))
                unknown(part);
        }
    }

    Map take() { return std::move(map_); }

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
        if (s.name.empty()) fail(node, "attribute 'name': a stakeholder's name expected, nothing found");
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
        s.logics = words_of(optional(node, "logics"));
        s.stance = word(node, "stance", parse_stance, "favour, oppose or neutral");
        s.concept_id = optional(node, "concept");
        s.confidence = confidence(node);
        s.extractors = words_of(optional(node, "extractors"));
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
        if (s.exact.empty()) fail(node, "a statement needs words in <quote>");
    }

    void read_relation(const xml_node &node, Reading &r, const Local &ids) {
        Relation x;
        x.from = refer(node, "from", ids.statements);
        x.to = refer(node, "to", ids.statements);
        x.type = word(node, "type", parse_relation_type, "support or attack");
        x.basis = word(node, "basis", parse_basis, "a basis such as connective, evidence or rebuttal");
        x.confidence = confidence(node);
        x.extractors = words_of(optional(node, "extractors"));
        if (x.from == x.to) fail(node, "a statement cannot relate to itself");
        r.relations.push_back(std::move(x));
    }

    Map map_;
};

} // namespace

namespace {

std::optional<Map> read_in_pieces(const std::string &xml, std::size_t size) {
    MapReader reader;
    const bool read = in_pieces(xml, size, [&](const std::string &piece) {
        const auto file = XmlFile::parse(piece, "", "map");
        if (file) reader.read(file->root());
        return file && !reader.failed();
    });
    return read ? std::optional(reader.take()) : std::nullopt;
}

} // namespace

Result<Map> parse_map_xml(const std::string &xml, const std::string &name, std::size_t at_once) {
    if (xml.size() > at_once)
        if (auto map = read_in_pieces(xml, at_once)) return std::move(*map);
    const auto file = XmlFile::parse(xml, name, "map");
    if (!file) return file.error();
    MapReader reader;
    reader.read(file->root());
    if (reader.failed()) return file->error_at(reader.offset(), reader.fault());
    return reader.take();
}

Result<Map> read_map_xml(const std::string &path) {
    const Result<std::string> xml = read_file(path);
    if (!xml) return xml.error();
    return parse_map_xml(*xml, path);
}

} // namespace polylogue
