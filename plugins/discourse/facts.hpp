#pragma once
// What is known of each statement before it is compared with others: its place, its cues, whom it mentions.
#include "discourse/cues.hpp"

#include <polylogue/plugin.hpp>

#include <vector>

namespace polylogue::discourse {

struct Said { // a word of a statement, as it stands there
    std::uint64_t hash = 0;
    bool tells = false; // long enough to tell statements apart
};

struct Fact {
    polylogue_span span{}; // bytes
    Kinds lead = 0, before = 0, head = 0, inside = 0,
          after = 0; // lead: the sentence before, when no statement is in it
    std::uint32_t sentence = 0, paragraph = 0;
    std::int32_t quotation = -1; // index of the outermost quotation it lies in
    std::uint32_t holder = 0;
    std::int32_t mode = 0, stance = 0, type = 0;     // enums of the contract; type: the holder's
    std::int32_t own = 0;                            // how many statements its holder made before
    std::int32_t of_holder = 0;                      // how many it makes in all
    std::int32_t at_paragraph = 0, of_paragraph = 0; // statements before it in its paragraph, and in all
    double at = 0;                                   // its place among the statements, 0 to 1
    std::int32_t previous = -1;                      // its holder's statement before this one
    std::int32_t opposed = -1;                       // the last statement before of another holder and the other side
    std::int32_t lean = 0;                           // its holder's statements for, less those against
    bool title = false, opens_sentence = false, opens_paragraph = false;
    bool chinese = false, digits = false; // digits: a number of two or more figures in it
    std::size_t width = 0;                // characters
    double confidence = 0;
    std::uint32_t on_issue = 0, on_title = 0; // words shared with the issue's wording and the title, at most 3
    float common = 0;                         // in how many other statements its words are, on average
    std::uint32_t central = 0;                // `common` in four steps
    std::vector<std::string_view> logics;     // main one first
    std::string_view concept_id;              // or empty
    std::vector<Said> said;                   // in the order of the text, repeated ones included
    std::vector<std::uint32_t> words;         // numbers of the document's words, each once
    std::vector<float> weights; // of the words: the rarer in the document's statements the heavier; unit length
    std::vector<std::uint32_t> names_before, names; // holders named around the statement and inside it
};

std::vector<Fact> facts_of(const sdk::Input &in, const Cues &cues);

} // namespace polylogue::discourse
