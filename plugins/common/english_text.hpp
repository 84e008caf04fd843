#pragma once
// An English document as words with their classes; tells which stand inside quotation marks.
#include "common/english_lexicon.hpp"

#include <polylogue/plugin.hpp>

#include <vector>

namespace polylogue::attribution::english {

enum class Kind : std::uint8_t {
    word,
    number,
    possessive,
    comma,
    stop,
    colon,
    semicolon,
    dash,
    open,
    close,
    quote,
    other
};

struct Token {
    std::size_t begin = 0, end = 0; // bytes
    std::uint64_t tags = 0;
    std::uint32_t prepositions = 0; // of a verb: those that may follow
    std::uint32_t preposition = 0;  // of a preposition: its own bit
    std::int32_t quotation = -1;    // index of the outermost quotation whose marks enclose it
    std::uint32_t sentence = 0;     // index into the document's sentences
    std::uint8_t forms = 0;
    Kind kind = Kind::other;
    bool capital = false; // its first letter
    bool all_caps = false;

    bool is(std::uint64_t any) const { return (tags & any) != 0; }
    bool word() const { return kind == Kind::word; }
};

struct Text {
    std::string_view bytes; // the document's view
    std::vector<Token> tokens;
    const Lexicon *lexicon = nullptr; // what gave the tokens their classes
    std::string_view at(std::size_t t) const { return bytes.substr(tokens[t].begin, tokens[t].end - tokens[t].begin); }
    std::string_view at(std::size_t first, std::size_t last) const { // half-open, tokens
        return first < last ? bytes.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin)
                            : std::string_view();
    }
};

// Whether the token is written so.
inline bool is(const Text &x, std::size_t t, std::string_view s) { return x.at(t) == s; }

// Words of the sentences first..last (half-open); echoed sentences give none.
Text tokenise(const sdk::Input &in, const Lexicon &lexicon, std::size_t first, std::size_t last);

// Lower case (ASCII), typographic apostrophes made plain, runs of white space made one.
std::string fold(std::string_view s);
void fold(std::string_view s, std::string &out); // the same, into a string that is used again

} // namespace polylogue::attribution::english
