#include "format/yaml.hpp"

#include "base/escape.hpp"
#include "base/number.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <yaml-cpp/yaml.h>

namespace polylogue {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr int kDeepest = 32;

json plain_scalar(const std::string &text) {
    if (text == "true" || text == "false") return text == "true";
    if (text.empty() || text == "null" || text == "~") return nullptr;
    std::int64_t whole = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (fault == std::errc() && end == text.data() + text.size()) return whole;
    if (const auto number = parse_number(text)) return *number;
    return text;
}

json as_json(const YAML::Node &node, int depth) {
    if (depth > kDeepest) throw YAML::RepresentationException(node.Mark(), "nested too deeply");
    if (node.IsScalar()) return node.Tag() == "?" ? plain_scalar(node.Scalar()) : json(node.Scalar());
    if (node.IsSequence()) {
        json out = json::array();
        for (const YAML::Node &item : node) out.push_back(as_json(item, depth + 1));
        return out;
    }
    if (!node.IsMap()) return nullptr;
    json out = json::object();
    for (const auto &item : node) out[item.first.Scalar()] = as_json(item.second, depth + 1);
    return out;
}

// Nesting of brackets, as far as a look at them tells: yaml-cpp itself recurses without a limit.
bool too_deep(const std::string &yaml) {
    int depth = 0, most = 0;
    for (const char c : yaml) {
        depth += (c == '{' || c == '[') - (c == '}' || c == ']');
        most = std::max(most, depth);
    }
    return most > kDeepest;
}

bool bare(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    });
}

bool needs_code(
    char32_t c) { // what js-yaml calls non-printable, what JavaScript's dot does not match, and our brackets
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == '{' || c == '}' || c == '[' || c == ']' || c == '=' ||
           c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

void append_code(std::string &out, char32_t c) {
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), c < 0x100 ? "\\x%02X" : "\\u%04X", static_cast<unsigned>(c));
    out += code.data();
}

} // namespace

Result<json> parse_yaml(const std::string &yaml, const std::string &name) {
    if (too_deep(yaml)) return Error{.kind = ErrorKind::limit, .message = "YAML nested too deeply", .path = name};
    try {
        return as_json(YAML::Load(yaml), 0);
    } catch (const YAML::Exception &e) {
        const bool known = e.mark.line >= 0;
        return Error{.kind = ErrorKind::syntax,
                     .message = "is not valid YAML: " + escape::visible(e.msg),
                     .path = name,
                     .line = known ? static_cast<std::size_t>(e.mark.line) + 1 : 0};
    }
}

std::string yaml_text(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c == '"' || c == '\\')
            out.append({'\\', static_cast<char>(c)});
        else if (needs_code(c))
            append_code(out, c);
        else
            utf8::append(out, c);
    }
    return out + '"';
}

std::string yaml_flow(const ordered_json &value) {
    if (value.is_string()) return yaml_text(value.get_ref<const std::string &>());
    if (value.is_number_float()) return number_text(value.get<double>());
    if (!value.is_structured()) return value.dump();
    std::string out = value.is_array() ? "[" : "{";
    for (auto it = value.begin(); it != value.end(); ++it) {
        if (it != value.begin()) out += ", ";
        if (value.is_object()) out += (bare(it.key()) ? it.key() : yaml_text(it.key())) + ": ";
        out += yaml_flow(*it);
    }
    return out + (value.is_array() ? "]" : "}");
}

} // namespace polylogue
