#pragma once
// What a statement is about, as comparable terms, and how often it negates. No dictionary: what two statements share
// decides.
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

// Key terms, sorted, unique: Latin words of at least four letters without common ones, lightly stemmed (Harman's
// S-stemmer and -ed, -ing, -ly endings); acronyms and numbers; pairs of neighbouring Han characters in simplified form,
// without pairs that hold a function word.
std::vector<std::string> key_terms(std::string_view text);

// A lower-case English word without its inflection, as key_terms has it.
std::string stem_of(std::string_view word);

bool is_common_word(std::string_view word); // lower case; says nothing of what a text is about

// Negations in the text (not, never, n't; 不, 没, 无 …), those inside words that deny nothing (不过, not only) left
// out.
std::size_t negations(std::string_view text);

} // namespace polylogue
