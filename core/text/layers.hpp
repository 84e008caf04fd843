#pragma once
// Layers over a document's text: made once, read-only afterwards, handed to plugins as they are.
#include "text/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace polylogue {

enum class Script : std::uint8_t {
    none,
    latin,
    hans,
    hant,
    other
}; // hans/hant: Han characters judged by their distinctive forms

struct Paragraph {
    Span span;                    // without surrounding white space
    Script script = Script::none; // of most of its letters
    std::string lang;             // BCP 47: en, zh-Hans, zh-Hant, und
    bool heading = false;         // short, without a closing mark, or marked up as a heading
};

struct Sentence {
    Span span;                   // closing quotation marks and brackets included, without surrounding white space
    std::uint32_t paragraph = 0; // index; the title's own sentence points to kTitle
    static constexpr std::uint32_t kTitle = 0xFFFFFFFF;
};

struct Quotation {
    Span span;                // with its marks; an unclosed one ends with its paragraph
    Span inner;               // without them
    std::int32_t parent = -1; // index of the enclosing quotation, -1 for none
    std::uint8_t depth = 0;   // 0 outermost
    bool closed = true;
    bool continues = false; // goes on from the quotation before it (a new paragraph reopens the mark)
};

struct ScriptRun {
    Span span;
    Script script = Script::none;
};

struct Echo { // a passage that says again what stands elsewhere in the document, and counts once
    enum class Kind : std::uint8_t { repeat, translation };
    Span span; // the passage that is not to be counted
    Span of;   // what it repeats or translates
    Kind kind = Kind::repeat;
    auto operator<=>(const Echo &) const = default;
};

struct Layers {
    std::string
        lang; // of the document: the metadata's if given, else that of most of the text, translations left aside
    Script script = Script::none;
    // The text with each traditional character replaced by its simplified form and each byte of furniture by a space.
    // Same size as the text: offsets are the same in both.
    std::string view;
    std::vector<Paragraph> paragraphs;
    std::vector<Sentence> sentences;   // in text order, the title's first when the text holds one
    std::vector<Quotation> quotations; // by begin
    std::vector<ScriptRun> scripts;
    std::vector<Echo> echoes; // by begin
    std::vector<Span> tokens; // ICU word breaking; only when asked for
};

Layers make_layers(const Document &document, bool with_tokens);

} // namespace polylogue
