#include "format/overview.hpp"

#include "format/graphviz.hpp"
#include "format/label.hpp"
#include "format/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace polylogue {
namespace {

constexpr std::array kFrame{"#0072B2", "#D55E00", "#8C8C8C"}; // favour, oppose, neutral: the colours of dot.cpp
constexpr std::size_t kNames = 5, kShared = 40;

struct Side { // a stakeholder's statements on one issue, by stance
    std::array<std::size_t, 3> count{};
    std::size_t total() const { return count[0] + count[1] + count[2]; }
    std::size_t leaning() const { return count[0] > count[1] ? 0 : count[1] > count[0] ? 1 : 2; }
};

using Sides = std::map<std::string, std::map<std::size_t, Side>>; // issue -> stakeholder -> side

Sides sides_of(const Derived &derived) {
    Sides out;
    for (const MapStatement &s : derived.statements) ++out[s.issue][s.stakeholder].count[static_cast<std::size_t>(s.filed->stance)];
    return out;
}

std::string display_name(const Identity &who, const std::string &lang) {
    if (who.type == StakeholderType::author) return std::string(word(Word::author, lang));
    const std::string_view own = in_language(who.names, lang);
    return own.empty() ? who.name : std::string(own);
}

// The most frequent stakeholders of one leaning, as text.
std::string names(const std::map<std::size_t, Side> &who, std::size_t leaning, const Derived &derived, const std::string &lang) {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto &[index, side] : who)
        if (side.leaning() == leaning) ranked.emplace_back(side.total(), display_name(derived.stakeholders[index], lang));
    std::stable_sort(ranked.begin(), ranked.end(), [](auto &a, auto &b) { return a.first > b.first; });
    std::string out;
    for (std::size_t i = 0; i < std::min(kNames, ranked.size()); ++i) out += (i ? ", " : "") + ranked[i].second;
    if (ranked.size() > kNames) out += " + " + std::to_string(ranked.size() - kNames);
    return out;
}

std::string issue_label(const std::string &issue, const std::map<std::size_t, Side> &who, const Derived &derived, const std::string &lang) {
    const std::string title = issue.empty() ? std::string(word(Word::no_issue, lang)) : issue;
    std::string html = "<<TABLE BORDER=\"1\" COLOR=\"#666666\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\" STYLE=\"ROUNDED\" BGCOLOR=\"#FFFFFF\"><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" WIDTH=\"330\"><B>" +
                       label::wrapped(title, 52, 3) + "</B></TD></TR>";
    constexpr std::array kSides{Word::favour, Word::oppose};
    for (std::size_t side = 0; side < kSides.size(); ++side) {
        const std::string text = names(who, side, derived, lang);
        if (text.empty() || issue.empty()) continue;
        html += "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\"><FONT POINT-SIZE=\"10\" COLOR=\"" + std::string(kFrame[side]) + "\"><B>" + label::escape(word(kSides[side], lang)) + "</B></FONT> <FONT POINT-SIZE=\"10\">" + label::wrapped(text, 56, 3) + "</FONT></TD></TR>";
    }
    return html + "</TABLE>>";
}

// Stakeholders that speak on several issues, those with most issues first.
std::vector<std::size_t> shared(const Sides &sides, const Derived &derived) {
    std::map<std::size_t, std::size_t> issues;
    for (const auto &issue : sides)
        for (const auto &who : issue.second) ++issues[who.first];
    std::vector<std::size_t> out;
    for (const auto &[index, n] : issues)
        if (n > 1 && derived.stakeholders[index].type != StakeholderType::author) out.push_back(index);
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return issues[a] > issues[b]; });
    if (out.size() > kShared) out.resize(kShared);
    return out;
}

} // namespace

std::string draw_overview(const Map &, const Derived &derived, const DrawOptions &options) {
    const std::string font = options.lang == "zh-Hant" ? "Noto Sans CJK TC" : "Noto Sans CJK SC";
    graphviz::Graph graph("overview");
    graph.set({{"rankdir", "LR"}, {"fontname", font}, {"charset", "UTF-8"}, {"nodesep", "0.12"}, {"ranksep", "2.2"}, {"labelloc", "t"}, {"pad", "0.3"}, {"bgcolor", "white"},
               {"label", "<<FONT POINT-SIZE=\"20\"><B>" + label::escape(word(Word::issues_overview, options.lang)) + "</B></FONT>>"}});
    const Sides sides = sides_of(derived);
    std::map<std::string, Agnode_t *> nodes;
    std::size_t number = 0;
    for (const auto &[issue, who] : sides)
        nodes[issue] = graph.node(graph.root(), "issue_" + std::to_string(number++), {{"shape", "plain"}, {"fontname", font}, {"fontsize", "12"}, {"label", issue_label(issue, who, derived, options.lang)}});
    for (const std::size_t index : shared(sides, derived)) {
        const Identity &who = derived.stakeholders[index];
        Agnode_t *n = graph.node(graph.root(), who.id, {{"shape", "box"}, {"style", "rounded"}, {"fontname", font}, {"fontsize", "12"}, {"label", display_name(who, options.lang)}});
        for (const auto &[issue, all] : sides)
            if (const auto side = all.find(index); side != all.end())
                graph.edge(nodes[issue], n, {{"color", kFrame[side->second.leaning()]}, {"arrowhead", "none"}, {"penwidth", std::to_string(1 + std::min<std::size_t>(side->second.total() / 3, 4))}});
    }
    return graph.write();
}

} // namespace polylogue
