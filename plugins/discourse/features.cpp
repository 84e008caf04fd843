#include "discourse/features.hpp"

#include "discourse/likeness.hpp"
#include "discourse/rows.hpp"
#include "discourse/rules.hpp"

#include <algorithm>
#include <iterator>

namespace polylogue::discourse {
namespace {

enum Place : std::uint32_t {
    same_quotation,
    same_sentence,
    next_sentence,
    same_paragraph,
    next_paragraph,
    far,
    kPlaces
};
enum Sides : std::uint32_t { both_neutral, same_side, opposed, earlier_neutral, later_neutral, kSides };
constexpr std::uint32_t kDistances = 7, kContexts = 6, kModes = 5, kTypes = 5, kLevels = 5;

Place place_of(const Fact &a, const Fact &b) {
    if (a.quotation >= 0 && a.quotation == b.quotation) return same_quotation;
    if (a.sentence == b.sentence) return same_sentence;
    if (a.paragraph == b.paragraph) return b.sentence - a.sentence == 1 ? next_sentence : same_paragraph;
    return b.paragraph - a.paragraph == 1 ? next_paragraph : far;
}

Sides sides_of(const Fact &a, const Fact &b) {
    const bool a_open = a.stance == POLYLOGUE_NEUTRAL, b_open = b.stance == POLYLOGUE_NEUTRAL;
    if (a_open || b_open) return a_open && b_open ? both_neutral : a_open ? earlier_neutral : later_neutral;
    return a.stance == b.stance ? same_side : opposed;
}

std::uint32_t distance_of(std::uint32_t d) {
    constexpr std::uint32_t most[] = {1, 2, 3, 5, 8, 15};
    return static_cast<std::uint32_t>(std::lower_bound(std::begin(most), std::end(most), d) - std::begin(most));
}

// The cosine in seven steps.
std::uint32_t weighted_similarity(float cosine) {
    constexpr float most[] = {0.02F, 0.05F, 0.1F, 0.15F, 0.25F, 0.4F};
    return static_cast<std::uint32_t>(std::upper_bound(std::begin(most), std::end(most), cosine) - std::begin(most));
}

// 0 alone, 1 the first, 2 the last, 3 between
std::uint32_t among(std::int32_t at, std::int32_t all) { return all == 1 ? 0 : at == 0 ? 1 : at == all - 1 ? 2 : 3; }

std::uint32_t few(std::int32_t n) { return n == 1 ? 0 : n == 2 ? 1 : n <= 4 ? 2 : n <= 8 ? 3 : 4; }

// The text between the two, in steps of bytes.
std::uint32_t gap_of(const Fact &a, const Fact &b) {
    constexpr std::uint64_t most[] = {0, 3, 10, 30, 80, 200, 600, 2000};
    const std::uint64_t gap = b.span.begin > a.span.end ? b.span.begin - a.span.end : 0;
    return static_cast<std::uint32_t>(std::upper_bound(std::begin(most), std::end(most), gap) - std::begin(most));
}

std::uint32_t width_of(const Fact &f) {
    const std::size_t w = f.chinese ? f.width * 3 : f.width;
    return w < 40 ? 0 : w < 80 ? 1 : w < 130 ? 2 : w < 220 ? 3 : 4;
}

std::uint32_t sure_of(const Fact &f) { return static_cast<std::uint32_t>(std::clamp(f.confidence * 5, 0.0, 4.0)); }

std::uint32_t opens(const Fact &f) {
    return f.title ? 4 : f.opens_paragraph ? (f.own == 0 ? 3 : 2) : f.opens_sentence ? 1 : 0;
}

struct View { // a pair with what every group needs
    const Fact &a, &b;
    std::uint32_t distance, same, place, sides, context;
};

View view_of(const std::vector<Fact> &facts, const Pair &p) {
    const Fact &a = facts[p.earlier], &b = facts[p.later];
    const std::uint32_t gap = p.later - p.earlier, same = a.holder == b.holder ? 1 : 0;
    const std::uint32_t place = place_of(a, b);
    const std::uint32_t near = gap > 1 ? 0 : place <= same_sentence ? 2 : 1;
    return {a, b, distance_of(gap), same, place, sides_of(a, b), same * 3 + near};
}

template <class Row> void frame(Row &row, const View &v, const Pair &p) {
    const Fact &a = v.a, &b = v.b;
    row.value("bias", v.context + (b.chinese ? kContexts : 0), 2 * kContexts);
    row.value("place", (v.distance * 2 + v.same) * kPlaces + v.place, kDistances * 2 * kPlaces);
    row.value("sides", (v.sides * 2 + v.same) * kDistances + v.distance, kSides * 2 * kDistances);
    row.value("modes",
              (static_cast<std::uint32_t>(a.mode) * kModes + static_cast<std::uint32_t>(b.mode)) * kContexts +
                  v.context,
              kModes * kModes * kContexts);
    row.value("types",
              (static_cast<std::uint32_t>(a.type) * kTypes + static_cast<std::uint32_t>(b.type)) * kContexts +
                  v.context,
              kTypes * kTypes * kContexts);
    const bool chain = b.previous == static_cast<std::int32_t>(p.earlier);
    const std::uint32_t hop = v.same ? std::min(static_cast<std::uint32_t>(b.own - a.own), 4U) : 0;
    row.value("hop", hop * 2 + (a.own == 0 ? 1 : 0), 10);
    row.value("chain", ((chain ? 1U : 0U) * kPlaces + v.place) * kSides + v.sides, 2 * kPlaces * kSides);
    row.value("opens", (opens(a) * 5 + opens(b)) * kContexts + v.context, 25 * kContexts);
    row.value("first", std::min(p.earlier, 4U) * kContexts + v.context, 5 * kContexts);
}

// How the two stand in the exchange: who spoke before, who goes on after.
template <class Row> void exchange(Row &row, const View &v, const std::vector<Fact> &facts, const Pair &p) {
    const Fact &a = v.a, &b = v.b;
    const bool answers = p.earlier > 0 && facts[p.earlier - 1].holder == b.holder;
    const bool goes_on = p.earlier > 0 && facts[p.earlier - 1].holder == a.holder;
    const bool stays = p.later + 1 < facts.size() && facts[p.later + 1].holder == b.holder;
    const bool returns = p.later + 1 < facts.size() && facts[p.later + 1].holder == a.holder;
    const std::uint32_t turn = (answers ? 8U : 0U) + (goes_on ? 4U : 0U) + (stays ? 2U : 0U) + (returns ? 1U : 0U);
    row.value("turn", turn * kContexts + v.context, 16 * kContexts);
    const auto lean = [](const Fact &f) { return f.lean > 0 ? 2U : f.lean < 0 ? 0U : 1U; };
    row.value("leans", (lean(a) * 3 + lean(b)) * kContexts + v.context, 9 * kContexts);
    const bool nearest = b.opposed == static_cast<std::int32_t>(p.earlier);
    row.value("nearest-opposed", (nearest ? 1U : 0U) * kContexts + v.context, 2 * kContexts);
    const std::uint32_t asked =
        (has(a.inside | a.before | a.after, question) ? 2U : 0U) + (has(b.before | b.lead, others) ? 1U : 0U);
    row.value("asked", asked * kContexts + v.context, 4 * kContexts);
}

// What only one of the two shows.
template <class Row> void differences(Row &row, const View &v) {
    const std::uint32_t near = v.distance <= 2 ? 1 : 0;
    const Kinds earlier = v.a.inside & ~v.b.inside, later = v.b.inside & ~v.a.inside;
    row.kinds("only-earlier", earlier, v.context * 2 + near, kContexts * 2);
    row.kinds("only-later", later, v.context * 2 + near, kContexts * 2);
    row.kinds("w-only-earlier", earlier, v.same, 2);
    row.kinds("w-only-later", later, v.same, 2);
}

template <class Row> void content(Row &row, const View &v, const Likeness &like) {
    const Fact &a = v.a, &b = v.b;
    row.value("similar", similarity(a, b, like.shared) * kContexts + v.context, kLevels * kContexts);
    row.value("weighted-similar", weighted_similarity(like.cosine) * kContexts + v.context, 7 * kContexts);
    row.value("logics", (logics_of(a, b) * kSides + v.sides) * 2 + v.same, 4 * kSides * 2);
    row.value("concept", (!a.concept_id.empty() && a.concept_id == b.concept_id ? 1U : 0U) * 2 + v.same, 4);
    row.value("widths", (width_of(a) * kLevels + width_of(b)) * 2 + v.same, kLevels * kLevels * 2);
    row.value("sure", sure_of(a) * kLevels + sure_of(b), kLevels * kLevels);
    const std::uint32_t named = v.same ? 0 : names(b.names_before, a.holder) ? 1 : names(b.names, a.holder) ? 2 : 0;
    const std::uint32_t naming = v.same ? 0 : names(a.names_before, b.holder) ? 1 : names(a.names, b.holder) ? 2 : 0;
    row.value("named", (named * 3 + naming) * kSides + v.sides, 9 * kSides);
}

// What a statement does, by the first of these that its wording shows.
enum Role : std::uint32_t { demands, sides_with, turns_against, concludes, foresees, proves, judges, tells, kRoles };

Role role_of(const Fact &f) {
    const Kinds near = f.before | f.head, all = near | f.inside;
    if (has(near, demand)) return demands;
    if (has(near, rebuttal)) return turns_against;
    if (has(near, agreement)) return sides_with;
    if (has(near, result)) return concludes;
    if (has(all, evidence) || f.digits) return proves;
    if (has(f.inside, prediction)) return foresees;
    if (has(f.inside, good) || has(f.inside, bad)) return judges;
    return tells;
}

template <class Row> void roles(Row &row, const View &v) {
    const std::uint32_t c = v.context % 3 == 0 ? 0 : v.same + 1;
    row.value("roles", (role_of(v.a) * kRoles + role_of(v.b)) * 3 + c, kRoles * kRoles * 3);
    const std::uint32_t d = (v.a.digits ? 2U : 0U) + (v.b.digits ? 1U : 0U);
    row.value("digits", d * kContexts + v.context, 4 * kContexts);
    row.value("on-issue", (v.a.on_issue * 4 + v.b.on_issue) * 3 + c, 16 * 3);
    row.value("on-title", (v.a.on_title * 4 + v.b.on_title) * 3 + c, 16 * 3);
    row.value("central", (v.a.central * 4 + v.b.central) * 3 + c, 16 * 3);
    const Kinds firm = 1U << demand | 1U << rebuttal | 1U << agreement | 1U << result;
    const std::uint32_t f = ((v.a.before | v.a.inside) & firm ? 2U : 0U) + ((v.b.before | v.b.inside) & firm ? 1U : 0U);
    row.value("firm", f * kContexts + v.context, 4 * kContexts);
    row.kinds("before-sides", v.b.before | v.b.head, v.sides * 2 + v.same, kSides * 2);
    row.value("gap", gap_of(v.a, v.b) * 2 + v.same, 9 * 2);
}

// What depends on both.
template <class Row> void of_both(Row &row, const std::vector<Fact> &facts, const Pair &p, const View &v) {
    row.value("rule", static_cast<std::uint32_t>(rule_of(facts, p)), static_cast<std::uint32_t>(Rule::kRules));
    frame(row, v, p);
    exchange(row, v, facts, p);
    content(row, v, p.like);
    roles(row, v);
    differences(row, v);
}

// Where a statement stands among its holder's, its paragraph's and the document's.
template <class Row>
void order(Row &row, const Fact &f, std::uint32_t context, const std::array<const char *, 4> &names) {
    row.value(names[0], few(f.of_holder) * kContexts + context, 5 * kContexts);
    row.value(names[1], among(f.own, f.of_holder) * kContexts + context, 4 * kContexts);
    const auto size = static_cast<std::uint32_t>(std::min(f.of_paragraph / 2, 3));
    row.value(names[2], (among(f.at_paragraph, f.of_paragraph) * 4 + size) * kContexts + context, 16 * kContexts);
    row.value(names[3], static_cast<std::uint32_t>(f.at * 5) * kContexts + context, 6 * kContexts);
}

// Cues by context, and by whether the two have one holder.
using Cue = std::pair<const char *, Kinds Fact::*>;
template <class Row, std::size_t n>
void cues(Row &row, const Fact &f, std::uint32_t context, const std::array<Cue, n> &near,
          const std::array<Cue, n> &wide) {
    for (const auto &[name, kinds] : near) row.kinds(name, f.*kinds, context, kContexts);
    for (const auto &[name, kinds] : wide) row.kinds(name, f.*kinds, context / 3, 2);
}

// What depends on the pair's context and the later one, or the earlier one, alone.
template <class Row> void of_later(Row &row, const Fact &f, std::uint32_t context) {
    static constexpr std::array<Cue, 5> near{{{"lead", &Fact::lead},
                                              {"before", &Fact::before},
                                              {"head", &Fact::head},
                                              {"inside", &Fact::inside},
                                              {"after", &Fact::after}}},
        wide{{{"w-lead", &Fact::lead},
              {"w-before", &Fact::before},
              {"w-head", &Fact::head},
              {"w-inside", &Fact::inside},
              {"w-after", &Fact::after}}};
    cues(row, f, context, near, wide);
    row.value("role", role_of(f) * kContexts + context, kRoles * kContexts);
    order(row, f, context, {"holders", "of-holder", "of-paragraph", "part"});
}

template <class Row> void of_earlier(Row &row, const Fact &f, std::uint32_t context) {
    static constexpr std::array<Cue, 4> near{{{"earlier-before", &Fact::before},
                                              {"earlier-head", &Fact::head},
                                              {"earlier-inside", &Fact::inside},
                                              {"earlier-after", &Fact::after}}},
        wide{{{"w-earlier-before", &Fact::before},
              {"w-earlier-head", &Fact::head},
              {"w-earlier-inside", &Fact::inside},
              {"w-earlier-after", &Fact::after}}};
    cues(row, f, context, near, wide);
    row.value("earlier-role", role_of(f) * kContexts + context, kRoles * kContexts);
    order(row, f, context, {"earlier-holders", "earlier-of-holder", "earlier-of-paragraph", "earlier-part"});
}

template <class Row> void all(Row &row, const std::vector<Fact> &facts, const Pair &p) {
    const View v = view_of(facts, p);
    of_both(row, facts, p, v);
    of_later(row, v.b, v.context);
    of_earlier(row, v.a, v.context);
}

std::uint32_t first_of(std::string_view name) { // of a group, among all features
    return std::find_if(layout().begin(), layout().end(), [&](const Group &g) { return g.name == name; })->first;
}

} // namespace

void describe(const std::vector<Fact> &facts, Pair &pair) {
    pair.features.reserve(64);
    rows::Numbers row(pair.features);
    all(row, facts, pair);
}

Weigher::Weigher(const std::vector<Fact> &facts, const Weights &weights)
    : facts_(facts), weights_(weights), earlier_(facts.size() * kContexts), later_(facts.size() * kContexts) {}

Scores Weigher::of(const Pair &pair) {
    static const std::uint32_t first_later = first_of("lead"), first_earlier = first_of("earlier-before");
    const View v = view_of(facts_, pair);
    rows::Sums row(weights_, 0);
    of_both(row, facts_, pair, v);
    Own &later = later_[pair.later * kContexts + v.context], &earlier = earlier_[pair.earlier * kContexts + v.context];
    if (!later.known) {
        rows::Sums own(weights_, first_later);
        of_later(own, v.b, v.context);
        later = {true, own.sums()};
    }
    if (!earlier.known) {
        rows::Sums own(weights_, first_earlier);
        of_earlier(own, v.a, v.context);
        earlier = {true, own.sums()};
    }
    Scores out = row.sums();
    for (std::size_t c = 0; c < kClasses; ++c) out[c] += later.sums[c] + earlier.sums[c];
    return out;
}

const std::vector<Group> &layout() {
    static const std::vector<Group> groups = [] {
        std::vector<Group> out;
        const std::vector<Fact> facts(2);
        rows::Names row(out);
        all(row, facts, {0, 1, {}, {}});
        return out;
    }();
    return groups;
}

std::uint32_t feature_count() { return layout().back().first + layout().back().size; }

} // namespace polylogue::discourse
