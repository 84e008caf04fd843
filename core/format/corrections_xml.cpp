#include "format/corrections_xml.hpp"

#include "base/file.hpp"
#include "format/xml_file.hpp"

#include <algorithm>

namespace polylogue {
namespace {

bool is_date(std::string_view text) { // YYYY-MM-DD
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto number = [&](std::size_t at, std::size_t n) {
        int out = 0;
        for (const char c : text.substr(at, n)) out = c >= '0' && c <= '9' && out >= 0 ? out * 10 + (c - '0') : -1;
        return out;
    };
    const int month = number(5, 2), day = number(8, 2);
    return number(0, 4) >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool is_change(CorrectionKind kind) { return kind == CorrectionKind::edit || kind == CorrectionKind::add; }

bool is_relation(CorrectionKind kind) {
    return kind == CorrectionKind::add_relation || kind == CorrectionKind::drop_relation;
}

bool is_of_stakeholders(CorrectionKind kind) {
    return kind == CorrectionKind::join_stakeholders || kind == CorrectionKind::split_stakeholders;
}

} // namespace

void CorrectionReader::only(const xml_node &node, std::initializer_list<std::string_view> allowed) {
    for (const pugi::xml_attribute &a : node.attributes())
        if (std::find(allowed.begin(), allowed.end(), a.name()) == allowed.end())
            fail(node, "<" + std::string(node.name()) + "> has no attribute '" + a.name() + "'");
}

CorrectionSet CorrectionReader::corrections(const xml_node &parent) {
    CorrectionSet out;
    for (const xml_node &n : parent.children()) {
        if (n.type() == pugi::node_element)
            out.insert(correction(n));
        else if (n.type() == pugi::node_pcdata &&
                 std::string_view(n.value()).find_first_not_of(" \t\r\n") != std::string_view::npos)
            fail(parent, "text where only elements are expected in <" + std::string(parent.name()) + ">");
    }
    return out;
}

Correction CorrectionReader::correction(const xml_node &node) {
    Correction c;
    const auto kind = parse_correction_kind(node.name());
    if (!kind) {
        unknown(node);
        return c;
    }
    c.kind = *kind;
    c.author = attribute(node, "author");
    if (c.author.empty()) fail(node, "a correction needs an author");
    c.date = date(node);
    c.note = optional(node, "note");
    if (is_change(c.kind)) {
        only(node, {"author", "date", "note", "stakeholder", "type", "mode", "logics", "stance", "concept"});
        read_change(node, c.change);
    } else if (c.kind == CorrectionKind::add_relation) {
        only(node, {"author", "date", "note", "type", "basis"});
        c.relation = word(node, "type", parse_relation_type, "support or attack");
        if (node.attribute("basis")) c.basis = word(node, "basis", parse_basis, "a basis such as evidence or rebuttal");
    } else {
        only(node, {"author", "date", "note"});
    }
    read_children(node, c);
    check_parts(node, c);
    return c;
}

std::string CorrectionReader::date(const xml_node &node) {
    const std::string value = attribute(node, "date");
    if (!is_date(value)) fail(node, bad_value("date", "a date such as 2031-05-01", value));
    return value;
}

void CorrectionReader::read_children(const xml_node &node, Correction &c) {
    const bool relation = is_relation(c.kind), holders = is_of_stakeholders(c.kind);
    std::optional<Anchor> from, to;
    for (const xml_node &n : node.children()) {
        if (is(n, "statement") && !relation && !holders)
            c.statements.push_back(anchor(n));
        else if (is(n, "from") && relation && !from)
            from = anchor(n);
        else if (is(n, "to") && relation && !to)
            to = anchor(n);
        else if (is(n, "stakeholder") && holders)
            c.stakeholders.push_back(holder(n));
        else if (is(n, "span") && c.kind == CorrectionKind::edit && !c.change.span) {
            only(n, {"exact", "prefix", "suffix"});
            c.change.span = quote(n);
        } else if (n.type() == pugi::node_element)
            unknown(n);
        else if (n.type() == pugi::node_pcdata)
            fail(node, "text where only elements are expected in <" + std::string(node.name()) + ">");
    }
    for (const auto *end : {&from, &to})
        if (*end) c.statements.push_back(**end);
}

void CorrectionReader::check_parts(const xml_node &node, const Correction &c) {
    const std::string name = "<" + std::string(node.name()) + ">";
    if (is_of_stakeholders(c.kind)) {
        if (c.stakeholders.size() < 2) fail(node, name + " needs two <stakeholder> or more");
    } else if (is_relation(c.kind)) {
        if (c.statements.size() != 2) fail(node, name + " needs one <from> and one <to>");
    } else if (c.kind == CorrectionKind::join_claims || c.kind == CorrectionKind::split_claims) {
        if (c.statements.size() < 2) fail(node, name + " needs two <statement> or more");
    } else if (c.statements.size() != 1) {
        fail(node, name + " needs one <statement>");
    }
    if (c.kind == CorrectionKind::add && !c.change.stakeholder) fail(node, "<add> lacks the attribute 'stakeholder'");
    if (c.kind == CorrectionKind::edit && c.change == Change{}) fail(node, "<edit> changes nothing");
}

void CorrectionReader::read_change(const xml_node &node, Change &change) {
    const auto given = [&](const char *name) { return !node.attribute(name).empty(); };
    if (given("stakeholder")) change.stakeholder = attribute(node, "stakeholder");
    if (change.stakeholder && change.stakeholder->empty()) fail(node, "attribute 'stakeholder' is empty");
    if (given("type"))
        change.type = word(node, "type", parse_stakeholder_type, "person, organisation, state, group or author");
    if (change.type && !change.stakeholder)
        fail(node, "attribute 'type' says what the stakeholder is, but there is none");
    if (given("mode")) change.mode = word(node, "mode", parse_mode, "direct, indirect, mixed, attributed or author");
    if (given("logics")) change.logics = words_of(optional(node, "logics"));
    if (given("stance")) change.stance = word(node, "stance", parse_stance, "favour, oppose or neutral");
    if (given("concept")) change.concept_id = optional(node, "concept");
}

Anchor CorrectionReader::anchor(const xml_node &node) {
    only(node, {"document", "outlet", "title", "url", "exact", "prefix", "suffix"});
    Anchor a{document(node), quote(node)};
    if (a.document.empty()) fail(node, "a statement needs its document: 'document', 'url', or 'outlet' and 'title'");
    return a;
}

HolderRef CorrectionReader::holder(const xml_node &node) {
    only(node, {"name", "document", "outlet", "title", "url"});
    HolderRef h{attribute(node, "name"), document(node)};
    if (h.name.empty()) fail(node, "a stakeholder needs a name");
    return h;
}

DocumentRef CorrectionReader::document(const xml_node &node) {
    return {optional(node, "document"), optional(node, "outlet"), optional(node, "title"), optional(node, "url")};
}

Quote CorrectionReader::quote(const xml_node &node) {
    Quote q{attribute(node, "exact"), optional(node, "prefix"), optional(node, "suffix")};
    if (q.exact.empty()) fail(node, "attribute 'exact' is empty: it holds the words");
    return q;
}

Result<CorrectionSet> parse_corrections(const std::string &xml, const std::string &name) {
    class Reader : public CorrectionReader {
      public:
        CorrectionSet read(const pugi::xml_node &root) {
            only_root(root);
            return corrections(root);
        }
        void only_root(const pugi::xml_node &root) {
            for (const pugi::xml_attribute &a : root.attributes())
                fail(root, "<corrections> has no attribute '" + std::string(a.name()) + "'");
        }
    };
    const auto file = XmlFile::parse(xml, name, "corrections");
    if (!file) return file.error();
    Reader reader;
    CorrectionSet out = reader.read(file->root());
    if (reader.failed()) return file->error_at(reader.offset(), reader.fault());
    return out;
}

Result<CorrectionSet> read_corrections(const std::string &path) {
    const Result<std::string> xml = read_file(path);
    if (!xml) return xml.error();
    return parse_corrections(*xml, path);
}

} // namespace polylogue
