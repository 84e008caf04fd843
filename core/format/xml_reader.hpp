#pragma once
// Checked access to the attributes and children of parsed XML. The first fault is kept with its place; reading goes on
// with defaults. What XML forbids, which the parser lets through, becomes U+FFFD.
#include "base/utf8.hpp"
#include "format/cleaned.hpp"
#include "graph/model.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace polylogue {

// Byte where the element's name stands in the file it was parsed from.
inline std::size_t offset_of(const pugi::xml_node &node) {
    const std::ptrdiff_t at = node.offset_debug();
    return at < 0 ? 0 : static_cast<std::size_t>(at);
}

class XmlReader {
  public:
    bool failed() const { return !fault_.empty(); }
    const std::string &fault() const { return fault_; }
    std::size_t offset() const { return offset_; }

  protected:
    using xml_node = pugi::xml_node;

    void fail(const xml_node &node, std::string message) {
        if (failed()) return;
        fault_ = std::move(message);
        offset_ = offset_of(node);
    }

    static bool is(const xml_node &node, const char *name) { return std::string_view(node.name()) == name; }

    void unknown(const xml_node &node) {
        fail(node, "unknown element <" + std::string(node.name()) + "> in <" + node.parent().name() + ">");
    }

    template <class F> void each(const xml_node &parent, const char *name, const F &body) {
        for (const xml_node &n : parent.children()) {
            if (is(n, name))
                body(n);
            else if (n.type() == pugi::node_element)
                unknown(n);
            else if (n.type() == pugi::node_pcdata)
                fail(parent, "text where only elements are expected in <" + std::string(parent.name()) + ">");
        }
    }

    static std::string text(const xml_node &node) {
        std::string out;
        for (const xml_node &n : node.children())
            if (n.type() == pugi::node_pcdata || n.type() == pugi::node_cdata) out += n.value();
        return cleaned(std::move(out));
    }

    std::string attribute(const xml_node &node, const char *name) {
        const pugi::xml_attribute a = node.attribute(name);
        if (!a) fail(node, "<" + std::string(node.name()) + "> lacks the attribute '" + name + "'");
        return cleaned(a.value());
    }

    static std::string optional(const xml_node &node, const char *name) {
        return cleaned(node.attribute(name).value());
    }

    static std::vector<std::string> words_of(std::string_view list) { // separated by spaces
        std::vector<std::string> out;
        while (!list.empty()) {
            const std::size_t n = std::min(list.find(' '), list.size());
            if (n) out.emplace_back(list.substr(0, n));
            list.remove_prefix(std::min(n + 1, list.size()));
        }
        return out;
    }

    bool flag(const xml_node &node, const char *name) {
        const std::string value = optional(node, name);
        if (!value.empty() && value != "true" && value != "false")
            fail(node, bad_value(name, "'true' or 'false'", value));
        return value == "true";
    }

    static std::string bad_value(const char *name, const char *expected, const std::string &found) {
        return "attribute '" + std::string(name) + "': " + expected + " expected, '" + utf8::shortened(found, 40) +
               "' found";
    }

    std::size_t count(const xml_node &node, const char *name) {
        const std::string value = attribute(node, name);
        std::size_t out = 0;
        const auto end = value.data() + value.size();
        const auto [at, error] = std::from_chars(value.data(), end, out);
        if (error != std::errc{} || at != end) fail(node, bad_value(name, "a whole number", value));
        return out;
    }

    double confidence(const xml_node &node) {
        const std::string value = attribute(node, "confidence");
        double out = 0;
        const auto end = value.data() + value.size();
        const auto [at, error] = std::from_chars(value.data(), end, out);
        if (error != std::errc{} || at != end || !(out >= 0 && out <= 1)) {
            fail(node, bad_value("confidence", "a number from 0 to 1", value));
            return 0;
        }
        return out;
    }

    template <class E>
    E word(const xml_node &node, const char *name, std::optional<E> (*parse)(std::string_view), const char *expected) {
        const std::string value = attribute(node, name);
        const std::optional<E> found = parse(value);
        if (!found) fail(node, bad_value(name, expected, value));
        return found.value_or(E{});
    }

    Points points(const xml_node &node, const char *start = "start", const char *end = "end") {
        const Points p{count(node, start), count(node, end)};
        if (p.end < p.begin) fail(node, "the range ends before it starts");
        return p;
    }

  private:
    std::string fault_;
    std::size_t offset_ = 0; // of the fault
};

} // namespace polylogue
