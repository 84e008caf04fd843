#include "format/picture.hpp"

#include "format/graphviz.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

using graphviz::Graph;
using graphviz::inches;

constexpr int kCardPad = 4, kLeastWidth = 620;
constexpr std::array kThin{"1", "1.4", "1.8"}, kThick{"2.6", "3", "3.4"}; // support and attack: once, twice, more often

class Picture {
  public:
    Picture(const Plan &plan, const Look &look, const Derived &derived, const Cards &cards, const std::string &lang)
        : derived_(derived), lang_(lang), cards_(cards), look_(look), plan_(plan), graph_("map") {}

    std::string draw() {
        graph_.set({{"layout", "nop2"},
                    {"charset", "UTF-8"},
                    {"bgcolor", "white"},
                    {"pad", "0.25"},
                    {"outputorder", "nodesfirst"},
                    {"tooltip", graphviz::plain(look_.tooltip)}});
        title();
        heads();
        for (std::size_t b = 0; b < plan_.selection.bands.size(); ++b) band(b);
        foot();
        oppositions();
        for (std::size_t i = 0; i < plan_.relations.size(); ++i) relation(i);
        return graph_.write();
    }

  private:
    // A node without a frame whose label fills the box.
    Agnode_t *text(Agraph_t *g, const std::string &name, const Box &box, const Block &block) {
        return node(g, name, box, block, {{"shape", "plaintext"}});
    }

    Agnode_t *node(Agraph_t *g, const std::string &name, const Box &box, const Block &block,
                   graphviz::Attributes look) {
        return block_node(graph_, g, name, box, block, lang_, look);
    }

    // What stands above and below the grid may be wider than it.
    Box centred(const Block &block, int y) const {
        return {(plan_.grid.width - block.width()) / 2, y, block.width(), block.height()};
    }
    int page_width() const { return std::max(plan_.grid.width, kLeastWidth); }

    void title() {
        const Block block = look_.title(page_width());
        text(graph_.root(), "_title", centred(block, -block.height()), block);
    }

    void heads() {
        for (std::size_t c = 0; c < plan_.selection.columns.size(); ++c) {
            const Block block = look_.head(plan_.selection.columns[c], plan_.grid.heads[c].width);
            text(graph_.root(), "_head_" + std::to_string(c), plan_.grid.heads[c], block);
        }
    }

    void band(std::size_t b) {
        const Band &band = plan_.selection.bands[b];
        const Box &box = plan_.grid.bands[b];
        Agraph_t *cluster = graph_.cluster(graph_.root(), "cluster_" + std::to_string(b),
                                           {{"style", "filled,rounded"},
                                            {"color", "#C9C9C9"},
                                            {"fillcolor", "#FAFAFA"},
                                            {"label", ""},
                                            {"tooltip", graphviz::plain(band.name)},
                                            {"bb", graphviz::corners(box.x, box.y, box.right(), box.bottom())}});
        logics_.push_back(text(cluster, "_logic_" + std::to_string(b), plan_.grid.logics[b],
                               cards_.logic(band.name, kLogicWidth - 12)));
        for (const Card &card : plan_.grid.cards)
            if (card.band == b) claim(cluster, card);
        for (const Rest &rest : plan_.grid.rests)
            if (rest.band == b) folded(cluster, rest);
    }

    void claim(Agraph_t *cluster, const Card &card) {
        const Claim &c = derived_.claims[card.claim];
        const Colour colour = look_.colour(c);
        const bool ascribed = only_ascribed(derived_, c);
        ascribed_ = ascribed_ || ascribed;
        nodes_[card.claim] = node(cluster, c.id, card.box, cards_.claim(c, card.box.width - 2 * kCardPad),
                                  {{"shape", "box"},
                                   {"style", ascribed ? "filled,rounded,dashed" : "filled,rounded"},
                                   {"fillcolor", colour.fill},
                                   {"color", colour.frame},
                                   {"tooltip", graphviz::plain(cards_.tooltip(c))}});
    }

    void folded(Agraph_t *cluster, const Rest &rest) {
        Block block(rest.box.width);
        const std::size_t n = plan_.selection.bands[rest.band].cells[rest.column].folded;
        block.text("+ " + counted(n, rest.box.width < kCardWidth ? Word::claims : Word::more_claims, lang_),
                   {.size = 11, .color = "#555555"}, 1);
        text(cluster, "_more_" + std::to_string(rest.band) + "_" + std::to_string(rest.column), rest.box, block);
    }

    // A double arrow across the border of two neighbouring bands.
    void oppositions() {
        for (const auto &[a, b] : plan_.selection.opposed) {
            const int x = plan_.grid.logics[a].x + (kLogicWidth - 12) / 2, top = plan_.grid.bands[a].bottom() - 14,
                      bottom = plan_.grid.bands[b].y + 14;
            graph_.edge(logics_[a], logics_[b],
                        {{"pos", spline({{x, top}, {x, bottom}}, 12, true)},
                         {"dir", "both"},
                         {"color", kAttackColour},
                         {"penwidth", "3"},
                         {"arrowsize", "1"},
                         {"tooltip", std::string(word(Word::opposed_logics, lang_))}});
        }
    }

    void relation(std::size_t i) {
        const DrawnRelation &r = plan_.relations[i];
        const bool support = r.type == RelationType::support;
        const char *width = (support ? kThin : kThick)[std::min<std::size_t>(r.count, kThin.size()) - 1];
        ascribed_ = ascribed_ || r.ascribed;
        graph_.edge(nodes_[plan_.grid.cards[r.wire.from].claim], nodes_[plan_.grid.cards[r.wire.to].claim],
                    {{"pos", spline(plan_.routes.paths[i], support ? 7 : 3)},
                     {"color", support ? kSupportColour : kAttackColour},
                     {"penwidth", width},
                     {"style", r.ascribed ? "dashed" : "solid"},
                     {"arrowhead", support ? "normal" : "tee"},
                     {"arrowsize", support ? "0.7" : "1.2"},
                     {"tooltip", std::string(word(support ? Word::supports : Word::attacks, lang_)) + " ×" +
                                     std::to_string(r.count)}});
    }

    void foot() {
        const bool ascribed = ascribed_ || std::any_of(plan_.relations.begin(), plan_.relations.end(),
                                                       [](auto &r) { return r.ascribed; });
        const Block block = look_.foot(ascribed, page_width());
        text(graph_.root(), "_foot", centred(block, plan_.grid.height), block);
    }

    const Derived &derived_;
    const std::string &lang_;
    const Cards &cards_;
    const Look &look_;
    const Plan &plan_;
    Graph graph_;
    bool ascribed_ = false; // something dashed is drawn
    std::vector<Agnode_t *> logics_;
    std::map<std::size_t, Agnode_t *> nodes_; // by claim
};

} // namespace

Agnode_t *block_node(graphviz::Graph &graph, Agraph_t *in, const std::string &name, const Box &box, const Block &block,
                     const std::string &lang, graphviz::Attributes look) {
    Agnode_t *n = graph.node(in, name, look);
    graph.set(n, {{"label", block.html()},
                  {"fontname", font_of(lang)},
                  {"fixedsize", "true"},
                  {"margin", "0"},
                  {"width", graphviz::inches(box.width)},
                  {"height", graphviz::inches(box.height)},
                  {"pos", graphviz::position(box.x + box.width / 2, box.y + box.height / 2)}});
    return n;
}

std::string font_of(const std::string &lang) {
    return lang == "zh-Hant" ? "Noto Sans CJK TC,sans-serif" : "Noto Sans CJK SC,sans-serif";
}

std::string draw_plan(const Plan &plan, const Look &look, const Derived &derived, const Cards &cards,
                      const std::string &lang) {
    return Picture(plan, look, derived, cards, lang).draw();
}

std::string draw_issue(const Map &map, const Derived &derived, const std::vector<Codebook> &books,
                       const std::string &issue, std::size_t most, const std::string &lang) {
    const Cards cards(map, derived, books, lang);
    const Plan drawn = plan(derived, books, cards, issue, most, lang);
    Look look;
    look.head = side_heads(derived, cards, issue);
    look.title = [&](int width) { return cards.title(issue, drawn.selection, width); };
    look.foot = [&](bool ascribed, int width) {
        return cards.foot(drawn.selection, ascribed, drawn.relations.size(), drawn.relations_left_out, width);
    };
    look.colour = [&](const Claim &c) { return colour_of(issue.empty() ? std::optional<Stance>() : c.stance); };
    look.tooltip = cards.issue(issue);
    return draw_plan(drawn, look, derived, cards, lang);
}

} // namespace polylogue
