#include "format/json_items.hpp"

#include "base/place.hpp"

#include <algorithm>

namespace polylogue::json_items {
namespace {

constexpr const char *kAuthor = "AUTHOR";

template <class T>
T value(const json &object, const char *key, const std::string &where, const char *expected, T otherwise = T{}) {
    const auto it = object.find(key);
    if (it == object.end() || it->is_null()) return otherwise;
    try {
        return it->get<T>();
    } catch (const json::exception &) {
        throw Fault{where + "." + key + ": expected " + expected + ", found " + it->type_name()};
    }
}

} // namespace

std::string holder_id(const Reading &reading, std::size_t at) {
    const auto author = [](const Stakeholder &s) { return s.type == StakeholderType::author; };
    const auto first = std::find_if(reading.stakeholders.begin(), reading.stakeholders.end(), author);
    const bool is_author = first == reading.stakeholders.begin() + static_cast<std::ptrdiff_t>(at);
    return is_author ? kAuthor : "h" + std::to_string(at + 1);
}

std::vector<std::string> alias_texts(const Stakeholder &who) {
    std::vector<std::string> out; // sorted; one text may have several kinds of evidence
    for (const Alias &a : who.aliases)
        if (out.empty() || out.back() != a.text) out.push_back(a.text);
    return out;
}

namespace {

auto adder(ordered_json &out) {
    return [&out](const char *key, const auto &value) { out[key] = value; };
}

} // namespace

ordered_json stakeholder(const Reading &reading, std::size_t at) {
    ordered_json out;
    stakeholder(reading, at, adder(out));
    return out;
}

ordered_json statement(const Reading &reading, std::size_t at) {
    ordered_json out;
    statement(reading, at, adder(out));
    return out;
}

ordered_json relation(const Relation &r, std::size_t at) {
    ordered_json out;
    relation(r, at, adder(out));
    return out;
}

std::string text(const json &o, const char *key, const std::string &where) {
    return value<std::string>(o, key, where, "text");
}

std::vector<std::string> texts(const json &o, const char *key, const std::string &where) {
    return value<std::vector<std::string>>(o, key, where, "a list of texts");
}

double number(const json &o, const char *key, const std::string &where, double otherwise) {
    return value<double>(o, key, where, "a number", otherwise);
}

bool flag(const json &o, const char *key, const std::string &where) {
    return value<bool>(o, key, where, "true or false");
}

std::size_t offset(const json &o, const char *key, const std::string &where) {
    if (const auto it = o.find(key); it != o.end() && it->is_number_float())
        throw Fault{where + "." + key + ": expected a whole number"};
    const auto found = value<std::int64_t>(o, key, where, "a number");
    if (found < 0) throw Fault{where + "." + key + ": expected a number from 0, found " + std::to_string(found)};
    return static_cast<std::size_t>(found);
}

std::optional<Points> points(const json &o, const char *key, const std::string &where) {
    if (const auto it = o.find(key); it != o.end() && it->is_array())
        for (const json &n : *it)
            if (n.is_number_float()) throw Fault{where + "." + key + ": expected whole numbers"};
    const auto both = value<std::vector<std::size_t>>(o, key, where, "two numbers");
    if (both.empty()) return std::nullopt;
    if (both.size() != 2)
        throw Fault{where + "." + key + ": expected two numbers, found " + std::to_string(both.size())};
    if (both[1] < both[0]) throw Fault{where + "." + key + ": the range ends before it starts"};
    return Points{both[0], both[1]};
}

void each(const json &object, const char *key, const std::function<void(const json &, const std::string &)> &read) {
    const auto it = object.find(key);
    if (it == object.end() || it->is_null()) return;
    if (!it->is_array()) throw Fault{std::string(key) + ": expected a list, found " + it->type_name()};
    std::size_t at = 0;
    for (const json &o : *it) {
        const std::string where = std::string(key) + "[" + std::to_string(at++) + "]";
        if (!o.is_object()) throw Fault{where + ": expected an object, found " + o.type_name()};
        read(o, where);
    }
}

AnnotatedStakeholder read_stakeholder(const json &o, const std::string &where) {
    AnnotatedStakeholder out{.id = text(o, "id", where),
                             .name = text(o, "name", where),
                             .type = text(o, "type", where),
                             .aliases = texts(o, "aliases", where)};
    const auto given = o.find("name"); // where it is missing the id will do
    if (out.name.empty() && (out.id.empty() || (given != o.end() && !given->is_null())))
        throw Fault{where + ".name: a stakeholder's name expected, nothing found"};
    return out;
}

AnnotatedStatement read_statement(const json &o, const std::string &where) {
    return {.id = text(o, "id", where),
            .stakeholder = text(o, "stakeholder", where),
            .at = {offset(o, "start", where), offset(o, "end", where)},
            .quote = text(o, "quote", where),
            .mode = text(o, "mode", where),
            .stance = text(o, "stance", where),
            .concept_id = text(o, "concept", where),
            .logics = texts(o, "logics", where),
            .cue = points(o, "cue", where),
            .source = points(o, "source", where),
            .confidence = number(o, "confidence", where, 1)};
}

AnnotatedRelation read_relation(const json &o, const std::string &where) {
    return {.from = text(o, "from", where),
            .to = text(o, "to", where),
            .type = text(o, "type", where),
            .basis = text(o, "basis", where),
            .confidence = number(o, "confidence", where, 1)};
}

std::optional<Error> parse(const std::string &source, const std::string &name,
                           const std::function<void(const json &)> &read) {
    const auto schema = [&](const std::string &message) {
        return Error{.kind = ErrorKind::schema, .message = message, .path = name};
    };
    try {
        const json root = json::parse(source);
        if (!root.is_object()) return schema(std::string("expected an object, found ") + root.type_name());
        read(root);
        return std::nullopt;
    } catch (const json::parse_error &e) {
        const Place place = place_of(source, e.byte > 0 ? e.byte - 1 : 0);
        return Error{.kind = ErrorKind::syntax,
                     .message = "is not valid JSON",
                     .path = name,
                     .line = place.line,
                     .column = place.column};
    } catch (const json::exception &) { // a number no computer word holds
        return Error{.kind = ErrorKind::syntax, .message = "holds a number that is too large", .path = name};
    } catch (const Fault &e) {
        return schema(e.message);
    }
}

} // namespace polylogue::json_items
