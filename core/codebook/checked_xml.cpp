#include "codebook/checked_xml.hpp"

#include "base/place.hpp"
#include "base/squeezed.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace polylogue {

using Names = std::vector<std::string_view>;

struct ElementRule {
    Names required, optional; // attributes
    Names children;
    bool text = false; // must hold words
};

namespace {

constexpr std::size_t kMostBytes = 16U << 20U;

const ElementRule *element_rule(std::string_view element) {
    static const std::map<std::string_view, ElementRule> rules{
        {"codebook",
         {{"id"},
          {"version"},
          {"title", "description", "issue", "logics", "oppositions", "concepts", "stakeholders", "joins"}}},
        {"title", {{"lang"}, {}, {}, true}},
        {"description", {{}, {}, {}, true}},
        {"issue", {{}, {}, {"wording"}}},
        {"wording", {{"lang"}, {}, {}, true}},
        {"logics", {{}, {}, {"logic"}}},
        {"logic", {{"id"}, {"leaning"}, {"name", "description", "cue"}}},
        {"name", {{"lang"}, {}, {}, true}},
        {"cue", {{"lang"}, {"weight"}, {}, true}},
        {"oppositions", {{}, {}, {"opposition"}}},
        {"opposition", {{"a", "b"}, {}, {}}},
        {"concepts", {{}, {}, {"concept"}}},
        {"concept", {{"id"}, {"logic", "stance"}, {"label", "cue"}}},
        {"label", {{"lang"}, {}, {}, true}},
        {"stakeholders", {{}, {}, {"stakeholder"}}},
        {"stakeholder", {{"id", "type"}, {"stance"}, {"name", "part-of"}}},
        {"part-of", {{"ref"}, {}, {}}},
        {"joins", {{}, {}, {"same", "different"}}},
        {"same", {{"a", "b"}, {}, {}}},
        {"different", {{"a", "b"}, {}, {}}},
    };
    const auto it = rules.find(element);
    return it == rules.end() ? nullptr : &it->second;
}

bool has(const Names &names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Byte offset of the first reference that is neither one of XML's own nor a character's; the parser would leave it as
// text.
std::optional<std::size_t> undefined_reference(std::string_view xml) {
    static const Names defined{"&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#"};
    const auto starts = [&](std::size_t at, std::string_view what) { return xml.substr(at, what.size()) == what; };
    for (std::size_t at = 0; at < xml.size(); ++at) {
        if (starts(at, "<!--"))
            at = xml.find("-->", at);
        else if (starts(at, "<![CDATA["))
            at = xml.find("]]>", at);
        else if (xml[at] == '&' && std::none_of(defined.begin(), defined.end(), [&](auto d) { return starts(at, d); }))
            return at;
        if (at == std::string_view::npos) break;
    }
    return std::nullopt;
}

} // namespace

std::string quoted(std::string_view text) { return "'" + utf8::shortened(text, 60) + "'"; }

std::string text_of(pugi::xml_node node) {
    std::string all;
    for (const auto child : node.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) all += child.value();
    return squeezed(all);
}

bool CheckedXml::load() {
    if (xml_.size() > kMostBytes) return fail_at(0, "is larger than 16 MB", ErrorKind::limit), false;
    if (const auto bad = utf8::first_invalid(xml_)) {
        fault_ = Error{.kind = ErrorKind::encoding, .message = "invalid UTF-8", .path = name_, .offset = bad};
        return false;
    }
    const auto result =
        document_.load_buffer(xml_.data(), xml_.size(), pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
    if (!result)
        return fail_at(static_cast<std::size_t>(result.offset), result.description(), ErrorKind::syntax), false;
    if (const auto at = undefined_reference(xml_))
        fail_at(*at, "a reference to an entity that is not defined", ErrorKind::syntax);
    for (const pugi::xml_node n : document_.children()) {
        if (n.type() == pugi::node_doctype) fail(n, "a document type declaration is not allowed");
        if (n.type() == pugi::node_element && n != root()) fail(n, "second root element " + quoted(n.name()));
    }
    return !fault_;
}

void CheckedXml::fail_at(std::size_t offset, const std::string &message, ErrorKind kind) {
    if (fault_ && fault_->offset <= offset) return;
    fault_ =
        Error{.kind = kind, .message = message, .path = name_, .line = place_of(xml_, offset).line, .offset = offset};
}

void CheckedXml::fail(pugi::xml_node at, const std::string &message) {
    fail_at(static_cast<std::size_t>(at.offset_debug()), message, ErrorKind::schema);
}

void CheckedXml::check(pugi::xml_node node) {
    const ElementRule *found = element_rule(node.name());
    if (!found) return; // refused by the check of its parent
    const ElementRule &rule = *found;
    const std::string where = std::string(" in ") + node.name();
    for (const auto a : node.attributes())
        if (!has(rule.required, a.name()) && !has(rule.optional, a.name()))
            fail(node, "unknown attribute " + quoted(a.name()) + where);
    for (const auto name : rule.required)
        if (node.attribute(name.data()).empty()) fail(node, std::string(node.name()) + " lacks " + std::string(name));
    for (const pugi::xml_node child : node.children()) check_child(node, child, rule);
    if (rule.text && text_of(node).empty()) fail(node, std::string(node.name()) + " without text");
}

void CheckedXml::check_child(pugi::xml_node node, pugi::xml_node child, const ElementRule &rule) {
    const bool element = child.type() == pugi::node_element;
    if (element && !has(rule.children, child.name()))
        fail(child, "unknown element " + quoted(child.name()) + " in " + node.name() +
                        " (expected: " + listed(rule.children) + ")");
    const bool words = child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata;
    if (words && !rule.text && !squeezed(child.value()).empty())
        fail(child, "unexpected text " + quoted(squeezed(child.value())) + " in " + node.name());
}

} // namespace polylogue
