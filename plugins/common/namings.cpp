#include "common/namings.hpp"

#include <optional>
#include <unordered_set>

namespace polylogue::lexicon {
namespace {

std::vector<std::string> names_of(const sdk::Input &in) {
    std::vector<std::string> out;
    std::unordered_set<std::string_view> seen; // of the document's own bytes
    const auto one = [&](std::string_view name) {
        if (name.size() >= Namings::kLeast && seen.insert(name).second) out.emplace_back(name);
    };
    const auto add = [&](std::string_view name, bool person) {
        one(name);
        const std::string_view last = Namings::last_word(name);
        if (person || Namings::is_capital(last)) one(last);
    };
    for (const polylogue_found_stakeholder &s : in.stakeholders()) add(sdk::view(s.name), s.type == POLYLOGUE_PERSON);
    for (const polylogue_found_statement &s : in.statements())
        if (s.source.end > s.source.begin) add(in.at(s.source), false);
    return out;
}

} // namespace

Namings::Namings(std::vector<std::string> names, const sdk::Input &in)
    : names_(std::move(names)), document_(sdk::view(in.document().id)) {
    Matcher matcher;
    for (const std::string &name : names_) {
        numbers_.emplace(name, numbers_.size());
        matcher.add(name);
    }
    if (names_.empty()) return;
    matcher.compile();
    matcher.find(in.simplified(), hits_);
}

std::size_t Namings::number(std::string_view name) const {
    const auto at = numbers_.find(name);
    return at == numbers_.end() ? size() : at->second;
}

std::string_view Namings::last_word(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos ? std::string_view() : name.substr(space + 1);
}

const Namings &Namings::of(const sdk::Input &in) {
    thread_local std::optional<Namings> last;
    std::vector<std::string> names = names_of(in);
    if (!last || last->names_ != names || last->document_ != sdk::view(in.document().id))
        last.emplace(Namings(std::move(names), in));
    return *last;
}

} // namespace polylogue::lexicon
