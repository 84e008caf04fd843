#pragma once
// How Chinese characters sound in Mandarin, for comparing names across scripts.
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

// One toneless syllable of Hanyu Pinyin for each character of a name in Chinese characters (ICU's Han-Latin/Names
// transform); empty when ICU has no such data.
std::vector<std::string> pinyin(std::string_view han);

std::string initial_of(std::string_view syllable); // its consonants before the first vowel, "" when it has none

} // namespace polylogue
