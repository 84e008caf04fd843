#include "report/sides.hpp"

#include "report/words.hpp"

#include <algorithm>

namespace polylogue {

Stance Side::leaning() const {
    return count[0] > count[1] ? Stance::favour : count[1] > count[0] ? Stance::oppose : Stance::neutral;
}

std::map<std::string, Sides> sides_of(const Derived &derived) {
    std::map<std::string, Sides> out;
    for (const MapStatement &s : derived.statements)
        ++out[s.issue][s.stakeholder].count[static_cast<std::size_t>(s.filed->stance)];
    return out;
}

Sides sides_on(const Derived &derived, const std::string &issue) {
    Sides out;
    for (const MapStatement &s : derived.statements)
        if (s.issue == issue) ++out[s.stakeholder].count[static_cast<std::size_t>(s.filed->stance)];
    return out;
}

std::string display_name(const Identity &who, const std::string &lang) {
    if (who.type == StakeholderType::author) return std::string(word(Word::author, lang));
    const std::string_view own = in_language(who.names, lang);
    return own.empty() ? who.name : std::string(own);
}

std::vector<std::string> most_vocal(const Sides &sides, Stance leaning, const Derived &derived,
                                    const std::string &lang) {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto &[index, side] : sides)
        if (side.leaning() == leaning && derived.stakeholders[index].type != StakeholderType::author)
            ranked.emplace_back(side.total(), display_name(derived.stakeholders[index], lang));
    std::stable_sort(ranked.begin(), ranked.end(), [](auto &a, auto &b) { return a.first > b.first; });
    std::vector<std::string> out;
    for (auto &item : ranked) out.push_back(std::move(item.second));
    return out;
}

std::string listed(const std::vector<std::string> &names, std::size_t most, const std::string &lang) {
    const char *comma = lang == "en" ? ", " : "、";
    std::string out;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i) out += (i ? comma : "") + names[i];
    if (names.size() > most) out += " +" + std::to_string(names.size() - most);
    return out;
}

} // namespace polylogue
