// Where the noun phrase in front of a place starts.
#include "common/english_subject.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestSubject = 26; // tokens

// "rules | his administration": a determiner right behind a noun opens another phrase.
bool new_phrase(const Text &x, std::size_t j, std::size_t floor) {
    if (j <= floor || !x.tokens[j].is(kDeterminer | kPossessive) || x.tokens[j].is(kPronoun) || x.tokens[j].capital ||
        opens_examples(x, j, x.tokens.size()))
        return false;
    const Token &before = x.tokens[j - 1];
    if (j > floor + 1 && x.at(j - 1).ends_with("ing") && !before.capital && x.tokens[j - 2].is(kGroup))
        return false; // lawmakers backing the ban
    return before.word() &&
           !before.is(kPreposition | kDeterminer | kConjunction | kSubordinator | kPossessive | kAuxiliary | kAdverb);
}

} // namespace

bool subject_boundary(const Text &x, std::size_t j, std::size_t v, std::size_t floor) {
    const Token &t = x.tokens[j];
    if (t.sentence != x.tokens[v].sentence || t.quotation >= 0) return true;
    if (mark(t) && t.kind != Kind::close) return true;
    if (t.is(kRelative) || (t.is(kAuxiliary) && !t.capital) || is(x, j, "but") || is(x, j, "But")) return true;
    if (t.is(kPronoun) && !is(x, j, "others") && !is(x, j, "Others")) return true;
    const bool example = is(x, j, "as") && j > floor && is(x, j - 1, "such");
    if (t.is(kSubordinator) && !t.is(kPreposition) && !t.is(kDeterminer) && !example) return true;
    if (is(x, j, "that")) return true;
    if (is(x, j, "after") && j > floor && !x.tokens[j - 1].is(kTime) && !(x.tokens[j - 1].forms & kParticiple) &&
        !x.at(j - 1).ends_with("ed") && !x.at(j - 1).ends_with("en"))
        return true; // to wait after | the board warned; not "a poll taken after"
    if (t.is(kSay | kTell) && (t.forms & kIng) && !t.capital) return true;
    if (t.is(kSay) && !t.is(kNounlike) && t.forms == kBase && !t.capital && j > floor)
        return true; // colleagues say | X
    if (t.is(kTime) && !(j > floor && rate(x, j - 1)) && !(j + 1 < v && x.tokens[j + 1].kind == Kind::possessive))
        return true;
    if (t.kind == Kind::number && j + 1 < v && x.tokens[j + 1].capital) return true;
    if (t.is(kAdverb) && !t.is(kDeterminer | kPreposition | kTitle) && j + 1 < v && x.tokens[j + 1].is(kDeterminer))
        return true;
    return finite_verb(x, j, floor);
}

bool rate(const Text &x, std::size_t t) {
    return is(x, t, "per") || is(x, t, "an") || is(x, t, "a");
} // dollars an hour

bool mark(const Token &t) { return t.kind != Kind::word && t.kind != Kind::number && t.kind != Kind::possessive; }

// The noun phrase that ends at `last`, going left from there.
Range phrase_ending(const Text &x, std::size_t last, std::size_t v, std::size_t floor) {
    std::size_t j = last, conjunction = 0;
    while (j > floor && last - j < kLongestSubject) {
        if (x.tokens[j - 1].kind == Kind::close) { // step over brackets
            std::size_t open = j - 1;
            while (open > floor && x.tokens[open].kind != Kind::open && j - open < 12) --open;
            if (x.tokens[open].kind != Kind::open) break;
            j = open;
            continue;
        }
        if (subject_boundary(x, j - 1, v, floor)) {
            if (conjunction && finite_verb(x, j - 1, floor)) j = conjunction + 1;
            break;
        }
        --j;
        if (is(x, j, "and") || is(x, j, "And")) conjunction = j;
        if (new_phrase(x, j, floor)) break;
    }
    while (j < last && (x.tokens[j].is(kConjunction) || mark(x.tokens[j]))) ++j;
    if (j < last && x.tokens[j].is(kPreposition) &&
        !x.tokens[j].is(kDeterminer)) { // "In Ohio officials …": behind the name
        std::size_t k = j + 1;
        while (k < last && !x.tokens[k].capital) ++k;
        while (k < last && x.tokens[k].capital) ++k;
        if (k < last && !x.tokens[k].is(kPreposition | kConjunction) && x.tokens[k].kind != Kind::possessive)
            j = k;
        else
            ++j;
    }
    return {j, last};
}

} // namespace polylogue::attribution::english
