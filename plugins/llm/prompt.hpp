#pragma once
// What a model is asked: the rules and the codebook once, then a piece of the document; and the schema of its answer.
#include "ground.hpp"

#include <nlohmann/json.hpp>

namespace polylogue::llm {

// The rules, the issue, logics, concepts and how they are told apart, from the codebook.
std::string instructions(const sdk::Input &in);

// The document's title, outlet and author, and those of the codebook's stakeholders that it names.
std::string about(const sdk::Input &in, const Ground &ground);

// One piece, between marks that the text cannot foresee.
std::string question(const std::string &about, std::string_view piece);

nlohmann::ordered_json answer_schema(const sdk::Input &in); // JSON Schema

enum class Form { schema, object, none }; // how much of response_format the server takes

constexpr const char *kUnnamed = "default"; // the model that a server has, whatever its name

struct Model {
    std::string name;
    std::int64_t seed = 0, most_tokens = 0; // 0: the server's own limit
};

// The body of a request, without response_format: with it, the same question would differ by what a server can do.
nlohmann::ordered_json request(const Model &model, const std::string &instructions, const std::string &question);
void set_form(nlohmann::ordered_json &request, Form form, const nlohmann::ordered_json &schema);

} // namespace polylogue::llm
