#include "base/escape.hpp"
#include "base/utf8.hpp"
#include "format/aif.hpp"
#include "format/aif_graph.hpp"
#include "format/json_facts.hpp"
#include "format/map_json.hpp"
#include "format/statement_ids.hpp"

#include <algorithm>

namespace polylogue {
namespace {

using json_items::ordered_json;

constexpr std::string_view kKept = "aif "; // how a document's note begins that keeps what another tool wrote

class AifWriter {
  public:
    AifWriter(const Map &map, const Derived &derived) : map_(map), derived_(derived) {
        for (const char *key :
             {"nodes", "edges", "schemefulfillments", "descriptorfulfillments", "participants", "locutions"})
            graph_[key] = ordered_json::array();
        read_kept();
    }

    std::string write() {
        facts_ = ordered_json::parse(write_map_json(map_));
        std::size_t number = 0;
        for (const Reading &r : map_.readings) reading(r, number++);
        same_claims();
        ordered_json root = std::move(kept_);
        root["AIF"] = std::move(graph_);
        root["text"] = {{"txt", std::move(text_)}};
        root["dialog"] = true;
        root["OVA"] = {{"firstname", ""},
                       {"surname", ""},
                       {"url", ""},
                       {"nodes", ordered_json::array()},
                       {"edges", ordered_json::array()}};
        root["polylogue"] = std::move(facts_);
        return root.dump(1, ' ', false, json_items::json::error_handler_t::replace) + "\n";
    }

  private:
    std::string node(const char *type, const std::string &text, const std::string &words, std::string key) {
        std::string id = std::to_string(graph_["nodes"].size() + 1);
        graph_["nodes"].push_back({{"nodeID", id}, {"text", text}, {"type", type}});
        add_more(graph_["nodes"].back(), kept_nodes_, key);
        written_.push_back({words, std::move(key)});
        return id;
    }

    std::string holding(const char *type, const std::string &text, const std::string &words) {
        return node(type, text, words, aif_key(type, words));
    }

    struct Written {
        std::string words, key;
    };
    const Written &written(const std::string &id) const { return written_[std::stoul(id) - 1]; }

    void edge(const std::string &from, const std::string &to) {
        graph_["edges"].push_back({{"edgeID", graph_["edges"].size() + 1}, {"fromID", from}, {"toID", to}});
        add_more(graph_["edges"].back(), kept_edges_, aif_edge_key(written(from).key, written(to).key));
    }

    void through(const char *type, const char *text, const std::string &from, const std::string &to) {
        const std::string middle = node(type, text, "", aif_key(type, written(from).words, written(to).words));
        edge(from, middle);
        edge(middle, to);
    }

    static void add_more(ordered_json &item, const ordered_json &kept, const std::string &key) {
        const auto it = kept.find(key);
        if (it == kept.end() || !it->is_object()) return;
        for (const auto &[name, value] : it->items())
            if (!item.contains(name)) item[name] = value;
    }

    // The participant with that name; first name and surname by the last space, a Chinese name whole.
    std::size_t participant(const std::string &name) {
        const auto [it, added] = participants_.emplace(name, participants_.size() + 1);
        if (!added) return it->second;
        const std::size_t space = std::min(name.rfind(' '), name.size());
        graph_["participants"].push_back({{"participantID", it->second},
                                          {"firstname", name.substr(0, space)},
                                          {"surname", name.substr(std::min(space + 1, name.size()))}});
        return it->second;
    }

    void reading(const Reading &r, std::size_t number) {
        const std::vector<std::string> ids = statement_ids(r);
        std::vector<std::string> propositions, locutions;
        for (std::size_t i = 0; i < r.statements.size(); ++i) {
            const FiledStatement &s = r.statements[i];
            const std::string &name = r.stakeholders[s.stakeholder].name;
            locutions.push_back(holding("L", name + " : " + s.exact, s.exact));
            propositions.push_back(holding("I", s.exact, s.exact));
            through("YA", "Asserting", locutions.back(), propositions.back());
            graph_["locutions"].push_back({{"nodeID", locutions.back()}, {"personID", participant(name)}});
            facts_["readings"][number]["statements"][i]["node"] = propositions.back();
            nodes_.emplace(ids[i].substr(0, ids[i].find('-')), propositions.back());
        }
        for (const Relation &x : r.relations) {
            const bool support = x.type == RelationType::support;
            through(support ? "RA" : "CA", support ? "Default Inference" : "Default Conflict", propositions[x.from],
                    propositions[x.to]);
        }
        add_text(r, locutions);
    }

    // Every further statement of a claim rephrases its first.
    void same_claims() {
        for (const Claim &c : derived_.claims) {
            std::vector<std::string> members;
            for (const std::size_t s : c.statements) {
                const std::string &id = derived_.statements[s].id;
                const auto [begin, end] = nodes_.equal_range(id.substr(0, id.find('-')));
                for (auto it = begin; it != end; ++it)
                    if (std::find(members.begin(), members.end(), it->second) == members.end())
                        members.push_back(it->second);
            }
            for (std::size_t i = 1; i < members.size(); ++i) through("MA", "Default Rephrase", members[i], members[0]);
        }
    }

    // The document with its locutions marked, as OVA shows it; of statements that overlap the first is marked.
    void add_text(const Reading &r, const std::vector<std::string> &locutions) {
        const auto it = map_.documents.find(r.document);
        const std::string text = it == map_.documents.end() ? "" : it->second.text;
        const utf8::Index index(text);
        std::size_t done = 0;
        for (std::size_t i = 0; i < r.statements.size(); ++i) {
            const FiledStatement &s = r.statements[i];
            const std::size_t begin = index.to_bytes(s.at.begin), end = index.to_bytes(s.at.end);
            if (!text.empty() && (begin < done || end <= begin)) continue;
            if (!text.empty()) html(std::string_view(text).substr(done, begin - done)), done = end;
            text_ += "<span class=\"highlighted\" id=\"node" + locutions[i] + "\">";
            html(s.exact);
            text_ += text.empty() ? "</span><br>" : "</span>";
        }
        html(std::string_view(text).substr(std::min(done, text.size())));
        text_ += "<br><br>";
    }

    void html(std::string_view words) {
        const std::string escaped = escape::xml_text(words);
        for (const char c : escaped) c == '\n' ? text_ += "<br>" : text_ += c;
    }

    // What a file read before held beside its graph, and in nodes and edges.
    void read_kept() {
        for (const auto &[id, d] : map_.documents)
            for (const Metadata &m : d.metadata) {
                if (!m.note.starts_with(kKept)) continue;
                const ordered_json more = ordered_json::parse(m.note.substr(kKept.size()), nullptr, false);
                if (!more.is_object()) continue;
                for (const auto &[key, value] : more.items())
                    if (key != "nodes" && key != "edges")
                        kept_[key] = value;
                    else if (value.is_object())
                        (key == "nodes" ? kept_nodes_ : kept_edges_).update(value);
            }
    }

    const Map &map_;
    const Derived &derived_;
    ordered_json graph_ = ordered_json::object(), facts_;
    ordered_json kept_ = ordered_json::object(), kept_nodes_ = ordered_json::object(),
                 kept_edges_ = ordered_json::object();
    std::vector<Written> written_; // by node
    std::map<std::string, std::size_t> participants_;
    std::multimap<std::string, std::string> nodes_; // stem of a statement's id -> I
    std::string text_;
};

} // namespace

std::string write_aif(const Map &map, const Derived &derived) { return AifWriter(map, derived).write(); }

} // namespace polylogue
