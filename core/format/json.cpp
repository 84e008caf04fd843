#include "format/json.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "format/json_items.hpp"
#include "format/json_text.hpp"
#include "graph/fragment.hpp"

#include <algorithm>

namespace polylogue {
namespace {

using nlohmann::json;

void write_document(JsonText &out, const Document &document) {
    const Metadata &m = document.meta;
    const std::pair<const char *, const std::string &> fields[] = {
        {"path", document.path}, {"title", m.title}, {"outlet", m.outlet}, {"author", m.author},
        {"date", m.date},        {"url", m.url},     {"lang", m.lang}};
    out.key("document");
    out.open('{');
    out.key("id");
    out.value(document.id());
    for (const auto &[key, value] : fields) {
        out.key(key);
        out.value(value);
    }
    out.close('}');
}

// write(field, i) gives the fields of each object.
template <class Write> void write_list(JsonText &out, const char *key, std::size_t count, const Write &write) {
    const auto field = [&out](const char *name, const auto &value) {
        out.key(name);
        out.value(value);
    };
    out.key(key);
    out.open('[');
    for (std::size_t i = 0; i < count; ++i) {
        out.item();
        out.open('{');
        write(field, i);
        out.close('}');
    }
    out.close(']');
}

// ---- annotation -> fragment ----

std::string known_id(const AnnotatedStakeholder &s, const Codebook &codebook) {
    if (s.author()) return {};
    const auto has = [&](const KnownName &n) {
        return n.text == s.name || std::find(s.aliases.begin(), s.aliases.end(), n.text) != s.aliases.end();
    };
    for (const KnownStakeholder &k : codebook.stakeholders)
        if (k.id == s.id || std::any_of(k.names.begin(), k.names.end(), has)) return k.id;
    return {};
}

void add_stakeholder(FragmentBuilder &door, const AnnotatedStakeholder &s, const Codebook &codebook) {
    const auto type =
        s.author() ? StakeholderType::author : parse_stakeholder_type(s.type).value_or(StakeholderType::organisation);
    const auto id = door.add_stakeholder(s.name.empty() ? s.id : s.name, type, known_id(s, codebook), false);
    for (const std::string &alias : s.aliases) door.add_alias(id, alias, "mention");
}

} // namespace

std::string reading_json(const Document &document, const Reading &reading, int indent) {
    JsonText out(indent);
    out.open('{');
    write_document(out, document);
    out.key("issue");
    out.value(reading.issue);
    write_list(out, "stakeholders", reading.stakeholders.size(),
               [&](const auto &field, std::size_t i) { json_items::stakeholder(reading, i, field); });
    write_list(out, "statements", reading.statements.size(),
               [&](const auto &field, std::size_t i) { json_items::statement(reading, i, field); });
    write_list(out, "relations", reading.relations.size(),
               [&](const auto &field, std::size_t i) { json_items::relation(reading.relations[i], i, field); });
    out.close('}');
    return out.take();
}

Result<Annotation> parse_annotation(const std::string &source, const std::string &name) {
    Annotation out;
    const auto failed = json_items::parse(source, name, [&](const json &root) {
        using namespace json_items;
        each(root, "stakeholders",
             [&](const json &o, const auto &at) { out.stakeholders.push_back(read_stakeholder(o, at)); });
        each(root, "statements",
             [&](const json &o, const auto &at) { out.statements.push_back(read_statement(o, at)); });
        each(root, "relations", [&](const json &o, const auto &at) { out.relations.push_back(read_relation(o, at)); });
    });
    if (failed) return *failed;
    return out;
}

Result<Annotation> read_annotation(const std::string &path) {
    const auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    return parse_annotation(*bytes, path);
}

Result<Fragment> read_fragment_json(const std::string &path, const Document &document, const Codebook &codebook) {
    const auto given = read_annotation(path);
    if (!given) return given.error();
    FragmentBuilder door("annotation", document.text, codebook);
    const utf8::Index index(document.text);
    for (const AnnotatedStakeholder &s : given->stakeholders) add_stakeholder(door, s, codebook);
    for (const AnnotatedStatement &s : given->statements) {
        const auto holder = std::find_if(given->stakeholders.begin(), given->stakeholders.end(),
                                         [&](const auto &h) { return h.id == s.stakeholder; });
        const auto bytes = [&](Points p) { return Span{index.to_bytes(p.begin), index.to_bytes(p.end)}; };
        door.add_statement(
            {.stakeholder = holder == given->stakeholders.end() ? -1 : holder - given->stakeholders.begin(),
             .span = bytes(s.at),
             .mode = parse_mode(s.mode).value_or(Mode::indirect),
             .confidence = s.confidence,
             .cue = s.cue ? std::optional(bytes(*s.cue)) : std::nullopt,
             .source = s.source ? std::optional(bytes(*s.source)) : std::nullopt});
    }
    if (!door.refusals().empty())
        return Error{.kind = ErrorKind::schema, .message = door.refusals().front(), .path = path};
    return door.fragment();
}

} // namespace polylogue
