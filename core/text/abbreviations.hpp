#pragma once
// English words that decide whether a full stop ends a sentence. The lists are abbreviations.inc and starters.inc.
#include <optional>
#include <string_view>

namespace polylogue {

enum class Follow {
    before_name,
    before_number,
    open
}; // what an abbreviation stands before; open ones may end a sentence

std::optional<Follow> find_abbreviation(std::string_view word); // as written, without its last stop
bool opens_sentence(std::string_view word); // a capitalised word that seldom follows inside a sentence

} // namespace polylogue
