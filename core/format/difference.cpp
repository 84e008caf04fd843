#include "format/difference.hpp"

#include "format/palette.hpp"
#include "format/picture.hpp"
#include "report/compare_words.hpp"
#include "report/ranking.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <map>

namespace polylogue {
namespace {

using comparing::Comparison;
using comparing::SharedClaim;

constexpr std::size_t kMostDrawn = 40, kMostGroupColumns = 6, kFewestAColumn = 4;

class Difference {
  public:
    Difference(const Comparison &comparison, const Derived &derived, const std::vector<Codebook> &books,
               const std::string &lang)
        : c_(comparison), derived_(derived), books_(books), lang_(lang) {
        std::map<std::size_t, std::size_t> made; // claims by column
        for (const SharedClaim &s : c_.arguments.claims) ++made[key_of(s)];
        std::vector<std::pair<std::size_t, std::size_t>> order(made.begin(), made.lower_bound(all_of_them()));
        std::stable_sort(order.begin(), order.end(), [](auto &a, auto &b) { return a.second > b.second; });
        if (order.size() > kMostGroupColumns) order.resize(kMostGroupColumns);
        std::sort(order.begin(), order.end());
        if (made.contains(all_of_them()))
            add_column(all_of_them(), std::string(phrase(reporting::Phrase::in_all, lang_)), kAllColour);
        if (made.contains(several()))
            add_column(several(), std::string(phrase(reporting::Phrase::in_several, lang_)), kSeveralColour);
        for (const auto &[g, n] : order)
            add_column(g,
                       filled(reporting::Phrase::exclusive, lang_,
                              {reporting::group_word(c_.sample.groups[g].name, c_.sample.by, lang_)}),
                       group_colour(g));
    }

    Selection selection() {
        Selection out;
        out.documents = documents();
        for (const comparing::Group &g : c_.sample.groups) out.statements += g.statements;
        out.claims = c_.arguments.claims.size();
        choose(out);
        fill(out);
        return out;
    }

    const Colour &colour(std::size_t claim) const { return colours_[column_of_.at(claim)]; }
    const Colour &head_colour(const Column &column) const { return by_name_.at(column.name); }

  private:
    // Keys of columns beside the groups' own numbers.
    std::size_t all_of_them() const { return c_.sample.groups.size(); }
    std::size_t several() const { return c_.sample.groups.size() + 1; }

    std::size_t key_of(const SharedClaim &s) const {
        const std::size_t n = s.carriers().size();
        return n == 1 ? s.carriers()[0] : n == c_.sample.groups.size() ? all_of_them() : several();
    }

    void add_column(std::size_t key, std::string name, const Colour &colour) {
        column_[key] = names_.size();
        by_name_.emplace(name, colour);
        names_.push_back(std::move(name));
        colours_.push_back(colour);
    }

    std::set<std::string> documents() const {
        std::set<std::string> out;
        for (const comparing::Member &m : c_.sample.members) out.insert(m.id);
        return out;
    }

    // As many of each column; those most widely and most often made come first in the comparison already.
    void choose(Selection &out) {
        for (const std::string &name : names_) out.columns.push_back({std::nullopt, name, 0, 0});
        const std::size_t most = std::max(kFewestAColumn, kMostDrawn / std::max<std::size_t>(names_.size(), 1));
        for (const SharedClaim &s : c_.arguments.claims) {
            const auto column = column_.find(key_of(s));
            if (column == column_.end()) continue;
            Column &it = out.columns[column->second];
            column_of_[s.claim] = column->second;
            ++it.claims;
            if (it.drawn < most) ++it.drawn, out.drawn.insert(s.claim);
        }
    }

    std::string logic_of(std::size_t claim) const {
        const Claim &c = derived_.claims[claim];
        return c.logics.empty() ? "" : c.logics.front();
    }

    void fill(Selection &out) const {
        std::map<std::string, std::size_t> weight; // of logics, by claims drawn
        for (const std::size_t claim : out.drawn) ++weight[logic_of(claim)];
        std::vector<std::pair<std::string, std::size_t>> order(weight.begin(), weight.end());
        std::stable_sort(order.begin(), order.end(), [](auto &a, auto &b) { return a.second > b.second; });
        std::map<std::string, std::size_t> band;
        for (const auto &[logic, n] : order) {
            band[logic] = out.bands.size();
            out.bands.push_back({logic, logic_name(books_, logic, lang_), std::vector<Cell>(names_.size())});
        }
        std::map<std::string, std::size_t> elsewhere;
        for (const SharedClaim &s : c_.arguments.claims) {
            const auto at = band.find(logic_of(s.claim));
            const auto column = column_of_.find(s.claim);
            if (at == band.end() || column == column_of_.end()) {
                ++elsewhere[logic_name(books_, logic_of(s.claim), lang_)];
                continue;
            }
            Cell &cell = out.bands[at->second].cells[column->second];
            if (out.drawn.contains(s.claim))
                cell.claims.push_back(s.claim);
            else
                ++cell.folded;
        }
        out.elsewhere.assign(elsewhere.begin(), elsewhere.end());
    }

    const Comparison &c_;
    const Derived &derived_;
    const std::vector<Codebook> &books_;
    const std::string &lang_;
    std::map<std::size_t, std::size_t> column_;    // by key
    std::map<std::size_t, std::size_t> column_of_; // by claim
    std::vector<std::string> names_;
    std::vector<Colour> colours_;
    std::map<std::string, Colour> by_name_;
};

Block head(const Column &column, const Colour &colour, const std::string &lang, int width) {
    Block out(width);
    out.text(column.name, {.size = 13, .color = "#FFFFFF", .bold = true, .align = "CENTER", .leading = 4}, 3,
             colour.head);
    out.text(counted(column.claims, Word::claims, lang), {.size = 11, .color = "#444444", .align = "CENTER"}, 2);
    return out;
}

} // namespace

std::string draw_difference(const Comparison &comparison, const Map &map, const Derived &derived,
                            const std::vector<Codebook> &books, const std::string &lang) {
    Difference difference(comparison, derived, books, lang);
    const Cards cards(map, derived, books, lang);
    Look look;
    look.head = [&](const Column &c, int width) { return head(c, difference.head_colour(c), lang, width); };
    const Plan plan = arranged(difference.selection(), derived, cards, look.head);
    look.title = [&](int width) { return cards.title(comparison.sample.issue, plan.selection, width); };
    look.foot = [&](bool ascribed, int width) {
        return cards.foot(plan.selection, ascribed, plan.relations.size(), plan.relations_left_out, width);
    };
    look.colour = [&](const Claim &c) {
        return difference.colour(static_cast<std::size_t>(&c - derived.claims.data()));
    };
    look.tooltip = cards.issue(comparison.sample.issue);
    return draw_plan(plan, look, derived, cards, lang);
}

} // namespace polylogue
