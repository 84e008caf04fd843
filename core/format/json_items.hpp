#pragma once
// The items of the one JSON shape, written and read; files made of them are format/json, map_json, argdown and aif.
#include "graph/annotation.hpp"
#include "graph/model.hpp"

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace polylogue::json_items {

using nlohmann::json;
using nlohmann::ordered_json;

// ---- writing; ids are local to the reading: AUTHOR, h1 …, s1 …, r1 … ----

// Calls field(key, value) for each field in order; values are of the types JsonText takes.
template <class Field> void stakeholder(const Reading &reading, std::size_t at, const Field &field);
template <class Field> void statement(const Reading &reading, std::size_t at, const Field &field);
template <class Field> void relation(const Relation &relation, std::size_t at, const Field &field);

ordered_json stakeholder(const Reading &reading, std::size_t at);
ordered_json statement(const Reading &reading, std::size_t at);
ordered_json relation(const Relation &relation, std::size_t at);

// ---- reading: the value of a key, or the default where it is missing or null ----

struct Fault { // thrown: "statements[3].start: a number expected, text found"
    std::string message;
};

std::string text(const json &object, const char *key, const std::string &where);
std::vector<std::string> texts(const json &object, const char *key, const std::string &where);
double number(const json &object, const char *key, const std::string &where, double otherwise);
std::size_t offset(const json &object, const char *key, const std::string &where);
bool flag(const json &object, const char *key, const std::string &where);
std::optional<Points> points(const json &object, const char *key, const std::string &where); // [begin, end]

// Calls `read` for every object of a list, with its place ("statements[3]"); another kind of value throws.
void each(const json &object, const char *key, const std::function<void(const json &, const std::string &)> &read);

AnnotatedStakeholder read_stakeholder(const json &object, const std::string &where);
AnnotatedStatement read_statement(const json &object, const std::string &where);
AnnotatedRelation read_relation(const json &object, const std::string &where);

// Parses and hands the root, which has to be an object, to `read`. What went wrong, if anything: a Fault becomes an
// error of kind schema.
std::optional<Error> parse(const std::string &source, const std::string &name,
                           const std::function<void(const json &)> &read);

// ---- the fields ----

std::string holder_id(const Reading &reading, std::size_t at);
std::vector<std::string> alias_texts(const Stakeholder &who); // sorted, each once

template <class Field> void stakeholder(const Reading &reading, std::size_t at, const Field &field) {
    const Stakeholder &s = reading.stakeholders[at];
    field("id", holder_id(reading, at));
    field("name", s.name);
    field("aliases", alias_texts(s));
    field("type", to_string(s.type));
    if (!s.known.empty()) field("known", s.known);
    if (s.anonymous) field("anonymous", true);
}

template <class Field> void statement(const Reading &reading, std::size_t at, const Field &field) {
    const FiledStatement &s = reading.statements[at];
    field("id", "s" + std::to_string(at + 1));
    field("stakeholder", holder_id(reading, s.stakeholder));
    field("start", s.at.begin);
    field("end", s.at.end);
    field("quote", s.exact);
    field("mode", to_string(s.mode));
    field("logics", s.logics);
    field("stance", to_string(s.stance));
    if (!s.concept_id.empty()) field("concept", s.concept_id);
    if (s.cue) field("cue", std::pair(s.cue->begin, s.cue->end));
    if (s.source) field("source", std::pair(s.source->begin, s.source->end));
    field("confidence", s.confidence);
    field("extractors", s.extractors);
}

template <class Field> void relation(const Relation &r, std::size_t at, const Field &field) {
    field("id", "r" + std::to_string(at + 1));
    field("from", "s" + std::to_string(r.from + 1));
    field("to", "s" + std::to_string(r.to + 1));
    field("type", to_string(r.type));
    field("basis", to_string(r.basis));
    field("confidence", r.confidence);
    field("extractors", r.extractors);
}

} // namespace polylogue::json_items
