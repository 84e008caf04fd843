#pragma once
// What the files that look for subjects share: the noun phrase in front of a place, and subjects past commas, dashes
// and relative clauses.
#include "common/english_clause.hpp"

namespace polylogue::attribution::english {

// english_phrase_end.cpp
bool mark(const Token &token); // no word, number or possessive
Range phrase_ending(const Text &text, std::size_t last, std::size_t verb, std::size_t floor); // that ends at `last`
// Whether a subject in front of `verb` does not reach back over `t`.
bool subject_boundary(const Text &text, std::size_t t, std::size_t verb, std::size_t floor);
bool rate(const Text &text, std::size_t t); // per, a, an: "dollars an hour"

// english_commas.cpp
bool participial(const Text &text, Range phrase); // "Speaking on the radio": no subject
void take_list(const Text &text, Range &phrase, std::size_t verb, std::size_t floor); // "A, B and C"
Subject behind_commas(const Text &text, std::size_t comma, std::size_t verb, std::size_t floor);
Subject behind_dash(const Text &text, std::size_t dash, std::size_t verb, std::size_t floor); // "X — an aside — said"

// english_relative.cpp
void relative_head(const Text &text, Subject &subject, std::size_t verb, std::size_t floor);
Subject behind_relative(const Text &text, std::size_t relative, std::size_t verb, std::size_t floor); // "X, who said"

} // namespace polylogue::attribution::english
