#include "format/map_xml.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <pugixml.hpp>
#include <unordered_map>

namespace polylogue {
namespace {

using pugi::xml_node;

std::size_t as_size(std::ptrdiff_t offset) { return offset < 0 ? 0 : static_cast<std::size_t>(offset); }

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

// Reads facts out of the parsed file. The first fault is kept; reading goes on with defaults.
class MapReader {
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

    bool failed() const { return !fault_.empty(); }
    const std::string &fault() const { return fault_; }
    std::size_t offset() const { return offset_; }

  private:
    void fail(const xml_node &node, std::string message) {
        if (failed()) return;
        fault_ = std::move(message);
        offset_ = as_size(node.offset_debug());
    }

    static bool is(const xml_node &node, const char *name) { return std::string_view(node.name()) == name; }

    void unknown(const xml_node &node) {
        fail(node, "unknown element <" + std::string(node.name()) + "> in <" + node.parent().name() + ">");
    }

    template <class F> void each(const xml_node &parent, const char *name, const F &body) {
        for (const xml_node &n : parent.children()) {
            if (is(n, name))
                body(n);
            else if (n.type() == pugi::node_element)
                unknown(n);
            else if (n.type() == pugi::node_pcdata)
                fail(parent, "text where only elements are expected in <" + std::string(parent.name()) + ">");
        }
    }

    static std::string text(const xml_node &node) {
        std::string out;
        for (const xml_node &n : node.children())
            if (n.type() == pugi::node_pcdata || n.type() == pugi::node_cdata) out += n.value();
        return out;
    }

    std::string attribute(const xml_node &node, const char *name) {
        const pugi::xml_attribute a = node.attribute(name);
        if (!a) fail(node, "<" + std::string(node.name()) + "> lacks the attribute '" + name + "'");
        return a.value();
    }

    static std::string optional(const xml_node &node, const char *name) { return node.attribute(name).value(); }

    bool flag(const xml_node &node, const char *name) {
        const std::string value = optional(node, name);
        if (!value.empty() && value != "true" && value != "false")
            fail(node, bad_value(name, "'true' or 'false'", value));
        return value == "true";
    }

    static std::string bad_value(const char *name, const char *expected, const std::string &found) {
        return "attribute '" + std::string(name) + "': " + expected + " expected, '" + utf8::shortened(found, 40) +
               "' found";
    }

    std::size_t count(const xml_node &node, const char *name) {
        const std::string value = attribute(node, name);
        std::size_t out = 0;
        const auto end = value.data() + value.size();
        const auto [at, error] = std::from_chars(value.data(), end, out);
        if (error != std::errc{} || at != end) fail(node, bad_value(name, "a whole number", value));
        return out;
    }

    double confidence(const xml_node &node) {
        const std::string value = attribute(node, "confidence");
        double out = 0;
        const auto end = value.data() + value.size();
        const auto [at, error] = std::from_chars(value.data(), end, out);
        if (error != std::errc{} || at != end || !(out >= 0 && out <= 1)) {
            fail(node, bad_value("confidence", "a number from 0 to 1", value));
            return 0;
        }
        return out;
    }

    template <class E>
    E word(const xml_node &node, const char *name, std::optional<E> (*parse)(std::string_view), const char *expected) {
        const std::string value = attribute(node, name);
        const std::optional<E> found = parse(value);
        if (!found) fail(node, bad_value(name, expected, value));
        return found.value_or(E{});
    }

    Points points(const xml_node &node, const char *start = "start", const char *end = "end") {
        const Points p{count(node, start), count(node, end)};
        if (p.end < p.begin) fail(node, "the range ends before it starts");
        return p;
    }

    void read_document(const xml_node &node) {
        DocumentRecord d;
        d.id = attribute(node, "id");
        d.lang = optional(node, "lang");
        d.hash = optional(node, "hash");
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
    std::string fault_;
    std::size_t offset_ = 0;
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
    if (!parsed) return error_at(xml, name, as_size(parsed.offset), parsed.description(), ErrorKind::syntax);
    const xml_node root = document.document_element();
    if (std::string_view(root.name()) != "map")
        return error_at(xml, name, as_size(root.offset_debug()),
                        "a <map> expected, <" + std::string(root.name()) + "> found", ErrorKind::schema);
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
