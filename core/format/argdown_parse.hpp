#pragma once
// The syntax of Argdown as elements and relations between them; what they mean for a map is argdown_read.
#include "base/result.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace polylogue::argdown {

struct Element {        // a statement or argument, or a mention of one
    std::size_t at = 0; // byte in the file
    bool argument = false;
    std::string title; // "" for a statement without one
    std::string text;  // unescaped, tags taken out, one line; "" for a mention
    std::vector<std::string> tags;
    nlohmann::json data = nlohmann::json::object();
};

enum class Link : unsigned char { support, attack, contradiction };

struct Edge {
    std::size_t from = 0, to = 0; // indices into Parsed::elements
    Link link = Link::support;
};

struct Parsed {
    nlohmann::json front = nlohmann::json::object(); // front matter
    std::vector<Element> elements;                   // in their order
    std::vector<Edge> edges;
    std::vector<std::pair<std::size_t, std::size_t>> conclusions; // argument, the element its premises lead to
};

// Errors: syntax, with the line: YAML that cannot be read, a relation under nothing.
Result<Parsed> parse(const std::string &text, const std::string &name);

} // namespace polylogue::argdown
