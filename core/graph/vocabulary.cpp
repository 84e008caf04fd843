#include "graph/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

constexpr std::array kModes{"direct", "indirect", "mixed", "attributed", "author"};
constexpr std::array kStances{"favour", "oppose", "neutral"};
constexpr std::array kTypes{"person", "organisation", "state", "group", "author"};
constexpr std::array kRelations{"support", "attack"};
constexpr std::array kBases{"connective",  "opposition", "evidence", "reason", "example",
                            "consequence", "concession", "rebuttal", "answer", "structure"};

template <class E, std::size_t N>
std::optional<E> find_name(const std::array<const char *, N> &names, std::string_view text) {
    const auto it = std::find(names.begin(), names.end(), text);
    if (it == names.end()) return std::nullopt;
    return static_cast<E>(it - names.begin());
}

} // namespace

std::string_view to_string(Mode mode) { return kModes[static_cast<std::size_t>(mode)]; }
std::string_view to_string(RelationType type) { return kRelations[static_cast<std::size_t>(type)]; }
std::string_view to_string(Basis basis) { return kBases[static_cast<std::size_t>(basis)]; }
std::string_view to_string(Stance stance) { return kStances[static_cast<std::size_t>(stance)]; }
std::string_view to_string(StakeholderType type) { return kTypes[static_cast<std::size_t>(type)]; }
std::optional<Mode> parse_mode(std::string_view text) { return find_name<Mode>(kModes, text); }
std::optional<Stance> parse_stance(std::string_view text) { return find_name<Stance>(kStances, text); }
std::optional<StakeholderType> parse_stakeholder_type(std::string_view text) {
    return find_name<StakeholderType>(kTypes, text);
}
std::optional<RelationType> parse_relation_type(std::string_view text) {
    return find_name<RelationType>(kRelations, text);
}
std::optional<Basis> parse_basis(std::string_view text) { return find_name<Basis>(kBases, text); }

} // namespace polylogue
