#pragma once
// Sentences cut into the pieces that the reading walks over: clauses, and quotations that are speech. A term in
// quotation marks stays inside its clause.
#include "common/chinese_lexicon.hpp"

namespace polylogue::attribution::zh {

struct Piece {
    bool quote = false; // the words of a quotation, without its marks
    bool heading = false;
    std::uint32_t first = 0, last = 0; // tokens, half-open
    std::uint32_t begin = 0, end = 0;  // code points, half-open, without the closing mark
    char32_t closer = 0; // the mark that ends it; 0 at the end of a sentence without one, U'「' before a quotation
    std::uint32_t sentence = 0, paragraph = 0;
    std::int32_t quotation = -1; // of a quote: index into the document's quotations

    static bool is_colon(char32_t mark) { return mark == U'：' || mark == U':'; }
    bool semicolon() const { return closer == U'；' || closer == U';'; }
    bool colon() const { return is_colon(closer); } // it ends with one
};

// The sentences of one run, decoded: everything below works on code points of `text`, bytes only appear at the door.
struct Passage {
    std::u32string text;           // simplified view, sentence after sentence
    std::vector<std::size_t> byte; // of each code point and of the end of each sentence, in the document
    std::vector<Token> tokens;
    std::vector<Piece> pieces;

    std::u32string_view at(std::uint32_t begin, std::uint32_t end) const {
        return std::u32string_view(text).substr(begin, end - begin);
    }
    std::u32string_view word(std::uint32_t token) const { return at(tokens[token].begin, tokens[token].end); }
    polylogue_span bytes(std::uint32_t begin, std::uint32_t end) const; // begin < end
};

Passage cut(const sdk::Input &in, std::size_t first, std::size_t last, const Lexicon &lexicon);

} // namespace polylogue::attribution::zh
