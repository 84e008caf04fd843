#include "format/json.hpp"

#include "base/file.hpp"
#include "base/place.hpp"
#include "base/utf8.hpp"
#include "graph/fragment.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace polylogue {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char *kAuthor = "AUTHOR";

// ---- writing ----

std::string holder_id(const Reading &reading, std::size_t at) {
    return reading.stakeholders[at].type == StakeholderType::author ? kAuthor : "h" + std::to_string(at + 1);
}

ordered_json document_json(const Document &document) {
    const Metadata &m = document.meta;
    return {{"id", document.id()}, {"path", document.path}, {"title", m.title}, {"outlet", m.outlet},
            {"author", m.author},  {"date", m.date},        {"url", m.url},     {"lang", m.lang}};
}

ordered_json stakeholder_json(const Reading &reading, std::size_t at) {
    const Stakeholder &s = reading.stakeholders[at];
    std::vector<std::string> aliases; // sorted; one text may have several kinds of evidence
    for (const Alias &a : s.aliases)
        if (aliases.empty() || aliases.back() != a.text) aliases.push_back(a.text);
    ordered_json out{
        {"id", holder_id(reading, at)}, {"name", s.name}, {"aliases", aliases}, {"type", to_string(s.type)}};
    if (!s.known.empty()) out["known"] = s.known;
    if (s.anonymous) out["anonymous"] = true;
    return out;
}

ordered_json statement_json(const Reading &reading, std::size_t at) {
    const FiledStatement &s = reading.statements[at];
    ordered_json out{{"id", "s" + std::to_string(at + 1)},
                     {"stakeholder", holder_id(reading, s.stakeholder)},
                     {"start", s.at.begin},
                     {"end", s.at.end},
                     {"quote", s.exact},
                     {"mode", to_string(s.mode)},
                     {"logics", s.logics},
                     {"stance", to_string(s.stance)}};
    if (!s.concept_id.empty()) out["concept"] = s.concept_id;
    if (s.cue) out["cue"] = {s.cue->begin, s.cue->end};
    if (s.source) out["source"] = {s.source->begin, s.source->end};
    out["confidence"] = s.confidence;
    out["extractors"] = s.extractors;
    return out;
}

ordered_json relation_json(const Relation &r, std::size_t at) {
    return {{"id", "r" + std::to_string(at + 1)},
            {"from", "s" + std::to_string(r.from + 1)},
            {"to", "s" + std::to_string(r.to + 1)},
            {"type", to_string(r.type)},
            {"basis", to_string(r.basis)},
            {"confidence", r.confidence},
            {"extractors", r.extractors}};
}

// ---- reading ----

struct WrongType {
    std::string message;
};

// The value of a key, or the default when it is missing or null. Throws WrongType.
template <class T> T value(const json &object, const char *key, const std::string &where, const char *expected) {
    const auto it = object.find(key);
    if (it == object.end() || it->is_null()) return T{};
    try {
        return it->get<T>();
    } catch (const json::exception &) {
        throw WrongType{where + "." + key + ": expected " + expected + ", found " + it->type_name()};
    }
}

std::string text(const json &o, const char *key, const std::string &where) {
    return value<std::string>(o, key, where, "text");
}

std::vector<std::string> texts(const json &o, const char *key, const std::string &where) {
    return value<std::vector<std::string>>(o, key, where, "a list of texts");
}

double confidence(const json &o, const std::string &where) {
    return o.contains("confidence") ? value<double>(o, "confidence", where, "a number") : 1;
}

std::size_t offset(const json &o, const char *key, const std::string &where) {
    const auto number = value<std::int64_t>(o, key, where, "a number");
    if (number < 0) throw WrongType{where + "." + key + ": expected a number from 0, found " + std::to_string(number)};
    return static_cast<std::size_t>(number);
}

std::optional<Points> pair(const json &o, const char *key, const std::string &where) {
    const auto both = value<std::vector<std::size_t>>(o, key, where, "two numbers");
    if (both.empty()) return std::nullopt;
    if (both.size() != 2)
        throw WrongType{where + "." + key + ": expected two numbers, found " + std::to_string(both.size())};
    return Points{both[0], both[1]};
}

AnnotatedStakeholder stakeholder(const json &o, const std::string &where) {
    return {.id = text(o, "id", where),
            .name = text(o, "name", where),
            .type = text(o, "type", where),
            .aliases = texts(o, "aliases", where)};
}

AnnotatedStatement statement(const json &o, const std::string &where) {
    return {.id = text(o, "id", where),
            .stakeholder = text(o, "stakeholder", where),
            .at = {offset(o, "start", where), offset(o, "end", where)},
            .quote = text(o, "quote", where),
            .mode = text(o, "mode", where),
            .stance = text(o, "stance", where),
            .concept_id = text(o, "concept", where),
            .logics = texts(o, "logics", where),
            .cue = pair(o, "cue", where),
            .source = pair(o, "source", where),
            .confidence = confidence(o, where)};
}

AnnotatedRelation relation(const json &o, const std::string &where) {
    return {.from = text(o, "from", where),
            .to = text(o, "to", where),
            .type = text(o, "type", where),
            .basis = text(o, "basis", where),
            .confidence = confidence(o, where)};
}

template <class Item>
std::vector<Item> list(const json &root, const char *key, Item (*read)(const json &, const std::string &)) {
    std::vector<Item> out;
    const auto it = root.find(key);
    if (it == root.end() || it->is_null()) return out;
    if (!it->is_array()) throw WrongType{std::string(key) + ": expected a list, found " + it->type_name()};
    for (const json &o : *it) {
        const std::string where = std::string(key) + "[" + std::to_string(out.size()) + "]";
        if (!o.is_object()) throw WrongType{where + ": expected an object, found " + o.type_name()};
        out.push_back(read(o, where));
    }
    return out;
}

Error error_at(const std::string &json_text, std::size_t offset_of_fault, const std::string &name) {
    const Place place = place_of(json_text, offset_of_fault);
    return {.kind = ErrorKind::syntax,
            .message = "is not valid JSON",
            .path = name,
            .line = place.line,
            .column = place.column};
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
        out["stakeholders"].push_back(stakeholder_json(reading, i));
    for (std::size_t i = 0; i < reading.statements.size(); ++i) out["statements"].push_back(statement_json(reading, i));
    for (std::size_t i = 0; i < reading.relations.size(); ++i)
        out["relations"].push_back(relation_json(reading.relations[i], i));
    return out.dump(indent, ' ', false, json::error_handler_t::replace); // a path may hold any bytes
}

Result<Annotation> parse_annotation(const std::string &source, const std::string &name) {
    const auto schema = [&](const std::string &message) {
        return Error{.kind = ErrorKind::schema, .message = message, .path = name};
    };
    try {
        const json root = json::parse(source);
        if (!root.is_object()) return schema(std::string("expected an object, found ") + root.type_name());
        return Annotation{.stakeholders = list(root, "stakeholders", stakeholder),
                          .statements = list(root, "statements", statement),
                          .relations = list(root, "relations", relation)};
    } catch (const json::parse_error &e) {
        return error_at(source, e.byte > 0 ? e.byte - 1 : 0, name);
    } catch (const WrongType &e) {
        return schema(e.message);
    }
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
