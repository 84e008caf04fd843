#include "format/aif_graph.hpp"

#include <algorithm>
#include <set>

namespace polylogue {
namespace {

using json_items::Fault;
using json_items::json;

constexpr std::size_t kMostLevels = 64; // of another tool's values that are kept

// The value of the first of these keys that is there.
const json *any_of(const json &o, std::initializer_list<const char *> keys) {
    for (const char *key : keys)
        if (const auto it = o.find(key); it != o.end() && !it->is_null()) return &*it;
    return nullptr;
}

std::string as_text(const json *value) { // numbers as their digits; of an object, its id or text
    if (!value) return "";
    if (value->is_string()) return value->get<std::string>();
    if (value->is_object()) return as_text(any_of(*value, {"nodeID", "id", "txt", "text"}));
    return value->is_structured() ? "" : value->dump();
}

std::string field(const json &o, std::initializer_list<const char *> keys) { return as_text(any_of(o, keys)); }

// Objects of a list; a list that is not there, or an object in its place, is an empty one.
template <class Read> void each(const json &graph, std::initializer_list<const char *> keys, const Read &read) {
    const json *list = any_of(graph, keys);
    if (!list || !list->is_array()) return;
    for (const json &o : *list)
        if (o.is_object()) read(o);
}

bool nested_at_most(const json &value, std::size_t levels) {
    if (!value.is_structured()) return true;
    return levels > 0 &&
           std::all_of(value.begin(), value.end(), [&](const json &v) { return nested_at_most(v, levels - 1); });
}

// What is nested deeper than anybody writes is left out: copies and text of it would take the stack.
json without(const json &o, const std::set<std::string> &keys) {
    json out = json::object();
    for (const auto &[key, value] : o.items())
        if (!keys.contains(key) && nested_at_most(value, kMostLevels)) out[key] = value;
    return out;
}

std::string entity(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> known[] = {{"amp", "&"},   {"lt", "<"},   {"gt", ">"},
                                                                       {"quot", "\""}, {"apos", "'"}, {"#39", "'"},
                                                                       {"nbsp", " "},  {"#13", "\r"}};
    for (const auto &[from, to] : known)
        if (name == from) return std::string(to);
    return "&" + std::string(name) + ";";
}

class GraphReader {
  public:
    explicit GraphReader(const json &root) : root_(root) {}

    AifGraph read() {
        const json *inner = any_of(root_, {"AIF", "aif"});
        const json &graph = inner && inner->is_object() ? *inner : root_;
        const json *nodes = any_of(graph, {"nodes"});
        if (!nodes || !nodes->is_array()) throw Fault{"no argument graph: a list of nodes expected"};
        each(graph, {"nodes"}, [&](const json &o) { node(o); });
        each(graph, {"edges", "links"}, [&](const json &o) { edge(o); });
        speakers(graph);
        out_.text = plain_text(field(root_, {"text", "analysis"}));
        out_.kept =
            without(root_, {"AIF", "aif", "text", "OVA", "ova", "dialog", "polylogue", "nodes", "edges", "locutions",
                            "participants", "schemefulfillments", "descriptorfulfillments", "analysis", "links"});
        return std::move(out_);
    }

  private:
    void node(const json &o) {
        AifNode n{field(o, {"nodeID", "nodeId", "id"}),
                  field(o, {"type"}),
                  field(o, {"text", "label"}),
                  {},
                  {},
                  without(o, {"nodeID", "nodeId", "id", "type", "text", "label"})};
        if (n.id.empty()) throw Fault{"nodes[" + std::to_string(out_.nodes.size()) + "]: an id (nodeID) expected"};
        if (!out_.index.emplace(n.id, out_.nodes.size()).second) throw Fault{"the node '" + n.id + "' is here twice"};
        out_.nodes.push_back(std::move(n));
    }

    void edge(const json &o) {
        const std::string from = field(o, {"fromID", "fromId", "from", "source"}),
                          to = field(o, {"toID", "toId", "to", "target"});
        const auto a = out_.index.find(from), b = out_.index.find(to);
        if (a == out_.index.end() || b == out_.index.end())
            throw Fault{"an edge from '" + from + "' to '" + to + "': no such node"};
        out_.nodes[a->second].to.push_back(to);
        out_.nodes[b->second].from.push_back(from);
        json more = without(o, {"edgeID", "edgeId", "id", "fromID", "fromId", "from", "source", "toID", "toId", "to",
                                "target", "formEdgeID"});
        if (!more.empty()) out_.edges.push_back({from, to, std::move(more)});
    }

    void speakers(const json &graph) {
        std::map<std::string, std::string> names;
        for (const json *holder : {&graph, &root_})
            each(*holder, {"participants"}, [&](const json &o) {
                std::string name = field(o, {"firstname", "firstName", "name"}),
                            last = field(o, {"surname", "lastName"});
                name += (name.empty() || last.empty() ? "" : " ") + last;
                if (!name.empty()) names.emplace(field(o, {"participantID", "personID", "id"}), name);
            });
        each(graph, {"locutions"}, [&](const json &o) {
            const auto it = names.find(field(o, {"personID", "participantID"}));
            if (it != names.end()) out_.speakers.emplace(field(o, {"nodeID", "id"}), it->second);
        });
    }

    const json &root_;
    AifGraph out_;
};

} // namespace

const AifNode *AifGraph::find(const std::string &id) const {
    const auto it = index.find(id);
    return it == index.end() ? nullptr : &nodes[it->second];
}

std::vector<const AifNode *> AifGraph::before(const AifNode &node, std::string_view type) const {
    std::vector<const AifNode *> out;
    for (const std::string &id : node.from)
        if (const AifNode *n = find(id); n->type == type) out.push_back(n);
    return out;
}

std::vector<const AifNode *> AifGraph::behind(const AifNode &node, std::string_view type) const {
    std::vector<const AifNode *> out;
    for (const std::string &id : node.to)
        if (const AifNode *n = find(id); n->type == type) out.push_back(n);
    return out;
}

AifGraph read_aif_graph(const json &root) { return GraphReader(root).read(); }

std::string plain_text(std::string_view html) {
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        const char c = html[at];
        const std::size_t close = c == '<'   ? html.find('>', at)
                                  : c == '&' ? html.find(';', at)
                                             : std::string_view::npos;
        if (close == std::string_view::npos || (c == '&' && close - at > 8)) {
            out += html[at++];
            continue;
        }
        const std::string_view inner = html.substr(at + 1, close - at - 1);
        if (c == '&')
            out += entity(inner);
        else if (inner.starts_with("br") || inner.starts_with("/p") || inner.starts_with("/div"))
            out += '\n';
        at = close + 1;
    }
    return out;
}

} // namespace polylogue
