#include "format/compare_files.hpp"

#include "base/escape.hpp"
#include "format/xml_writer.hpp"
#include "report/sides.hpp"

#include <sstream>

namespace polylogue {
namespace {

using Type = NetworkColumn::Type;

std::int64_t whole(std::size_t n) { return static_cast<std::int64_t>(n); }

std::string concept_id(const comparing::Network &n, std::size_t i, const Derived &derived) {
    return n.concepts[i] == comparing::kIssue ? "issue" : derived.claims[n.concepts[i]].id;
}

void add_actors(Network &out, const comparing::Comparison &c, const Derived &derived, const std::string &lang) {
    for (std::size_t i = 0; i < c.network.actors.size(); ++i) {
        const Identity &who = derived.stakeholders[c.network.actors[i]];
        out.nodes.push_back(
            {who.id,
             {display_name(who, lang), std::string("actor"),
              std::string(comparing::to_string(c.kinds[c.network.actors[i]])), whole(c.network.coalition[i] + 1)}});
    }
}

Network network(const char *name) {
    Network out;
    out.name = name;
    out.node_columns = {{"label", Type::text}, {"mode", Type::text}, {"kind", Type::text}, {"coalition", Type::whole}};
    return out;
}

} // namespace

std::string write_table_csv(const Table &table) {
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) out += (i ? "," : "") + escape::csv(table.columns[i]);
    out += "\r\n";
    for (const auto &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool text = std::holds_alternative<std::string>(row[i]); // numbers may begin with a minus
            out += (i ? "," : "") + (text ? escape::csv(cell_text(row[i])) : cell_text(row[i]));
        }
        out += "\r\n";
    }
    return out;
}

std::string write_comparison_xml(const comparing::Comparison &comparison, const std::vector<Table> &tables) {
    std::ostringstream out;
    {
        XmlWriter xml(out);
        xml.open("comparison").attribute("format", "1").attribute("by", comparison.sample.by);
        xml.known("issue", comparison.sample.issue);
        for (const Table &t : tables) {
            xml.open(t.name);
            for (const auto &row : t.rows) {
                xml.open(t.row);
                for (std::size_t i = 0; i < row.size(); ++i)
                    if (!std::holds_alternative<std::monostate>(row[i])) xml.attribute(t.columns[i], cell_text(row[i]));
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }
    return out.str();
}

Network two_mode_network(const comparing::Comparison &c, const Derived &derived, const std::string &lang) {
    Network out = network("actors and concepts");
    out.edge_columns = {{"weight", Type::real}, {"agreement", Type::truth}};
    add_actors(out, c, derived, lang);
    const std::size_t actors = out.nodes.size();
    for (std::size_t i = 0; i < c.network.concepts.size(); ++i) {
        const bool issue = c.network.concepts[i] == comparing::kIssue;
        const std::string label =
            issue ? c.sample.issue : std::string(in_language(derived.claims[c.network.concepts[i]].label, lang));
        out.nodes.push_back({concept_id(c.network, i, derived), {label, std::string("concept"), {}, {}}});
    }
    for (const comparing::Bond &b : c.network.bonds)
        for (const bool agrees : {true, false})
            if (const std::size_t n = agrees ? b.agree : b.disagree; n > 0)
                out.edges.push_back({b.actor, actors + b.concept_at, {static_cast<double>(n), agrees}});
    return out;
}

Network congruence_network(const comparing::Comparison &c, const Derived &derived, const std::string &lang) {
    Network out = network("congruence of actors");
    out.edge_columns = {{"weight", Type::real},  {"conflict", Type::whole}, {"subtract", Type::real},
                        {"average", Type::real}, {"jaccard", Type::real},   {"cosine", Type::real}};
    add_actors(out, c, derived, lang);
    for (const comparing::Tie &t : c.network.ties)
        out.edges.push_back(
            {t.a,
             t.b,
             {static_cast<double>(t.congruence), whole(t.conflict), t.subtract(), t.average, t.jaccard, t.cosine}});
    return out;
}

} // namespace polylogue
