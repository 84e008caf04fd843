#include "format/network_picture.hpp"

#include "format/cards.hpp"
#include "format/graphviz.hpp"
#include "format/picture.hpp"
#include "report/evidence.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace polylogue {
namespace {

constexpr std::size_t kMost = 40, kColumns = 44, kDocumentsShare = 2, kNone = static_cast<std::size_t>(-1);

struct Node {
    std::string id, label;
    Side side;
};

struct Link { // lower number first where it has no direction
    std::size_t from = 0, to = 0;
    enum Kind { support, attack, same } kind = same;
    auto operator<=>(const Link &) const = default;
};

class Network {
  public:
    Network(const Map &map, const Derived &derived, const DrawOptions &options)
        : map_(map), derived_(derived), options_(options), books_(codebooks_of(map)) {
        for (std::size_t s = 0; s < derived.statements.size(); ++s) {
            const MapStatement &m = derived.statements[s];
            if (!options.issue.empty() && m.issue != options.issue) continue;
            const std::string id = key(m);
            if (id.empty()) continue;
            const auto at = place_.try_emplace(id, nodes_.size()).first;
            if (at->second == nodes_.size()) nodes_.push_back({id, label(m), {}});
            ++nodes_[at->second].side.count[static_cast<std::size_t>(m.filed->stance)];
            node_of_[s] = at->second;
        }
        keep_weightiest();
        link_relations();
        if (options.view != View::logics) link_claims();
    }

    std::string draw() const {
        graphviz::Graph graph("map");
        graph.set({{"layout", engine()},
                   {"charset", "UTF-8"},
                   {"bgcolor", "white"},
                   {"pad", "0.25"},
                   {"overlap", "prism"},
                   {"splines", engine() == "dot" ? "true" : "curved"},
                   {"outputorder", "edgesfirst"},
                   {"fontname", font_of(options_.lang)},
                   {"fontsize", "13"},
                   {"labelloc", "b"},
                   {"label", graphviz::plain(legend())}});
        std::vector<Agnode_t *> drawn;
        for (const std::size_t n : order_) drawn.push_back(node(graph, nodes_[n]));
        for (const auto &[link, count] : links_) edge(graph, drawn, link, count);
        return graph.write();
    }

  private:
    // What a statement belongs to: "" where it has no node.
    std::string key(const MapStatement &m) const {
        const Claim &claim = derived_.claims[m.claim];
        switch (options_.view) {
        case View::stakeholders:
            return derived_.stakeholders[m.stakeholder].type == StakeholderType::author
                       ? ""
                       : derived_.stakeholders[m.stakeholder].id;
        case View::documents:
            return m.document;
        case View::logics:
            return m.filed->logics.empty() ? "" : m.filed->logics.front();
        case View::claims:
            break;
        }
        return claim.id;
    }

    std::string label(const MapStatement &m) const {
        switch (options_.view) {
        case View::stakeholders:
            return display_name(derived_.stakeholders[m.stakeholder], options_.lang);
        case View::documents:
            return document(m.document);
        case View::logics:
            return logic_name(books_, m.filed->logics.front(), options_.lang);
        case View::claims:
            break;
        }
        return clipped(in_language(derived_.claims[m.claim].label, options_.lang), kColumns);
    }

    std::string document(const std::string &id) const {
        const Metadata *m = metadata_of(map_, id);
        if (!m) return id;
        const std::string head = m->outlet + (m->outlet.empty() || m->date.empty() ? "" : " · ") + m->date;
        return head.empty() ? (m->title.empty() ? id : clipped(m->title, kColumns))
                            : head + (m->title.empty() ? "" : "\n" + clipped(m->title, kColumns));
    }

    void keep_weightiest() {
        for (std::size_t n = 0; n < nodes_.size(); ++n) order_.push_back(n);
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(nodes_[b].side.total(), nodes_[a].id) < std::pair(nodes_[a].side.total(), nodes_[b].id);
        });
        const std::size_t most = options_.most ? options_.most : kMost;
        if (order_.size() > most) order_.resize(most);
        drawn_.assign(nodes_.size(), kNone);
        for (std::size_t i = 0; i < order_.size(); ++i) drawn_[order_[i]] = i;
    }

    std::size_t drawn(std::size_t statement) const {
        const auto at = node_of_.find(statement);
        return at == node_of_.end() ? kNone : drawn_[at->second];
    }

    void link_relations() {
        for (const MapRelation &r : derived_.relations) {
            const std::size_t a = drawn(r.from), b = drawn(r.to);
            if (a != kNone && b != kNone && a != b)
                ++links_[{a, b, r.type == RelationType::attack ? Link::attack : Link::support}];
        }
    }

    void link_claims() {
        for (const Claim &c : derived_.claims) {
            std::set<std::size_t> holders;
            for (const std::size_t s : c.statements)
                if (const std::size_t n = drawn(s); n != kNone) holders.insert(n);
            for (auto a = holders.begin(); a != holders.end(); ++a)
                for (auto b = std::next(a); b != holders.end(); ++b) ++links_[{*a, *b, Link::same}];
        }
        if (options_.view == View::documents)
            std::erase_if(links_,
                          [](const auto &l) { return l.first.kind == Link::same && l.second < kDocumentsShare; });
    }

    std::string engine() const {
        if (!options_.layout.empty() && options_.layout != "grid") return options_.layout;
        return order_.size() > 30 ? "sfdp" : "dot";
    }

    Agnode_t *node(graphviz::Graph &graph, const Node &n) const {
        const bool sided = n.side.count[0] + n.side.count[1] > 0;
        const Colour &colour = colour_of(sided ? std::optional(n.side.leaning()) : std::nullopt);
        std::string text = graphviz::plain(n.label);
        if (const std::size_t line = text.find('\n'); line != std::string::npos) text.replace(line, 1, "\\n");
        text += "\\n" + std::to_string(n.side.total());
        if (sided) text += " (" + std::to_string(n.side.count[0]) + " : " + std::to_string(n.side.count[1]) + ")";
        return graph.node(graph.root(), n.id,
                          {{"label", text},
                           {"shape", "box"},
                           {"style", "filled,rounded"},
                           {"fillcolor", colour.fill},
                           {"color", colour.frame},
                           {"fontname", font_of(options_.lang)},
                           {"fontsize", std::to_string(11 + std::min<std::size_t>(n.side.total() / 4, 5))}});
    }

    static void edge(graphviz::Graph &graph, const std::vector<Agnode_t *> &drawn, const Link &link,
                     std::size_t count) {
        constexpr const char *colours[] = {kSupportColour, kAttackColour, "#767676"};
        constexpr const char *heads[] = {"normal", "tee", "none"};
        graph.edge(drawn[link.from], drawn[link.to],
                   {{"color", colours[link.kind]},
                    {"arrowhead", heads[link.kind]},
                    {"style", link.kind == Link::same ? "dashed" : "solid"},
                    {"penwidth", std::to_string(1 + std::min<std::size_t>(count - 1, 4))},
                    {"tooltip", std::to_string(count)}});
    }

    std::string legend() const {
        std::string out = "→ " + std::string(word(Word::supports, options_.lang)) + "   ⊣ " +
                          std::string(word(Word::attacks, options_.lang));
        if (options_.view != View::logics && options_.view != View::claims)
            out += "   ┄ " + std::string(word(Word::same_claim, options_.lang));
        if (nodes_.size() > order_.size())
            out += "   + " + std::to_string(nodes_.size() - order_.size()) + " " +
                   std::string(word(Word::and_more, options_.lang));
        return out;
    }

    const Map &map_;
    const Derived &derived_;
    const DrawOptions &options_;
    const std::vector<Codebook> books_;
    std::vector<Node> nodes_;
    std::map<std::string, std::size_t> place_;   // by id
    std::map<std::size_t, std::size_t> node_of_; // by statement
    std::vector<std::size_t> order_, drawn_;     // nodes drawn; the place among these, by node
    std::map<Link, std::size_t> links_;          // counts
};

} // namespace

std::string draw_network(const Map &map, const Derived &derived, const DrawOptions &options) {
    return Network(map, derived, options).draw();
}

} // namespace polylogue
