#include "format/json.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "format/json_items.hpp"
#include "graph/fragment.hpp"

#include <algorithm>

namespace polylogue {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json document_json(const Document &document) {
    const Metadata &m = document.meta;
    return {{"id", document.id()}, {"path", document.path}, {"title", m.title}, {"outlet", m.outlet},
            {"author", m.author},  {"date", m.date},        {"url", m.url},     {"lang", m.lang}};
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
    ordered_json out{{"document", document_json(document)}, {"issue", reading.issue}};
    for (const char *key : {"stakeholders", "statements", "relations"}) out[key] = ordered_json::array();
    for (std::size_t i = 0; i < reading.stakeholders.size(); ++i)
        out["stakeholders"].push_back(json_items::stakeholder(reading, i));
    for (std::size_t i = 0; i < reading.statements.size(); ++i)
        out["statements"].push_back(json_items::statement(reading, i));
    for (std::size_t i = 0; i < reading.relations.size(); ++i)
        out["relations"].push_back(json_items::relation(reading.relations[i], i));
    return out.dump(indent, ' ', false, json::error_handler_t::replace); // a path may hold any bytes
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
