#pragma once
// The grammar around a verb that gives a statement to somebody: its group (auxiliaries, negation), what follows it,
// and, in english_subject.cpp, its subject to the left or right.
#include "common/english_holders.hpp"

namespace polylogue::attribution::english {

struct VerbGroup {
    std::size_t first = 0, at = 0, last = 0; // first auxiliary or adverb, the verb, one behind the verb
    bool finite = false, passive = false, negated = false, infinitive = false, ing = false;
};

struct Subject {
    Range phrase, apposition;
    std::size_t clause = 0; // where the clause with this subject starts
    bool inherited = false; // none of its own: "…, adding that", "and says"
    bool relative = false;  // "X, who said"
};

std::size_t words(const Text &text, Range range);                 // words and numbers in it
bool ends_segment(const Token &token);                            // a comma, stop, dash or semicolon
bool plural_form(std::string_view noun);                          // ends as a plural does
bool share(const Text &text, Range phrase);                       // "most", "six in ten", "only 21 percent"
bool in_so_many(const Text &text, Range phrase);                  // "six in ten", as the first three tokens
std::size_t behind_approximation(const Text &text, Range phrase); // behind "nearly", "more than"
bool plural(const Text &text, Range phrase);                      // a subject that takes the base form
bool quoted(const Text &text, std::size_t t);
std::size_t sentence_end(const Text &text, std::size_t t,
                         std::size_t limit); // one behind the last token of t's sentence
std::size_t sentence_begin(const Text &text, std::size_t t, std::size_t floor);
bool starts_clause(const Text &text, std::size_t t, std::size_t end);    // a noun phrase with a finite verb behind it
bool finite_verb(const Text &text, std::size_t t, std::size_t floor);    // not read as a noun or an adjective
std::size_t skip_time(const Text &text, std::size_t t, std::size_t end); // "on Thursday", "late last year"
bool starts_phrase(const Text &text, std::size_t t);                     // a noun phrase
VerbGroup verb_group(const Text &text, std::size_t t, std::size_t floor);
Subject subject_before(const Text &text, const VerbGroup &verb, std::size_t floor);
Range subject_of_sentence(const Text &text, std::size_t t, std::size_t floor);
Subject subject_after(const Text &text, std::size_t t, std::size_t limit); // “…”, said X, the head of Y

} // namespace polylogue::attribution::english
