// Subjects past appositions and asides in commas or dashes, and lists.
#include "common/english_subject.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestItem = 7; // of a list
constexpr std::size_t kLongestAside = 40;
constexpr std::size_t kLongestReach = 60; // of a subject with its appositions
constexpr std::size_t kMostSegments = 5;  // between commas

// Where the item of a list that ends before the comma at `comma` starts.
std::size_t item_start(const Text &x, std::size_t comma, std::size_t v, std::size_t floor) {
    std::size_t j = comma;
    while (j > floor && comma - j < kLongestItem) {
        const bool bracket = x.tokens[j - 1].kind == Kind::close || x.tokens[j - 1].kind == Kind::open;
        if (!bracket && subject_boundary(x, j - 1, v, floor)) break;
        --j;
    }
    return j;
}

// "a Democrat", "who runs …", "R-Ky.", "chair of …": what may stand in commas behind a name.
bool appositive(const Text &x, Range r) {
    if (r.empty()) return true;
    const Token &t = x.tokens[r.first];
    if (t.is(kRelative | kDeterminer | kTitle | kPersonNoun | kAdverb | kPreposition) || t.kind == Kind::number)
        return true;
    if (!t.capital || (!x.tokens[r.last - 1].capital && x.tokens[r.last - 1].is(kTitle | kPersonNoun))) return true;
    if (r.size() <= 4 && x.tokens[r.last - 1].is(kTitle)) return true; // Maine Republican
    const Token &head = x.tokens[head_end(x, r) - 1];                  // NHS secretary in the last government
    if (!head.capital && head.is(kTitle | kPersonNoun)) return true;
    const std::string_view s = x.at(r.first);
    return s.size() > 2 && s[1] == '-' ? true : r.size() <= 2 && r.size() >= 1 && !t.is(kOrganisation | kGroup);
}

// "Ann Lee, | Quay Watch coordinator,": right behind a whole name, and no name of a person.
bool office_of(const Text &x, Range r, Range before) {
    const Run run = run_at(x, before.first, before.last);
    return run.type == Run::Type::person && run.all.first == before.first && run.all.last == before.last &&
           !names_person(x, r) && !r.empty() && !x.tokens[r.last - 1].capital && !plural_form(x.at(r.last - 1));
}

// The stretches between commas to the left of `comma`, nearest first, up to where the clause begins.
std::vector<Range> segments_before(const Text &x, std::size_t comma, std::size_t v, std::size_t floor) {
    std::vector<Range> out;
    std::size_t end = comma, j = comma;
    for (; j > floor && out.size() < kMostSegments && comma - j < kLongestReach; --j) {
        const Token &t = x.tokens[j - 1];
        const bool edge = t.sentence != x.tokens[v].sentence || t.quotation >= 0 || t.kind == Kind::semicolon ||
                          t.kind == Kind::colon || t.kind == Kind::dash || is(x, j - 1, "but");
        if (!edge && t.kind != Kind::comma) continue;
        out.push_back({j, end});
        end = j - 1;
        if (edge) return out;
    }
    if (j == floor) out.push_back({j, end});
    return out;
}

// "X, a lobby for A, B and C, …": the first segment is the subject when an apposition follows it.
bool first_is_subject(const Text &x, const std::vector<Range> &segments, std::size_t v, std::size_t floor) {
    if (segments.size() < 2 || segments.back().empty()) return false;
    const Range far = segments.back(), next = segments[segments.size() - 2];
    if (next.empty()) return false;
    if (is(x, next.first, "including")) return true;
    if (!starts_phrase(x, far.first) || x.tokens[far.first].is(kAdverb | kTime)) return false;
    const bool aside = x.tokens[next.first].is(kDeterminer | kRelative | kTitle) || is(x, next.first, "also");
    return aside && !x.tokens[far.last - 1].is(kAdverb | kAuxiliary) &&
           phrase_ending(x, far.last, v, floor).first == far.first;
}

} // namespace

// "Speaking on the radio": no subject
bool participial(const Text &x, Range r) {
    const bool form = x.at(r.first).ends_with("ing") || x.at(r.first).ends_with("ed");
    return r.size() > 1 && form && x.at(r.first).size() > 5 &&
           x.tokens[r.first + 1].is(kPreposition | kDeterminer | kPossessive | kTime);
}

// "A, B and C": goes left over the items before the last comma.
void take_list(const Text &x, Range &r, std::size_t v, std::size_t floor) {
    bool both = false;
    for (std::size_t i = r.first; i < r.last; ++i) both = both || is(x, i, "and");
    while (both && r.first > floor + 1 && x.tokens[r.first - 1].kind == Kind::comma) {
        const std::size_t j = item_start(x, r.first - 1, v, floor);
        const Token &t = x.tokens[j];
        if (participial(x, {j, r.first - 1})) return;
        const bool opens = t.capital || t.kind == Kind::number || t.is(kDeterminer);
        const bool small = t.is(kPreposition | kAdverb | kSubordinator | kConjunction | kTime);
        if (j + 1 >= r.first || r.first - j >= kLongestItem || !opens || small) return;
        r.first = j;
    }
}

Subject behind_commas(const Text &x, std::size_t comma, std::size_t v, std::size_t floor) {
    Subject out;
    std::vector<Range> segments = segments_before(x, comma, v, floor);
    if (segments.size() > 1 && participial(x, segments.back())) segments.pop_back(); // Speaking on air, X, who …, said
    if (segments.empty()) return out;
    std::size_t pick = 0;
    const auto office = [&](Range r) { return x.tokens[r.first].is(kDeterminer) && !names_person(x, r); };
    while (pick + 1 < segments.size() && !segments[pick + 1].empty() &&
           (appositive(x, segments[pick]) || office_of(x, segments[pick], segments[pick + 1])) &&
           !(pick == 1 && names_person(x, segments[0]) && office(segments[1]))) // …, the master, Ann Lee, said
        ++pick;
    if (first_is_subject(x, segments, v, floor)) pick = segments.size() - 1;
    out.phrase = phrase_ending(x, segments[pick].last, v, floor);
    if (out.phrase.empty() && pick > 0) out.phrase = phrase_ending(x, segments[--pick].last, v, floor);
    out.clause = out.phrase.first;
    if (pick == 0) return out;
    const Range a = segments[pick - 1];
    if (a.empty() || x.tokens[a.first].is(kRelative) || opens_examples(x, a.first, a.last)) return out;
    if (x.at(a.first).ends_with("ing") && !x.tokens[a.first].capital) return out; // giving the lead judgment
    if (x.tokens[a.first].is(kDeterminer | kTitle | kPersonNoun) || !x.tokens[a.first].capital || a.size() >= 2)
        out.apposition = a;
    return out;
}

// "X — an aside — said"
Subject behind_dash(const Text &x, std::size_t dash, std::size_t v, std::size_t floor) {
    Subject out;
    std::size_t j = dash;
    while (j > floor && x.tokens[j - 1].kind != Kind::dash && x.tokens[j - 1].sentence == x.tokens[v].sentence &&
           dash - j < kLongestAside)
        --j;
    out.clause = dash + 1;
    if (j <= floor || x.tokens[j - 1].kind != Kind::dash) return out;
    out.phrase = phrase_ending(x, j - 1, v, floor);
    out.clause = out.phrase.first;
    return out;
}

} // namespace polylogue::attribution::english
