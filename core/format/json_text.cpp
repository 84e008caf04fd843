#include "format/json_text.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace polylogue {
namespace {

using nlohmann::json;

std::string escape(char c) {
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        constexpr std::string_view digits = "0123456789abcdef";
        return {'\\', 'u', '0', '0', digits[static_cast<unsigned char>(c) >> 4U], digits[c & 0xF]};
    }
}

} // namespace

void JsonText::open(char bracket) {
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonText::close(char bracket) {
    --depth_;
    if (!first_) new_line();
    out_ += bracket;
    first_ = false;
}

void JsonText::next() {
    if (!first_) out_ += ',';
    first_ = false;
    new_line();
}

void JsonText::new_line() {
    if (indent_ < 0) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent_ * depth_), ' ');
}

void JsonText::key(std::string_view name) {
    next();
    out_ += '"';
    out_ += name;
    out_ += indent_ < 0 ? "\":" : "\": ";
}

void JsonText::value(std::string_view text) {
    if (utf8::first_invalid(text))
        out_ += json(text).dump(-1, ' ', false, json::error_handler_t::replace);
    else
        quoted(text);
}

void JsonText::quoted(std::string_view valid) {
    out_ += '"';
    for (std::size_t at = 0; at < valid.size(); ++at) {
        const std::size_t end = json_plain_end(valid, at);
        out_ += valid.substr(at, end - at);
        if (end < valid.size()) out_ += escape(valid[end]);
        at = end;
    }
    out_ += '"';
}

void JsonText::value(double number) {
    if (!std::isfinite(number)) {
        out_ += "null";
        return;
    }
    std::array<char, 64> text{};
    out_.append(text.data(), nlohmann::detail::to_chars(text.data(), text.data() + text.size(), number));
}

void JsonText::value(const std::vector<std::string> &texts) {
    open('[');
    for (const std::string &text : texts) {
        item();
        value(text);
    }
    close(']');
}

void JsonText::value(std::pair<std::size_t, std::size_t> both) {
    open('[');
    for (const std::size_t number : {both.first, both.second}) {
        item();
        value(number);
    }
    close(']');
}

} // namespace polylogue
