#pragma once
// The words of a span as features of the linear models: stemmed English words, pairs of Chinese characters.
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::lexicon {

// Appends the features of `view` (simplified script): lower-case English words without their commonest endings, numbers
// as "0", and each two neighbouring Chinese characters. Order of appearance, repeated ones included.
void words_of(std::string_view view, std::vector<std::string> &out);

} // namespace polylogue::lexicon
