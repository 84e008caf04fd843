#pragma once
// The closed words of the model, with their names in files: modes, kinds of relation and their bases, stances, types of
// stakeholder.
#include "codebook/codebook.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace polylogue {

enum class Mode : std::uint8_t { direct, indirect, mixed, attributed, author };
enum class RelationType : std::uint8_t { support, attack };
enum class Basis : std::uint8_t {
    connective,
    opposition,
    evidence,
    reason,
    example,
    consequence,
    concession,
    rebuttal,
    answer,
    structure
};

std::string_view to_string(Mode mode);
std::string_view to_string(RelationType type);
std::string_view to_string(Basis basis);
std::optional<Mode> parse_mode(std::string_view text);
std::optional<Stance> parse_stance(std::string_view text);
std::optional<StakeholderType> parse_stakeholder_type(std::string_view text);
std::optional<RelationType> parse_relation_type(std::string_view text);
std::optional<Basis> parse_basis(std::string_view text);

} // namespace polylogue
