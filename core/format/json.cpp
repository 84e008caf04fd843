#include "format/json.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "format/json_items.hpp"
#include "format/json_text.hpp"
#include "graph/fragment.hpp"

#include <algorithm>
#include <initializer_list>

namespace polylogue {
namespace {

using nlohmann::json;

using Texts = std::initializer_list<std::pair<const char *, const std::string &>>;

void write_fields(JsonText &out, const Texts &fields) {
    for (const auto &[key, value] : fields) {
        out.key(key);
        out.value(value);
    }
}

void write_known(JsonText &out, const Texts &fields) { // those that are not empty
    for (const auto &[key, value] : fields)
        if (!value.empty()) write_fields(out, {{key, value}});
}

void write_document(JsonText &out, const std::string &id, const std::string &path, const Metadata &m) {
    write_fields(out, {{"id", id},
                       {"path", path},
                       {"title", m.title},
                       {"outlet", m.outlet},
                       {"author", m.author},
                       {"date", m.date},
                       {"url", m.url},
                       {"lang", m.lang}});
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

void write_forms(JsonText &out, const std::vector<Alias> &aliases) {
    write_list(out, "forms", aliases.size(), [&](const auto &field, std::size_t i) {
        field("text", aliases[i].text);
        field("evidence", aliases[i].evidence);
    });
}

void write_echoes_and_losses(JsonText &out, const Reading &r) {
    if (!r.echoes.empty())
        write_list(out, "echoes", r.echoes.size(), [&](const auto &field, std::size_t i) {
            field("at", std::pair(r.echoes[i].at.begin, r.echoes[i].at.end));
            field("of", std::pair(r.echoes[i].of.begin, r.echoes[i].of.end));
            field("translation", r.echoes[i].translation);
        });
    if (!r.losses.empty())
        write_list(out, "losses", r.losses.size(), [&](const auto &field, std::size_t i) {
            field("plugin", r.losses[i].plugin);
            field("reason", r.losses[i].reason);
        });
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
    out.key("document");
    out.open('{');
    write_document(out, document.id(), document.path, document.meta);
    out.close('}');
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

std::string reading_line(const DocumentRecord &record, const std::string &path, const Reading &reading) {
    const Metadata meta = record.metadata.empty() ? Metadata{} : *record.metadata.begin();
    const std::string detected = meta.lang == record.lang ? "" : record.lang;
    JsonText out(-1);
    out.open('{');
    out.key("document");
    out.open('{');
    write_document(out, record.id, path, meta);
    write_known(out, {{"detected", detected},
                      {"note", meta.note},
                      {"issue", meta.issue},
                      {"hash", record.hash},
                      {"sketch", record.sketch},
                      {"text", record.text}});
    out.close('}');
    write_fields(out,
                 {{"codebook", reading.codebook}, {"issue", reading.issue}, {"configuration", reading.configuration}});
    write_list(out, "stakeholders", reading.stakeholders.size(), [&](const auto &field, std::size_t i) {
        json_items::stakeholder(reading, i, field);
        write_forms(out, reading.stakeholders[i].aliases);
    });
    write_list(out, "statements", reading.statements.size(), [&](const auto &field, std::size_t i) {
        json_items::statement(reading, i, field);
        write_known(out, {{"prefix", reading.statements[i].prefix}, {"suffix", reading.statements[i].suffix}});
    });
    write_list(out, "relations", reading.relations.size(),
               [&](const auto &field, std::size_t i) { json_items::relation(reading.relations[i], i, field); });
    write_echoes_and_losses(out, reading);
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
