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

} // namespace polylogue::json_items
