// Offices and trades around a person's name: whether a phrase with them is that person.
#include "common/english_clause.hpp"

namespace polylogue::attribution::english {

// "angler and nurse Ann Lee": one person.
bool two_trades(const Text &x, const Run &run, std::size_t end) {
    if (run.type != Run::Type::person || run.all.last < end || run.all.first < 3) return false;
    if (run.core.first > run.all.first && x.at(run.all.first - 1) == "and") { // Farm Spokesman and Dale Deputy Ann Lee
        const Token &office = x.tokens[run.all.first - 2];
        return office.capital && office.is(kTitle | kPersonNoun) && !plural_form(x.at(run.all.first - 2));
    }
    std::size_t trade = run.all.first - 1, link = trade; // "and" stands in front of `link`
    while (link > 1 && trade - link < 3 && !is(x, link - 1, "and") && x.tokens[link - 1].word()) --link;
    if (!is(x, link - 1, "and") || link < 2) return false;
    const Token &before = x.tokens[link - 2];
    const bool starts = link == 2 || x.tokens[link - 3].sentence != before.sentence;
    if ((before.capital && !starts) || before.is(kInstitution | kOrganisation | kGroup)) return false;
    for (; trade >= link; --trade)
        if (x.tokens[trade].capital || !x.tokens[trade].word() || x.tokens[trade].is(kDeterminer | kPreposition))
            return false;
    return before.word() && !plural_form(x.at(run.all.first - 1)) && !plural_form(x.at(link - 2));
}

// "cabinet member for parks Ann Lee": the name behind an office; not "a spokesman for Ann Lee", "a friend of singer
// Ann Lee".
bool in_charge_of(const Text &x, Range p, const Run &name, std::size_t head) {
    if (name.type != Run::Type::person || name.all.last != p.last || name.all.first < head + 3) return false;
    const Token &office = x.tokens[head], &before = x.tokens[name.all.first - 1];
    const bool link = is(x, head + 1, "for") || is(x, head + 1, "of");
    return link && office.is(kPersonNoun | kTitle) && !plural_form(x.at(head)) && before.word() && !before.capital &&
           !before.is(kPersonNoun | kTitle | kPreposition | kDeterminer | kPossessive | kConjunction | kGroup);
}

// "Ann Lee vice-chairman of the union": a comma is missing.
bool name_and_office(const Text &x, Range p, const Run &run, std::size_t head) {
    if (run.type != Run::Type::person || run.all.first != p.first || run.all.last != head) return false;
    const std::string_view office = x.at(head);
    return !plural_form(office) && (x.tokens[head].is(kTitle | kPersonNoun) || office.find('-') != office.npos);
}

// "Ann Lee of the union and Bob Ray of the guild"
bool two_people(const Text &x, Range p) {
    const Run first = run_at(x, p.first, p.last), last = last_run(x, p);
    if (first.type != Run::Type::person) return false;
    for (std::size_t i = first.all.last; i < p.last;) {
        const Run run = run_at(x, i, p.last);
        if (run.type == Run::Type::person && x.at(i - 1) == "and") return last.all.first >= i;
        i = run.all.empty() ? i + 1 : run.next;
    }
    return false;
}

} // namespace polylogue::attribution::english
