#include "graph/fragment.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <unicode/uchar.h>

namespace polylogue {
namespace {

constexpr std::size_t kMostItems = 100000; // a plugin, document and phase
constexpr std::size_t kMostAliases = 1000; // of one stakeholder
constexpr std::size_t kMostRefusals = 100;
constexpr std::size_t kMostName = 200;    // code points
constexpr std::size_t kMostEvidence = 40; // code points

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (!u_isUWhiteSpace(static_cast<UChar32>(utf8::next(text, at)))) return false;
    return true;
}

bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t c = utf8::next(text, at); c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
    return false;
}

std::string quoted(std::string_view s) { return "'" + utf8::shortened(s, 40) + "'"; }

std::string word_fault(std::string_view word, std::size_t most, const std::string &what) {
    if (utf8::first_invalid(word)) return what + " is not valid UTF-8";
    if (is_blank(word)) return what + " is empty";
    if (utf8::count(word) > most)
        return what + " " + quoted(word) + " is longer than " + std::to_string(most) + " characters";
    if (has_control(word)) return what + " holds a control character";
    return {};
}

// Ids a plugin names are only repeated in a message when they are printable.
std::string named(std::string_view id) {
    return utf8::first_invalid(id) || has_control(id) ? "(unprintable)" : quoted(id);
}

std::string confidence_fault(double c) {
    if (std::isfinite(c) && c >= 0 && c <= 1) return {};
    return "confidence " + (std::isfinite(c) ? std::to_string(c) : std::string("that is no number")) +
           " is not from 0 to 1";
}

template <class E> std::string enum_fault(E value, E last, const char *what) {
    const auto number = static_cast<unsigned>(value);
    return number <= static_cast<unsigned>(last) ? ""
                                                 : std::string(what) + " " + std::to_string(number) + " is not defined";
}

std::string unknown_id(const char *what, std::int64_t id) {
    return std::string(what) + " " + std::to_string(id) + " is unknown";
}

std::string first_of(std::initializer_list<std::string> faults) {
    const auto it = std::find_if(faults.begin(), faults.end(), [](const std::string &f) { return !f.empty(); });
    return it == faults.end() ? "" : *it;
}

} // namespace

FragmentBuilder::FragmentBuilder(std::string plugin, std::string_view text, const Codebook &codebook,
                                 std::size_t so_far_statements)
    : plugin_(std::move(plugin)), text_(text), codebook_(codebook), so_far_(so_far_statements) {}

std::int64_t FragmentBuilder::refuse(std::string reason) {
    if (refusals_.size() < kMostRefusals)
        refusals_.push_back(std::move(reason));
    else if (refusals_.size() == kMostRefusals)
        refusals_.emplace_back("further refusals are not listed");
    return -1;
}

std::int64_t FragmentBuilder::admit(std::string fault) {
    if (!fault.empty()) return refuse(std::move(fault));
    if (items_ == kMostItems) return refuse("more than " + std::to_string(kMostItems) + " items in one document");
    ++items_;
    return 0;
}

std::string FragmentBuilder::span_fault(Span span, const char *what) const {
    const auto shown = [&](const std::string &fault) {
        return std::string(what) + " [" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ") " + fault;
    };
    if (span.empty()) return shown("is empty");
    if (span.end > text_.size()) return shown("ends behind the text of " + std::to_string(text_.size()) + " bytes");
    if (!utf8::is_boundary(text_, span.begin) || !utf8::is_boundary(text_, span.end)) return shown("cuts a character");
    if (is_blank(text_.substr(span.begin, span.size()))) return shown("holds only white space");
    return {};
}

std::int64_t FragmentBuilder::add_stakeholder(std::string_view name, StakeholderType type, std::string_view known,
                                              bool anonymous) {
    const bool defined = known.empty() || codebook_.stakeholder(known);
    const bool author = type == StakeholderType::author && !known.empty();
    const std::string fault = first_of({word_fault(name, kMostName, "stakeholder name"),
                                        enum_fault(type, StakeholderType::author, "stakeholder type"),
                                        defined ? "" : "stakeholder " + named(known) + " is not in the codebook",
                                        author ? "the author cannot be the codebook's " + named(known) : ""});
    if (admit(fault) < 0) return -1;
    fragment_.stakeholders.push_back(
        {.name = std::string(name), .type = type, .known = std::string(known), .aliases = {}, .anonymous = anonymous});
    return static_cast<std::int64_t>(fragment_.stakeholders.size()) - 1;
}

std::int64_t FragmentBuilder::add_alias(std::int64_t stakeholder, std::string_view text, std::string_view evidence) {
    const bool known = stakeholder >= 0 && static_cast<std::size_t>(stakeholder) < fragment_.stakeholders.size();
    const std::string fault =
        first_of({known ? "" : unknown_id("stakeholder", stakeholder), word_fault(text, kMostName, "alias"),
                  word_fault(evidence, kMostEvidence, "alias evidence")});
    if (admit(fault) < 0) return -1;
    auto &aliases = fragment_.stakeholders[static_cast<std::size_t>(stakeholder)].aliases;
    Alias alias{std::string(text), std::string(evidence)};
    const auto at = std::lower_bound(aliases.begin(), aliases.end(), alias);
    if (at != aliases.end() && *at == alias) return 0;
    if (aliases.size() == kMostAliases)
        return refuse("more than " + std::to_string(kMostAliases) + " aliases of one stakeholder");
    aliases.insert(at, std::move(alias));
    return 0;
}

std::string FragmentBuilder::statement_fault(const NewStatement &item) const {
    const bool known =
        item.stakeholder >= 0 && static_cast<std::size_t>(item.stakeholder) < fragment_.stakeholders.size();
    return first_of({known ? "" : unknown_id("stakeholder", item.stakeholder), span_fault(item.span, "span"),
                     item.cue ? span_fault(*item.cue, "cue") : "",
                     item.source ? span_fault(*item.source, "source") : "", enum_fault(item.mode, Mode::author, "mode"),
                     confidence_fault(item.confidence)});
}

std::int64_t FragmentBuilder::add_statement(const NewStatement &item) {
    if (admit(statement_fault(item)) < 0) return -1;
    Statement s;
    s.stakeholder = static_cast<std::uint32_t>(item.stakeholder);
    s.mode = item.mode;
    s.confidence = item.confidence;
    s.extractors = {plugin_};
    s.span = item.span;
    s.cue = item.cue;
    s.source = item.source;
    fragment_.statements.push_back(std::move(s));
    return static_cast<std::int64_t>(so_far_ + fragment_.statements.size()) - 1;
}

std::int64_t FragmentBuilder::add_logic(std::int64_t statement, std::string_view logic, double weight) {
    const std::string fault =
        first_of({known_statement(statement) ? "" : unknown_id("statement", statement),
                  codebook_.logic(logic) ? "" : "logic " + named(logic) + " is not in the codebook",
                  std::isfinite(weight) ? "" : "weight of a logic is not finite"});
    if (admit(fault) < 0) return -1;
    logics_.push_back({static_cast<std::uint32_t>(statement), std::string(logic), weight});
    return 0;
}

std::int64_t FragmentBuilder::set_stance(std::int64_t statement, Stance stance, double confidence) {
    const std::string fault = first_of({known_statement(statement) ? "" : unknown_id("statement", statement),
                                        enum_fault(stance, Stance::neutral, "stance"), confidence_fault(confidence)});
    if (admit(fault) < 0) return -1;
    stances_.push_back({static_cast<std::uint32_t>(statement), stance, confidence});
    return 0;
}

std::int64_t FragmentBuilder::set_concept(std::int64_t statement, std::string_view concept_id, double confidence) {
    const bool defined = codebook_.find_concept(concept_id) != nullptr;
    const std::string fault = first_of({known_statement(statement) ? "" : unknown_id("statement", statement),
                                        defined ? "" : "concept " + named(concept_id) + " is not in the codebook",
                                        confidence_fault(confidence)});
    if (admit(fault) < 0) return -1;
    concepts_.push_back({static_cast<std::uint32_t>(statement), std::string(concept_id), confidence});
    return 0;
}

std::int64_t FragmentBuilder::add_relation(std::int64_t from, std::int64_t to, RelationType type, Basis basis,
                                           double confidence) {
    const std::string fault = first_of({known_statement(from) ? "" : unknown_id("statement", from),
                                        known_statement(to) ? "" : unknown_id("statement", to),
                                        from == to ? "a statement cannot relate to itself" : "",
                                        enum_fault(type, RelationType::attack, "relation type"),
                                        enum_fault(basis, Basis::structure, "basis"), confidence_fault(confidence)});
    if (admit(fault) < 0) return -1;
    fragment_.relations.push_back({.from = static_cast<std::uint32_t>(from),
                                   .to = static_cast<std::uint32_t>(to),
                                   .type = type,
                                   .basis = basis,
                                   .confidence = confidence,
                                   .extractors = {plugin_}});
    return 0;
}

} // namespace polylogue
