#include "format/dot.hpp"

#include "base/hash.hpp"
#include "format/graphviz.hpp"
#include "format/label.hpp"
#include "format/overview.hpp"
#include "format/selection.hpp"
#include "format/words.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

using graphviz::Graph;

// Okabe and Ito's colours, safe for colour-blind readers; support and attack also differ in line and head, so grey print keeps them apart.
constexpr const char *kSupport = "#009E73";
constexpr const char *kAttack = "#C8102E";
constexpr std::array kFill{"#DCEBF7", "#FBE5D0", "#F2F2F2"};  // favour, oppose, neutral
constexpr std::array kFrame{"#0072B2", "#D55E00", "#8C8C8C"};
constexpr std::array kColumns{Stance::favour, Stance::neutral, Stance::oppose}; // left to right
constexpr std::size_t kLabelColumns = 38, kNames = 3;

std::string font(const std::string &lang) { return lang == "zh-Hans" || lang == "en" ? "Noto Sans CJK SC" : "Noto Sans CJK TC"; }

std::string slug(const std::string &issue) {
    std::string out;
    for (const char c : issue) {
        const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (good) out += c;
        else if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
        else if (!out.empty() && out.back() != '-' && static_cast<unsigned char>(c) < 0x80) out += '-';
        if (out.size() >= 40) break;
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out + (out.empty() ? "" : "-") + hash_hex(issue, 6);
}

std::string counted(std::size_t n, Word what, const std::string &lang) { return std::to_string(n) + " " + std::string(word(what, lang)); }

class Picture { // one diagram of one issue
  public:
    Picture(const Map &map, const Derived &derived, const std::vector<Codebook> &books, const DrawOptions &options, const std::string &issue)
        : map_(map), derived_(derived), options_(options), issue_(issue), selection_(select(map, derived, books, issue, options.most, options.lang)), graph_("map") {}

    std::string draw() {
        graph_.set({{"rankdir", "LR"}, {"fontname", font(options_.lang)}, {"fontsize", "12"}, {"charset", "UTF-8"}, {"splines", "true"}, {"nodesep", "0.12"}, {"ranksep", "0.9"}, {"newrank", "true"},
                    {"labelloc", "t"}, {"label", title()}, {"pad", "0.3"}, {"bgcolor", "white"}});
        heads();
        for (std::size_t i = 0; i < selection_.bands.size(); ++i) band(i);
        footer();
        align();
        for (std::size_t i = 1; i < anchors_.size(); ++i) graph_.edge(anchors_[i - 1], anchors_[i], {{"style", "invis"}, {"weight", "100"}});
        for (const auto &[a, b] : selection_.opposed)
            graph_.edge(anchors_[a + 1], anchors_[b + 1], {{"dir", "both"}, {"color", kAttack}, {"penwidth", "3"}, {"constraint", "false"}, {"arrowsize", "0.8"}, {"tooltip", std::string(word(Word::opposed_logics, options_.lang))}});
        relations();
        return graph_.write();
    }

  private:
    bool sided() const { return !issue_.empty(); }

    std::string title() const {
        const std::string heading = sided() ? display_issue() : std::string(word(Word::no_issue, options_.lang));
        std::string counts = counted(selection_.documents.size(), Word::documents, options_.lang) + " · " + counted(selection_.statements, Word::statements, options_.lang) + " · " +
                             counted(selection_.claims, Word::claims, options_.lang);
        if (selection_.drawn.size() < selection_.claims) counts += " (" + std::string(word(Word::only_most_argued, options_.lang)) + ": " + std::to_string(selection_.drawn.size()) + ")";
        return "<<FONT POINT-SIZE=\"22\"><B>" + label::wrapped(heading, 80, 3, "CENTER") + "</B></FONT><FONT POINT-SIZE=\"12\" COLOR=\"#444444\">" + label::escape(counts) + "</FONT><BR/> >";
    }

    std::string display_issue() const {
        for (const Codebook &b : codebooks_of(map_))
            for (const auto &w : b.issue)
                if (w.second == issue_) return std::string(in_language(b.issue, options_.lang));
        return issue_;
    }

    Agnode_t *plain(Agraph_t *g, const std::string &name, const std::string &html, const std::string &width = "0") {
        return graph_.node(g, name, {{"shape", "plain"}, {"label", html}, {"fontname", font(options_.lang)}, {"fontsize", "11"}, {"width", width}});
    }

    // The row of column heads; its invisible chain of edges makes the columns.
    void heads() {
        Agraph_t *row = graph_.cluster(graph_.root(), "cluster_head", {{"style", "invis"}});
        anchors_.push_back(plain(row, "head", "<<TABLE BORDER=\"0\"><TR><TD WIDTH=\"110\"> </TD></TR></TABLE>>"));
        Agnode_t *last = anchors_.back();
        for (std::size_t i = 0; i < kColumns.size(); ++i) {
            const auto stance = static_cast<std::size_t>(kColumns[i]);
            const Word w = std::array{Word::favour, Word::oppose, Word::neutral}[stance];
            const std::string text = sided() ? label::escape(word(w, options_.lang)) : " ";
            Agnode_t *n = plain(row, "head" + std::to_string(i), "<<FONT POINT-SIZE=\"16\" COLOR=\"" + std::string(kFrame[stance]) + "\"><B>" + text + "</B></FONT>>");
            graph_.edge(last, n, {{"style", "invis"}, {"weight", "50"}});
            in_column_[i].push_back(last = n);
        }
    }

    void band(std::size_t i) {
        const Band &b = selection_.bands[i];
        Agraph_t *box = graph_.cluster(graph_.root(), "cluster_" + std::to_string(i), {{"style", "filled,rounded"}, {"color", "#D9D9D9"}, {"fillcolor", "#FBFBFB"}, {"margin", "10"}, {"label", ""}});
        anchors_.push_back(plain(box, "logic_" + std::to_string(i),
                                 "<<TABLE BORDER=\"0\"><TR><TD WIDTH=\"110\"><FONT POINT-SIZE=\"14\"><B>" + label::wrapped(b.name, 14, 4, "CENTER") + "</B></FONT></TD></TR></TABLE>>"));
        Agnode_t *last = anchors_.back();
        for (std::size_t c = 0; c < kColumns.size(); ++c) last = column(box, b, i, c, last);
    }

    // One column of a band; returns a node that the next column's stand to the right of.
    Agnode_t *column(Agraph_t *box, const Band &b, std::size_t i, std::size_t c, Agnode_t *left) {
        const auto stance = static_cast<std::size_t>(kColumns[c]);
        Agnode_t *first = nullptr;
        auto put = [&](Agnode_t *n) {
            graph_.edge(left, n, {{"style", "invis"}, {"weight", "10"}});
            in_column_[c].push_back(n);
            if (!first) first = n;
        };
        for (const std::size_t claim : b.columns[stance]) put(this->claim(box, claim));
        if (b.folded[stance])
            put(plain(box, "more_" + std::to_string(i) + "_" + std::to_string(c), "<<FONT COLOR=\"#666666\"><I>+ " + counted(b.folded[stance], Word::more_claims, options_.lang) + "</I></FONT>>"));
        if (!first) put(graph_.node(box, "gap_" + std::to_string(i) + "_" + std::to_string(c), {{"shape", "point"}, {"style", "invis"}, {"label", ""}, {"width", "0.01"}}));
        return first;
    }

    std::string holders(const Claim &claim) const {
        std::map<std::string, std::size_t> count;
        for (const std::size_t s : claim.statements) ++count[display_name(derived_.stakeholders[derived_.statements[s].stakeholder])];
        std::vector<std::pair<std::size_t, std::string>> ranked;
        for (const auto &[name, n] : count) ranked.emplace_back(n, name);
        std::stable_sort(ranked.begin(), ranked.end(), [](auto &a, auto &b) { return a.first > b.first; });
        std::string out;
        for (std::size_t i = 0; i < std::min(kNames, ranked.size()); ++i) out += (i ? ", " : "") + ranked[i].second;
        if (ranked.size() > kNames) out += " + " + std::to_string(ranked.size() - kNames);
        return out;
    }

    std::string display_name(const Identity &who) const {
        if (who.type == StakeholderType::author) return std::string(word(Word::author, options_.lang));
        const std::string_view own = in_language(who.names, options_.lang);
        return own.empty() ? who.name : std::string(own);
    }

    std::size_t outlets(const Claim &claim) const {
        std::set<std::string> out;
        for (const std::size_t s : claim.statements) {
            const auto record = map_.documents.find(derived_.statements[s].document);
            if (record != map_.documents.end() && !record->second.metadata.empty()) out.insert(record->second.metadata.begin()->outlet);
        }
        return out.size();
    }

    Agnode_t *claim(Agraph_t *box, std::size_t index) {
        const Claim &c = derived_.claims[index];
        const auto stance = sided() ? static_cast<std::size_t>(c.stance) : 2;
        std::string counts = std::to_string(c.statements.size()) + "×";
        if (const std::size_t n = outlets(c); n > 1) counts += " · " + counted(n, Word::outlets, options_.lang);
        const std::string html = "<<TABLE BORDER=\"1\" COLOR=\"" + std::string(kFrame[stance]) + "\" BGCOLOR=\"" + kFill[stance] + "\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\" STYLE=\"ROUNDED\"><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" WIDTH=\"230\">" +
                                 label::wrapped(in_language(c.label, options_.lang), kLabelColumns, 4) + "</TD></TR><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\"><FONT POINT-SIZE=\"10\" COLOR=\"#333333\"><B>" +
                                 label::wrapped(holders(c), kLabelColumns + 2, 2) + "</B>" + label::escape(c.statements.size() > 1 ? counts : "") + "</FONT></TD></TR></TABLE>>";
        return nodes_[index] = graph_.node(box, c.id, {{"shape", "plain"}, {"label", html}, {"fontname", font(options_.lang)}, {"fontsize", "11"}, {"tooltip", std::string(in_language(c.label, options_.lang))}});
    }

    // Band heads stand in one rank, and so does each column, over all bands.
    void align() {
        auto same_rank = [&](const std::string &name, const std::vector<Agnode_t *> &nodes) {
            Agraph_t *rank = graph_.cluster(graph_.root(), name, {{"rank", "same"}});
            for (Agnode_t *n : nodes) agsubnode(rank, n, 1);
        };
        same_rank("rank_heads", anchors_);
        for (std::size_t c = 0; c < kColumns.size(); ++c) same_rank("rank_" + std::to_string(c), in_column_[c]);
    }

    void relations() {
        for (const ClaimRelation &r : derived_.claim_relations) {
            const auto from = nodes_.find(r.from), to = nodes_.find(r.to);
            if (from == nodes_.end() || to == nodes_.end() || r.from == r.to) continue;
            const bool support = r.type == RelationType::support;
            const std::string width = std::to_string(1 + std::min<std::size_t>(r.count - 1, 3)) + (support ? ".2" : ".6");
            graph_.edge(from->second, to->second, {{"color", support ? kSupport : kAttack}, {"penwidth", width}, {"arrowhead", support ? "normal" : "tee"}, {"arrowsize", "0.7"}, {"constraint", "false"},
                                                   {"tooltip", std::string(word(support ? Word::supports : Word::attacks, options_.lang)) + " ×" + std::to_string(r.count)}});
        }
    }

    std::string sources() const {
        std::set<std::string> outlets;
        std::string first, last;
        for (const std::string &id : selection_.documents) {
            const auto record = map_.documents.find(id);
            if (record == map_.documents.end() || record->second.metadata.empty()) continue;
            const Metadata &m = *record->second.metadata.begin();
            if (!m.outlet.empty()) outlets.insert(m.outlet);
            if (m.date.empty()) continue;
            if (first.empty() || m.date < first) first = m.date;
            last = std::max(last, m.date);
        }
        std::string out;
        for (const std::string &o : outlets) out += (out.empty() ? "" : ", ") + o;
        if (!first.empty()) out += (out.empty() ? "" : " · ") + first + (last == first ? "" : " – " + last);
        return out;
    }

    void footer() {
        auto key = [&](const char *color, const char *sign, Word w) {
            return "<FONT COLOR=\"" + std::string(color) + "\"><B>" + sign + "</B></FONT> " + label::escape(word(w, options_.lang)) + "    ";
        };
        const std::string legend = key(kSupport, "→", Word::supports) + key(kAttack, "⊣", Word::attacks) + (selection_.opposed.empty() ? "" : key(kAttack, "↕", Word::opposed_logics));
        std::string html = "<" + legend;
        if (const std::string s = sources(); !s.empty()) html += "<BR ALIGN=\"LEFT\"/>" + std::string(word(Word::sources, options_.lang)) + ": " + label::wrapped(s, 120, 3);
        Agraph_t *row = graph_.cluster(graph_.root(), "cluster_foot", {{"style", "invis"}});
        anchors_.push_back(plain(row, "foot_anchor", "< >"));
        Agnode_t *foot = plain(row, "foot", html + "<BR ALIGN=\"LEFT\"/>>");
        graph_.edge(anchors_.back(), foot, {{"style", "invis"}});
    }

    const Map &map_;
    const Derived &derived_;
    const DrawOptions &options_;
    const std::string &issue_;
    Selection selection_;
    Graph graph_;
    std::vector<Agnode_t *> anchors_; // heads, bands, foot, top to bottom
    std::array<std::vector<Agnode_t *>, kColumns.size()> in_column_;
    std::map<std::size_t, Agnode_t *> nodes_;
};

} // namespace

std::vector<Drawing> drawings(const Map &map, const Derived &derived, const DrawOptions &options) {
    const std::vector<Codebook> books = codebooks_of(map);
    auto draw = [&](const std::string &issue) { return Picture(map, derived, books, options, issue).draw(); };
    if (!options.issue.empty()) return {{"", options.issue, draw(options.issue)}};
    if (derived.issues.size() < 2) {
        const std::string issue = derived.issues.empty() ? "" : derived.issues.front();
        return {{"", issue, draw(issue)}};
    }
    std::vector<Drawing> out{{"", "", draw_overview(map, derived, options)}};
    for (const std::string &issue : derived.issues) out.push_back({issue.empty() ? "no-issue" : slug(issue), issue, draw(issue)});
    return out;
}

} // namespace polylogue
