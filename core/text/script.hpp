#pragma once
// Script and language of a stretch of text, and the simplified-script view.
#include "text/layers.hpp"

namespace polylogue {

// Letters of a text by script, in bytes (so that a Han character weighs as much as a short Latin word); hant and hans
// count the Han characters that only the one script uses.
struct LetterCount {
    std::size_t latin = 0, han = 0, other = 0;
    std::size_t hant = 0, hans = 0;

    LetterCount &operator+=(const LetterCount &more);
    // Of most of the letters; Han text without distinctive forms gets `unmarked`.
    Script script(Script unmarked = Script::hans) const;
};

LetterCount count_letters(std::string_view text);

// Traditional characters to simplified ones, one code point to one of the same UTF-8 length (others stay), by OpenCC's
// character dictionary (first reading). The result has the size of `text`.
std::string simplified(std::string_view text);
char32_t simplified(char32_t c);

Script script_of(std::string_view text); // of most of its letters
// Han and Latin stretches of a range, neutral characters with what is before them; every Han run has the script of the
// range.
std::vector<ScriptRun> script_runs(std::string_view text, Span range);
std::string language_of(Script script); // en, zh-Hans, zh-Hant or und

} // namespace polylogue
