#include "format/overview.hpp"

#include "format/cards.hpp"
#include "format/graphviz.hpp"
#include "format/picture.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace polylogue {
namespace {

using graphviz::inches;

constexpr int kIssueWidth = 300, kNameWidth = 130, kGutter = 48, kPad = 5, kGap = 7;
constexpr std::size_t kMostIssues = 36, kNames = 5, kShared = 24;
constexpr int kRight = kIssueWidth + 2 * kGutter + kNameWidth; // x of the right column of issues
constexpr int kWidth = kRight + kIssueWidth;

struct Entry {
    std::string issue;
    std::size_t statements = 0;
    const Sides *sides = nullptr;
};

// Issues with the most statements first.
std::vector<Entry> entries(const std::map<std::string, Sides> &all) {
    std::vector<Entry> out;
    for (const auto &[issue, sides] : all) {
        out.push_back({issue, 0, &sides});
        for (const auto &who : sides) out.back().statements += who.second.total();
    }
    std::stable_sort(out.begin(), out.end(), [](auto &a, auto &b) { return a.statements > b.statements; });
    return out;
}

// Stakeholders that speak on several of the issues, those with most issues first.
std::vector<std::size_t> shared(const std::vector<Entry> &entries, const Derived &derived) {
    std::map<std::size_t, std::size_t> issues;
    for (const Entry &e : entries)
        for (const auto &who : *e.sides) ++issues[who.first];
    std::vector<std::size_t> out;
    for (const auto &[index, n] : issues)
        if (n > 1 && derived.stakeholders[index].type != StakeholderType::author) out.push_back(index);
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return issues[a] > issues[b]; });
    if (out.size() > kShared) out.resize(kShared);
    return out;
}

class Overview {
  public:
    Overview(const Map &map, const Derived &derived, const DrawOptions &options)
        : derived_(derived), lang_(options.lang), books_(codebooks_of(map)), cards_(map, derived, books_, lang_),
          all_(sides_of(derived)), entries_(entries(all_)), graph_("overview") {
        if (entries_.size() > kMostIssues) entries_.resize(kMostIssues);
    }

    std::string draw() {
        graph_.set({{"layout", "nop2"},
                    {"charset", "UTF-8"},
                    {"bgcolor", "white"},
                    {"pad", "0.25"},
                    {"outputorder", "edgesfirst"}});
        title();
        std::array<int, 2> y{};
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const std::size_t column = y[1] < y[0] ? 1 : 0;
            y[column] += issue(i, column ? kRight : 0, y[column]) + kGap;
        }
        const int bottom = std::max(y[0], y[1]);
        names(bottom);
        foot(bottom);
        return graph_.write();
    }

  private:
    Agnode_t *node(const std::string &name, const Box &box, const Block &block, graphviz::Attributes look) {
        return block_node(graph_, graph_.root(), name, box, block, lang_, look);
    }

    void title() {
        Block block(kWidth);
        block.text(word(Word::issues_overview, lang_),
                   {.size = 22, .color = "#1A1A1A", .bold = true, .align = "CENTER"}, 2);
        block.text(counted(all_.size(), Word::issues, lang_) + " · " +
                       counted(derived_.statements.size(), Word::statements, lang_),
                   {.size = 12, .color = "#444444", .bold = false, .align = "CENTER"}, 1);
        block.space(10);
        node("_title", {0, -block.height(), kWidth, block.height()}, block, {{"shape", "plaintext"}});
    }

    Block words(const Entry &e) const {
        Block block(kIssueWidth - 2 * kPad);
        block.text(cards_.issue(e.issue), {.size = 12, .color = "#1A1A1A", .bold = true}, 2);
        block.more(std::to_string(e.statements) + "×", {.size = 11, .color = "#555555"}, 2);
        for (const auto &[side, name] :
             {std::pair(Stance::favour, Word::favour), std::pair(Stance::oppose, Word::oppose)}) {
            const auto vocal = most_vocal(*e.sides, side, derived_, lang_);
            const Type type{.size = 11, .color = colour_of(side).head};
            const std::string head = std::string(word(name, lang_)) + ": ";
            if (!vocal.empty() && !e.issue.empty())
                block.text(head + fitting(block, vocal, type, kNames, head, 1, lang_), type, 1);
        }
        return block;
    }

    int issue(std::size_t i, int x, int y) {
        const Entry &e = entries_[i];
        const Block block = words(e);
        const Box box{x, y, kIssueWidth, block.height() + 2 * kPad};
        boxes_.push_back(box);
        nodes_.push_back(node("_issue_" + std::to_string(i), box, block,
                              {{"shape", "box"},
                               {"style", "filled,rounded"},
                               {"fillcolor", "#FCFCFC"},
                               {"color", "#767676"},
                               {"tooltip", graphviz::plain(cards_.issue(e.issue))}}));
        return box.height;
    }

    // The middle column: each name as near as may be to the middle of its issues.
    void names(int bottom) {
        std::vector<std::pair<int, std::size_t>> order;
        for (const std::size_t who : shared(entries_, derived_)) order.emplace_back(height_of(who), who);
        std::stable_sort(order.begin(), order.end());
        const int step = order.empty() ? 0 : bottom / static_cast<int>(order.size());
        for (std::size_t k = 0; k < order.size(); ++k) {
            Block block(kNameWidth - 2 * kPad);
            block.text(display_name(derived_.stakeholders[order[k].second], lang_),
                       {.size = 11, .color = "#1A1A1A", .bold = true, .align = "CENTER"}, 2);
            const Box box{kIssueWidth + kGutter, step * static_cast<int>(k) + (step - block.height()) / 2 - 4,
                          kNameWidth, block.height() + 8};
            Agnode_t *n =
                node(derived_.stakeholders[order[k].second].id, box, block,
                     {{"shape", "box"}, {"style", "filled,rounded"}, {"fillcolor", "#FFFFFF"}, {"color", "#767676"}});
            links(order[k].second, n, box);
        }
    }

    int height_of(std::size_t who) const {
        int sum = 0, n = 0;
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (entries_[i].sides->contains(who)) sum += boxes_[i].y + boxes_[i].height / 2, ++n;
        return n ? sum / n : 0;
    }

    void links(std::size_t who, Agnode_t *n, const Box &name) {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const auto side = entries_[i].sides->find(who);
            if (side == entries_[i].sides->end()) continue;
            const bool left = boxes_[i].x == 0;
            const int a = left ? boxes_[i].right() : boxes_[i].x, b = left ? name.x : name.right(),
                      middle = (a + b) / 2;
            const int y = boxes_[i].y + boxes_[i].height / 2, z = name.y + name.height / 2;
            graph_.edge(nodes_[i], n,
                        {{"pos", graphviz::position(a, y) + " " + graphviz::position(middle, y) + " " +
                                     graphviz::position(middle, z) + " " + graphviz::position(b, z)},
                         {"color", colour_of(side->second.leaning()).frame},
                         {"arrowhead", "none"},
                         {"style", style(side->second.leaning())},
                         {"penwidth", std::to_string(1 + std::min<std::size_t>(side->second.total() / 3, 4))}});
        }
    }

    static const char *style(Stance leaning) {
        return leaning == Stance::favour ? "solid" : leaning == Stance::oppose ? "dashed" : "dotted";
    }

    void foot(int bottom) {
        Block block(kWidth);
        block.space(8);
        constexpr std::array kLines{std::tuple("━━", Stance::favour, Word::favour),
                                    std::tuple("╍╍", Stance::oppose, Word::oppose),
                                    std::tuple("┈┈", Stance::neutral, Word::neutral)};
        for (const auto &[sign, side, name] : kLines) {
            block.more(sign, {.size = 12, .color = colour_of(side).frame, .bold = true}, 6);
            block.more(word(name, lang_), {.size = 11, .color = "#444444"});
        }
        if (all_.size() > entries_.size())
            block.more("+ " + counted(all_.size() - entries_.size(), Word::more_issues, lang_),
                       {.size = 11, .color = "#444444"}, 6);
        node("_foot", {0, bottom, kWidth, block.height()}, block, {{"shape", "plaintext"}});
    }

    const Derived &derived_;
    const std::string &lang_;
    std::vector<Codebook> books_;
    Cards cards_;
    std::map<std::string, Sides> all_;
    std::vector<Entry> entries_;
    graphviz::Graph graph_;
    std::vector<Box> boxes_;
    std::vector<Agnode_t *> nodes_;
};

} // namespace

std::string draw_overview(const Map &map, const Derived &derived, const DrawOptions &options) {
    return Overview(map, derived, options).draw();
}

} // namespace polylogue
