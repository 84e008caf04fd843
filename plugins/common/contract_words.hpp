#pragma once
// The words that stand for the contract's numbers in JSON, by number.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace polylogue::sdk {

constexpr std::array<std::string_view, 5> kScripts{"none", "Latn", "Hans", "Hant", "other"};
constexpr std::array<std::string_view, 5> kModes{"direct", "indirect", "mixed", "attributed", "author"};
constexpr std::array<std::string_view, 3> kStances{"favour", "oppose", "neutral"};
constexpr std::array<std::string_view, 5> kTypes{"person", "organisation", "state", "group", "author"};
constexpr std::array<std::string_view, 2> kRelations{"support", "attack"};
constexpr std::array<std::string_view, 10> kBases{"connective",  "opposition", "evidence", "reason", "example",
                                                  "consequence", "concession", "rebuttal", "answer", "structure"};

template <std::size_t N>
std::optional<std::int32_t> number(const std::array<std::string_view, N> &names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<std::int32_t>(i);
    return std::nullopt;
}

template <std::size_t N> std::string_view word(const std::array<std::string_view, N> &names, std::int32_t number) {
    return number >= 0 && static_cast<std::size_t>(number) < N ? names[static_cast<std::size_t>(number)] : "";
}

} // namespace polylogue::sdk
