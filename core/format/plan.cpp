#include "format/picture.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace polylogue {
namespace {

constexpr std::size_t kMostClaims = 44, kFewestClaims = 8, kMostRelations = 30;
constexpr int kCardPad = 4, kBelowAndAbove = 120;
constexpr double kReadable = 6.8 / 11; // the smallest letters are of 11 points

using Key = std::tuple<std::size_t, std::size_t, RelationType>;

// Relations between some claims of which every reason or attack is only ascribed to its holder.
std::set<Key> only_ascribed_relations(const Derived &derived, const std::vector<std::size_t> &claims) {
    std::vector<bool> wanted(derived.claims.size());
    for (const std::size_t c : claims) wanted[c] = true;
    std::set<Key> ascribed, said;
    for (const MapRelation &r : derived.relations) {
        const MapStatement &from = derived.statements[r.from], &to = derived.statements[r.to];
        if (wanted[from.claim] && wanted[to.claim])
            (from.filed->mode == Mode::attributed ? ascribed : said).insert({from.claim, to.claim, r.type});
    }
    for (const Key &k : said) ascribed.erase(k);
    return ascribed;
}

void add_relations(Plan &p, const Derived &derived, const std::set<Key> &ascribed) {
    std::map<std::size_t, std::size_t> card; // by claim
    for (std::size_t i = 0; i < p.grid.cards.size(); ++i) card[p.grid.cards[i].claim] = i;
    for (const ClaimRelation &r : derived.claim_relations)
        if (r.from != r.to && card.contains(r.from) && card.contains(r.to))
            p.relations.push_back(
                {{card[r.from], card[r.to]}, r.type, r.count, ascribed.contains({r.from, r.to, r.type})});
    std::stable_sort(p.relations.begin(), p.relations.end(),
                     [](auto &a, auto &b) { return std::pair(a.count, a.type) > std::pair(b.count, b.type); });
    if (p.relations.size() <= kMostRelations) return;
    p.relations_left_out = p.relations.size() - kMostRelations;
    p.relations.resize(kMostRelations);
}

std::vector<Wire> wires(const Plan &p) {
    std::vector<Wire> out;
    for (const DrawnRelation &r : p.relations) out.push_back(r.wire);
    return out;
}

// Sets selections of some claims in their places; heights of cards are measured once.
class Arranger {
  public:
    Arranger(const Derived &derived, const Cards &cards, const ColumnHead &head, const std::vector<std::size_t> &claims)
        : derived_(derived), cards_(cards), head_(head), ascribed_(only_ascribed_relations(derived, claims)) {}

    Plan arrange(Selection selection) {
        Plan p;
        p.selection = std::move(selection);
        Sizes sizes = measured(p.selection);
        const std::vector<std::size_t> tracks = best_tracks(p.selection, sizes);
        p.grid = place(p.selection, sizes, tracks);
        for (std::size_t c = 0; c < p.selection.columns.size(); ++c)
            sizes.heads[c] = head_(p.selection.columns[c], p.grid.heads[c].width).height();
        add_relations(p, derived_, ascribed_);
        const Routes wanted = route(p.grid, wires(p));
        sizes.upright = wanted.upright, sizes.level = wanted.level;
        for (const auto &[a, b] : p.selection.opposed) sizes.level[b] = std::max(sizes.level[b], 16);
        p.grid = place(p.selection, sizes, tracks);
        p.routes = route(p.grid, wires(p));
        return p;
    }

  private:
    Sizes measured(const Selection &s) {
        Sizes out;
        for (const std::size_t c : s.drawn) {
            auto [at, is_new] = heights_.try_emplace(c, 0);
            if (is_new)
                at->second = cards_.claim(derived_.claims[c], kCardWidth - 2 * kCardPad).height() + 2 * kCardPad;
            out.cards[c] = at->second;
        }
        for (const Band &b : s.bands) out.logics.push_back(cards_.logic(b.name, kLogicWidth - 12).height());
        for (const Column &c : s.columns) out.heads.push_back(head_(c, c.drawn ? kCardWidth : kNarrowWidth).height());
        return out;
    }

    const Derived &derived_;
    const Cards &cards_;
    const ColumnHead &head_;
    const std::set<Key> ascribed_;
    std::map<std::size_t, int> heights_;
};

} // namespace

ColumnHead side_heads(const Derived &derived, const Cards &cards, const std::string &issue) {
    return [&cards, sides = sides_on(derived, issue)](const Column &column, int width) {
        return cards.head(column, sides, width);
    };
}

Plan arranged(Selection selection, const Derived &derived, const Cards &cards, const ColumnHead &head) {
    const std::vector<std::size_t> claims(selection.drawn.begin(), selection.drawn.end());
    return Arranger(derived, cards, head, claims).arrange(std::move(selection));
}

Plan plan(const Derived &derived, const std::vector<Codebook> &books, const Cards &cards, const std::string &issue,
          std::size_t most, const std::string &lang) {
    const ColumnHead head = side_heads(derived, cards, issue);
    const std::vector<std::size_t> ranked = ranked_claims(derived, issue);
    Arranger arranger(derived, cards, head, ranked);
    const auto with = [&](std::size_t n) { return arranger.arrange(select(derived, books, ranked, n, lang)); };
    if (most) return with(most);
    std::size_t n = std::min(kMostClaims, ranked.size());
    for (;;) {
        Plan p = with(n);
        if (n <= kFewestClaims || page_scale(p.grid.width, p.grid.height + kBelowAndAbove) >= kReadable) return p;
        n -= std::max<std::size_t>(n / 10, 1);
    }
}

} // namespace polylogue
