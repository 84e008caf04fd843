#pragma once
// Noun phrases of English as names: capitalised runs with their titles, the head of a phrase, lists.
#include "common/english_text.hpp"

namespace polylogue::attribution::english {

struct Range { // tokens, half-open
    std::size_t first = 0, last = 0;
    bool empty() const { return last <= first; }
    std::size_t size() const { return empty() ? 0 : last - first; }
};

struct Run { // a capitalised name with its titles
    enum class Type { none, person, organisation, group, role };
    Range all, core;      // core: without titles
    std::size_t next = 0; // where to look for the next one; behind `all`
    Type type = Type::none;
};

Run run_at(const Text &text, std::size_t t, std::size_t end); // the run that starts at t; empty when none does
Run last_run(const Text &text, Range part);
bool opens_examples(const Text &text, std::size_t t, std::size_t end); // "such as", "including"
std::size_t head_end(const Text &text,
                     Range phrase);                // one behind the part before the first preposition, mark or clause
bool is_list(const Text &text, Range phrase);      // X, Y and Z
bool names_person(const Text &text, Range phrase); // its head is a person's name
Range trimmed(const Text &text, Range phrase);     // without conjunctions, adverbs and marks around it
// english_offices.cpp. `end`, `head`: of the phrase's noun.
bool two_trades(const Text &text, const Run &name, std::size_t end);                     // "angler and nurse Ann Lee"
bool in_charge_of(const Text &text, Range phrase, const Run &name, std::size_t head);    // "member for parks Ann Lee"
bool name_and_office(const Text &text, Range phrase, const Run &name, std::size_t head); // "Ann Lee vice-chairman"
bool two_people(const Text &text, Range phrase); // "Ann Lee of the union and Bob Ray of the guild"
std::string_view without_determiner(std::string_view phrase);

} // namespace polylogue::attribution::english
