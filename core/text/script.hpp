#pragma once
// Script and language of a stretch of text, and the simplified-script view.
#include "text/layers.hpp"

namespace polylogue {

// Traditional characters to simplified ones, one code point to one of the same UTF-8 length (others stay), by OpenCC's
// character dictionary (first reading). The result has the size of `text`.
std::string simplified(std::string_view text);

Script script_of(std::string_view text);                 // of most of its letters
std::vector<ScriptRun> script_runs(std::string_view text, Span range);
std::string language_of(Script script);                  // en, zh-Hans, zh-Hant or und

} // namespace polylogue
