#include "format/selection.hpp"

#include "report/sides.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace polylogue {
namespace {

constexpr std::array kSides{std::pair(Stance::favour, Word::favour), std::pair(Stance::neutral, Word::neutral),
                            std::pair(Stance::oppose, Word::oppose)};
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kHolders = 3,
                      kWorthAColumn = 3; // where there are no sides: columns, and claims drawn that make one

std::string logic_of(const Claim &c) { return c.logics.empty() ? "" : c.logics.front(); }

std::set<std::pair<std::string, std::string>> oppositions(const std::vector<Codebook> &books) {
    std::set<std::pair<std::string, std::string>> out;
    for (const Codebook &b : books)
        for (const Opposition &o : b.oppositions) out.insert({o.a, o.b}), out.insert({o.b, o.a});
    return out;
}

// Bands by weight (claims drawn); each followed by those opposed to it.
std::vector<std::string> band_order(const std::map<std::string, std::size_t> &weights,
                                    const std::set<std::pair<std::string, std::string>> &opposed) {
    std::vector<std::pair<std::string, std::size_t>> left(weights.begin(), weights.end());
    std::stable_sort(left.begin(), left.end(), [](auto &a, auto &b) {
        return std::pair(a.first.empty(), b.second) < std::pair(b.first.empty(), a.second);
    });
    std::vector<std::string> out;
    auto placed = [&](const std::string &id) { return std::find(out.begin(), out.end(), id) != out.end(); };
    for (const auto &item : left) {
        if (placed(item.first)) continue;
        out.push_back(item.first);
        for (const auto &other : left)
            if (opposed.contains({item.first, other.first}) && !placed(other.first)) out.push_back(other.first);
    }
    return out;
}

std::size_t main_holder(const Derived &derived, const Claim &claim) {
    std::map<std::size_t, std::size_t> count;
    for (const std::size_t s : claim.statements) ++count[derived.statements[s].stakeholder];
    return std::max_element(count.begin(), count.end(), [](auto &a, auto &b) { return a.second < b.second; })->first;
}

// Which column each claim stands in: its side's, or, without an issue, its main holder's if that holds much of what is
// drawn.
class Selecting {
  public:
    Selecting(const Derived &derived, const std::vector<std::size_t> &ranked, const std::string &lang)
        : derived_(derived), ranked_(ranked), lang_(lang) {}

    // Fills the columns; afterwards column_of() answers.
    void columns(Selection &s) {
        const bool sided = !ranked_.empty() && !derived_.claims[ranked_.front()].issue.empty();
        sided ? sides(s) : holders(s);
        for (const std::size_t c : ranked_) ++s.columns[column_[c]].claims;
        for (const std::size_t c : s.drawn) ++s.columns[column_[c]].drawn;
        drop_empty(s);
    }

    std::size_t column_of(std::size_t claim) const { return column_.at(claim); } // kNone: the one that is not shown

  private:
    void sides(Selection &s) {
        for (const auto &[side, name] : kSides)
            s.columns.push_back({.side = side, .name = std::string(word(name, lang_))});
        for (const std::size_t c : ranked_)
            column_[c] =
                static_cast<std::size_t>(std::find_if(kSides.begin(), kSides.end(),
                                                      [&](auto &k) { return k.first == derived_.claims[c].stance; }) -
                                         kSides.begin());
    }

    std::string holder(std::size_t claim) const {
        return display_name(derived_.stakeholders[main_holder(derived_, derived_.claims[claim])], lang_);
    }

    void holders(Selection &s) {
        std::map<std::string, std::size_t> count;
        for (const std::size_t c : s.drawn) ++count[holder(c)];
        std::vector<std::pair<std::string, std::size_t>> order(count.begin(), count.end());
        std::stable_sort(order.begin(), order.end(), [](auto &a, auto &b) { return a.second > b.second; });
        std::erase_if(order, [](auto &o) { return o.second < kWorthAColumn; });
        if (order.size() > kHolders) order.resize(kHolders);
        for (const auto &item : order) s.columns.push_back({.side = {}, .name = item.first});
        s.columns.push_back({.side = {}, .name = order.empty() ? "" : std::string(word(Word::others, lang_))});
        for (const std::size_t c : ranked_) {
            const std::string name = holder(c);
            column_[c] = static_cast<std::size_t>(
                std::find_if(order.begin(), order.end(), [&](auto &o) { return o.first == name; }) - order.begin());
        }
    }

    // Claims that take no side get a column only when one of them is drawn.
    void drop_empty(Selection &s) {
        std::vector<std::size_t> now;
        std::vector<Column> kept;
        for (Column &c : s.columns) {
            const bool idle = c.side == Stance::neutral && c.drawn == 0 && !s.drawn.empty();
            if (idle) s.open = c.claims;
            now.push_back(idle ? kNone : kept.size());
            if (c.claims && !idle) kept.push_back(std::move(c));
        }
        s.columns = std::move(kept);
        for (auto &item : column_) item.second = now[item.second];
    }

    const Derived &derived_;
    const std::vector<std::size_t> &ranked_;
    const std::string &lang_;
    std::map<std::size_t, std::size_t> column_;
};

} // namespace

Selection select(const Derived &derived, const std::vector<Codebook> &books, const std::vector<std::size_t> &ranked,
                 std::size_t most, const std::string &lang) {
    Selection s;
    s.claims = ranked.size();
    s.drawn.insert(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(std::min(most, ranked.size())));
    Selecting sorted(derived, ranked, lang);
    sorted.columns(s);

    std::map<std::string, std::size_t> weights, elsewhere;
    for (const std::size_t c : s.drawn) ++weights[logic_of(derived.claims[c])];
    const auto opposed = oppositions(books);
    std::map<std::string, std::size_t> band;
    for (const std::string &id : band_order(weights, opposed)) {
        band[id] = s.bands.size();
        s.bands.push_back(
            {.logic = id, .name = logic_name(books, id, lang), .cells = std::vector<Cell>(s.columns.size())});
    }
    for (std::size_t i = 1; i < s.bands.size(); ++i)
        if (opposed.contains({s.bands[i - 1].logic, s.bands[i].logic})) s.opposed.emplace_back(i - 1, i);

    for (const std::size_t c : ranked) {
        const std::string logic = logic_of(derived.claims[c]);
        const std::size_t column = sorted.column_of(c);
        if (column != kNone && !band.contains(logic))
            ++elsewhere[logic_name(books, logic, lang)];
        else if (column != kNone && !s.drawn.contains(c))
            ++s.bands[band[logic]].cells[column].folded;
        else if (column != kNone)
            s.bands[band[logic]].cells[column].claims.push_back(c);
        for (const std::size_t st : derived.claims[c].statements)
            ++s.statements, s.documents.insert(derived.statements[st].document);
    }
    s.elsewhere.assign(elsewhere.begin(), elsewhere.end());
    std::stable_sort(s.elsewhere.begin(), s.elsewhere.end(), [](auto &a, auto &b) { return a.second > b.second; });
    return s;
}

} // namespace polylogue
