#include "graph/correction.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

constexpr std::array kKinds{
    "add",         "accept",       "edit",         "reject",       "join-stakeholders", "split-stakeholders",
    "join-claims", "split-claims", "add-relation", "drop-relation"};

std::string document_name(const DocumentRef &d) {
    if (!d.outlet.empty()) return d.outlet;
    return d.id.empty() ? d.url : d.id;
}

std::string quoted(const std::string &text, const DocumentRef &document) {
    const std::string where = document_name(document);
    return "\"" + utf8::shortened(text, 40) + "\"" + (where.empty() ? "" : " (" + where + ")");
}

} // namespace

std::string_view to_string(CorrectionKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<CorrectionKind> parse_correction_kind(std::string_view text) {
    const auto it = std::find(kKinds.begin(), kKinds.end(), text);
    if (it == kKinds.end()) return std::nullopt;
    return static_cast<CorrectionKind>(it - kKinds.begin());
}

std::string signature(const Correction &c) { return c.author + ", " + c.date; }

std::string describe(const Correction &c) {
    std::string out = std::string(to_string(c.kind)) + " by " + c.author + " of " + c.date + " on ";
    std::string what;
    for (const Anchor &a : c.statements) what += (what.empty() ? "" : " and ") + quoted(a.quote.exact, a.document);
    for (const HolderRef &h : c.stakeholders) what += (what.empty() ? "" : " and ") + quoted(h.name, h.document);
    return out + what;
}

} // namespace polylogue
