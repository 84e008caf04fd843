// The sections on arguments, wording and the network.
#include "report/compare_report.hpp"
#include "report/compare_words.hpp"

#include <algorithm>

namespace polylogue {

using namespace comparing;
using namespace reporting;

namespace {

constexpr std::size_t kMostClaims = 40, kMostExclusive = 6, kMostStanding = 10, kMostThings = 12, kMostWords = 10;

std::string text(const ReportSource &s, Phrase p) { return std::string(phrase(p, s.lang)); }

std::vector<std::string> head(const ReportSource &s, Phrase first) {
    std::vector<std::string> out{text(s, first)};
    for (std::string &g : s.groups()) out.push_back(std::move(g));
    return out;
}

Remarks sentence(std::string words) { return {{{std::move(words), {}}}, false}; }

void add_more(const ReportSource &s, Section &out, std::size_t more) {
    if (more > 0) out.blocks.emplace_back(sentence(filled(Phrase::more, s.lang, {std::to_string(more)})));
}

void add_matrix(const ReportSource &s, Section &out) {
    Grid table{kClaimsTarget, text(s, Phrase::claims_caption), head(s, Phrase::claim), {}};
    std::size_t most = 1, more = 0;
    for (const SharedClaim &c : s.comparison.arguments.claims)
        for (const auto &statements : c.statements) most = std::max(most, statements.size());
    for (const SharedClaim &c : s.comparison.arguments.claims) {
        if (c.total() < 2) continue; // of one statement: under its group below, and in the tables
        more += table.rows.size() >= kMostClaims;
        if (table.rows.size() >= kMostClaims) continue;
        Row row{"claim-" + s.derived.claims[c.claim].id, {{s.claim(c.claim)}}};
        for (const auto &statements : c.statements)
            row.fields.push_back({statements.empty() ? "" : std::to_string(statements.size()), Tone::number,
                                  static_cast<double>(statements.size()) / static_cast<double>(most)});
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) out.blocks.emplace_back(std::move(table));
    add_more(s, out, more);
}

// The claims only one group makes, the most often made first, each by its first statement.
void add_exclusive(const ReportSource &s, Section &out) {
    for (std::size_t g = 0; g < s.comparison.sample.groups.size(); ++g) {
        Citations quotes{"only-" + std::to_string(g + 1), filled(Phrase::exclusive, s.lang, {s.group(g)}), {}, false};
        std::size_t more = 0;
        for (const SharedClaim &c : s.comparison.arguments.claims) {
            if (c.carriers().size() != 1 || c.carriers()[0] != g) continue;
            more += quotes.quotes.size() >= kMostExclusive;
            for (const std::size_t statement : c.statements[g])
                if (quotes.quotes.size() < kMostExclusive) quotes.quotes.push_back(s.quote(statement));
        }
        if (quotes.quotes.empty()) continue;
        out.blocks.emplace_back(std::move(quotes));
        add_more(s, out, more);
    }
}

void add_attacks(const ReportSource &s, Section &out) {
    Grid table{kAttacksTarget,
               text(s, Phrase::attacks_caption),
               {text(s, Phrase::group), text(s, Phrase::side), text(s, Phrase::attacks_made), text(s, Phrase::answered),
                text(s, Phrase::unanswered)},
               {}};
    Citations standing{"standing", text(s, Phrase::unanswered_heading), {}, true};
    for (std::size_t g = 0; g < s.comparison.arguments.attacks.size(); ++g)
        for (std::size_t side = 0; side < 3; ++side) {
            const Attacks &a = s.comparison.arguments.attacks[g][side];
            if (a.all == 0) continue;
            table.rows.push_back({"",
                                  {{s.group(g)},
                                   {category_word(to_string(static_cast<Stance>(side)), s.lang)},
                                   {std::to_string(a.all)},
                                   {std::to_string(a.answered)},
                                   {std::to_string(a.standing.size())}}});
            for (const std::size_t r : a.standing)
                if (standing.quotes.size() < kMostStanding) {
                    standing.quotes.push_back(s.quote(s.derived.relations[r].from));
                    standing.quotes.push_back(s.quote(s.derived.relations[r].to));
                }
        }
    if (!table.rows.empty()) out.blocks.emplace_back(std::move(table));
    if (!standing.quotes.empty()) out.blocks.emplace_back(std::move(standing));
}

void add_terms(const ReportSource &s, Section &out) {
    Grid table{"terms-table", text(s, Phrase::terms_caption), {text(s, Phrase::group), text(s, Phrase::wording)}, {}};
    for (const GroupTerms &g : s.comparison.terms) {
        std::vector<std::string> words;
        for (const Term &t : g.terms)
            if (words.size() < kMostWords)
                words.push_back(t.text + " (" + std::to_string(t.here) + "/" + std::to_string(t.all) + ")");
        if (!words.empty()) table.rows.push_back({"", {{s.group(g.group)}, {joined(words, s.lang)}}});
    }
    if (table.rows.empty()) return;
    out.blocks.emplace_back(sentence(text(s, Phrase::terms_note)));
    out.blocks.emplace_back(std::move(table));
}

void add_names(const ReportSource &s, Section &out) {
    Grid table{kNamesTarget, text(s, Phrase::names_caption), head(s, Phrase::wording), {}};
    std::size_t things = 0;
    for (const Thing &t : s.comparison.names) {
        if (things++ >= kMostThings) break;
        for (const Name &n : t.names) {
            Row row{"", {{(&n == &t.names.front() ? "" : "　") + n.text}}};
            for (const std::size_t count : n.groups)
                row.fields.push_back({count ? std::to_string(count) : "", Tone::number, 0});
            table.rows.push_back(std::move(row));
        }
    }
    if (!table.rows.empty()) out.blocks.emplace_back(std::move(table));
}

Row polarisation_row(const std::string &name, const Polarisation &p, double modularity,
                     const std::string &concentration) {
    return {"",
            {{name},
             {std::to_string(p.favour) + " / " + std::to_string(p.oppose) + " / " + std::to_string(p.open)},
             {decimal(p.balance, 2)},
             {p.has_closure ? decimal(p.closure, 2) : "–"},
             {decimal(modularity, 2)},
             {concentration}}};
}

void add_coalitions(const ReportSource &s, Section &out) {
    const comparing::Network &n = s.comparison.network;
    std::vector<std::vector<std::string>> members(n.actors.size());
    for (std::size_t i = 0; i < n.actors.size(); ++i) members[n.coalition[i]].push_back(s.stakeholder(n.actors[i]));
    std::erase_if(members, [](auto &m) { return m.size() < 2; });
    if (members.empty()) return;
    Remarks list{{{filled(Phrase::coalitions, s.lang, {std::to_string(members.size()), decimal(n.modularity, 2)}), {}}},
                 true};
    for (const auto &m : members) {
        const std::vector<std::string> first(m.begin(), m.begin() + std::min<std::ptrdiff_t>(std::ssize(m), 12));
        list.sentences.push_back(
            {joined(first, s.lang) + (m.size() > 12 ? " +" + std::to_string(m.size() - 12) : ""), {}});
    }
    out.blocks.emplace_back(std::move(list));
}

} // namespace

Section arguments_section(const ReportSource &s) {
    Section out{"arguments", text(s, Phrase::arguments), {}};
    if (s.comparison.arguments.claims.empty()) return out;
    out.blocks.emplace_back(Picture{"difference-map", "difference", text(s, Phrase::map_caption)});
    add_matrix(s, out);
    add_exclusive(s, out);
    add_attacks(s, out);
    return out;
}

Section wording_section(const ReportSource &s) {
    Section out{"wording", text(s, Phrase::wording), {}};
    add_terms(s, out);
    add_names(s, out);
    return out;
}

Section network_section(const ReportSource &s) {
    Section out{"network", text(s, Phrase::network), {}};
    Grid table{kNetworkTarget,
               text(s, Phrase::network_caption),
               {text(s, Phrase::group),
                text(s, Phrase::favour) + " / " + text(s, Phrase::oppose) + " / " + text(s, Phrase::neutral),
                text(s, Phrase::balance), text(s, Phrase::closure), text(s, Phrase::modularity),
                text(s, Phrase::concentration)},
               {}};
    const Comparison &c = s.comparison;
    for (std::size_t g = 0; g < c.sample.groups.size(); ++g)
        table.rows.push_back(polarisation_row(s.group(g), c.polarisations[g], c.networks[g].modularity,
                                              decimal(c.voices.concentration[g], 2)));
    table.rows.push_back(polarisation_row(text(s, Phrase::all_of_it), c.polarisation, c.network.modularity, "–"));
    out.blocks.emplace_back(std::move(table));
    out.blocks.emplace_back(sentence(text(s, Phrase::network_note)));
    add_coalitions(s, out);
    return out;
}

} // namespace polylogue
