// Points of view that open a sentence: "To farmers, …", "For the mayor, …", "In Dunn's view, …", "From the view of
// Dunn, …".
#include "common/english_cues.hpp"

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestHolder = 8; // tokens

// The comma behind the holder that starts at `t`; `end` for none nearby.
std::size_t comma_behind(const Text &x, std::size_t t, std::size_t end) {
    for (std::size_t i = t; i < end && i <= t + kLongestHolder; ++i) {
        if (x.tokens[i].kind == Kind::comma) return i;
        if (quoted(x, i) || ends_segment(x.tokens[i]) || x.tokens[i].is(kAuxiliary | kRelative) || finite_verb(x, i, t))
            break;
    }
    return end;
}

// "Ann Lee", "many farmers", "the mayor": who can see something in a way.
bool sees(const Text &x, Range holder) {
    if (holder.empty()) return false;
    const Token &head = x.tokens[head_end(x, holder) - 1];
    return names_person(x, holder) || head.is(kGroup | kPersonNoun);
}

// "Ann Lee's view", "her view", "the view of Ann Lee" without the words about the view; empty when it is no view of
// somebody's.
Range owner_of_view(const Text &x, Range r) {
    if (r.size() == 2 && x.tokens[r.first].is(kPossessive) && x.tokens[r.last - 1].is(kView))
        return {r.first, r.first + 1};
    if (r.size() < 3) return {};
    if (x.tokens[r.last - 1].is(kView) && x.tokens[r.last - 2].kind == Kind::possessive) return {r.first, r.last - 2};
    const bool of = is(x, r.first, "the") && x.tokens[r.first + 1].is(kView) && is(x, r.first + 2, "of");
    return of ? Range{r.first + 3, r.last} : Range{};
}

} // namespace

void Cues::viewpoint(std::size_t t) {
    const std::string_view word = x_.at(t);
    const bool in = word == "In" || word == "From";
    if (heading_ || (!in && word != "To" && word != "For") || quoted(x_, t)) return;
    const std::size_t end = sentence_end(x_, t, p_.last), comma = comma_behind(x_, t + 1, end);
    const bool bare = word == "To" && comma >= end && t + 4 < end && x_.tokens[t + 1].is(kGroup) &&
                      x_.tokens[t + 2].is(kDeterminer) && starts_clause(x_, t + 2, end); // To anglers the levy is
    if (bare) {
        const int anglers = holders_.resolve({t + 1, t + 2});
        emit(anglers, {t + 2, end}, t, {t + 1, t + 2}, attribution::Kind::ascription, 0.5);
        return holders_.speaks(anglers);
    }
    if (comma + 3 >= end || quoted(x_, comma + 1) || !starts_clause(x_, comma + 1, end)) return;
    const Range holder = in ? owner_of_view(x_, {t + 1, comma}) : Range{t + 1, comma};
    if (!in && !sees(x_, holder)) return;
    const bool hers = holder.size() == 1 && x_.tokens[holder.first].is(kPossessive);
    if (hers && (is(x_, holder.first, "my") || is(x_, holder.first, "our") || is(x_, holder.first, "your"))) return;
    const int entity = hers ? holders_.speaker() : holder.empty() ? -1 : holders_.resolve(holder);
    emit(entity, {comma + 1, end}, t, holder, attribution::Kind::ascription, 0.5);
}

} // namespace polylogue::attribution::english
