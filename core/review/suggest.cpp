#include "review/suggest.hpp"

#include "base/escape.hpp"
#include "merge/names.hpp"

#include <algorithm>
#include <set>

namespace polylogue {
namespace {

constexpr std::string_view kShared = "shared terms: ";

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + escape::xml_attribute(value) + "\"";
}

std::string element(const std::string &name, std::string_view lang, std::string_view text) {
    return "  <" + name + attribute("lang", lang) + ">" + escape::xml_text(text) + "</" + name + ">\n";
}

std::string cues(std::string_view reason) {
    if (!reason.starts_with(kShared)) return "";
    reason.remove_prefix(kShared.size());
    reason = reason.substr(0, reason.find("; ")); // what else joins them
    std::string out;
    while (!reason.empty()) {
        const std::size_t n = std::min(reason.find(", "), reason.size());
        const std::string term(reason.substr(0, n));
        const bool word = !has_han(term) && term.find_first_of("0123456789- ") == std::string::npos;
        if (!term.empty()) out += element("cue", has_han(term) ? "zh" : "en", word ? term + "*" : term);
        reason.remove_prefix(std::min(n + 2, reason.size()));
    }
    return out;
}

} // namespace

std::string suggest_concepts(const Derived &derived) {
    std::string out;
    for (const Claim &c : derived.claims) {
        std::set<std::string> documents;
        for (const std::size_t s : c.statements)
            if (!derived.statements[s].echo) documents.insert(derived.statements[s].document);
        const std::string found = cues(c.reason);
        if (!c.concept_id.empty() || documents.size() < 2 || found.empty()) continue;
        out += "<concept" + attribute("id", c.id) + (c.logics.empty() ? "" : attribute("logic", c.logics.front())) +
               attribute("stance", to_string(c.stance)) + ">\n";
        for (const auto &[lang, text] : c.label) out += element("label", lang, text);
        out += found + "</concept>\n";
    }
    return out;
}

} // namespace polylogue
