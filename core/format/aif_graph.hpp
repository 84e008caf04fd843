#pragma once
// An argument graph of AIF as nodes and edges, whoever wrote it; what it means for a map is aif_read.
#include "format/json_items.hpp"

#include <map>
#include <string>
#include <vector>

namespace polylogue {

struct AifNode {
    std::string id, type, text; // type: I, L, YA, RA, CA, MA, TA, PA or another
    std::vector<std::string> from, to;
    json_items::json more = {}; // its keys that are none of AIF's, an object
};

struct AifEdge {
    std::string from, to;
    json_items::json more;
};

struct AifGraph {
    std::vector<AifNode> nodes;                  // in the file's order
    std::map<std::string, std::size_t> index;    // id -> node
    std::map<std::string, std::string> speakers; // id of a locution -> name
    std::string text;                            // plain, of the file's text or HTML
    std::vector<AifEdge> edges; // those with keys that are none of AIF's; the others are in the nodes only
    json_items::json kept = json_items::json::object(); // the root's keys that are none of AIF's

    const AifNode *find(const std::string &id) const;
    // Nodes of that type before (or behind) a node.
    std::vector<const AifNode *> before(const AifNode &node, std::string_view type) const;
    std::vector<const AifNode *> behind(const AifNode &node, std::string_view type) const;
};

AifGraph read_aif_graph(const json_items::json &root); // throws json_items::Fault

// Between whom a node stands or whose words it holds, whatever its id, so that what is kept of it finds it again.
inline std::string aif_key(const std::string &type, const std::string &words) { return type + "\n" + words; }
inline std::string aif_key(const std::string &type, const std::string &from, const std::string &to) {
    return type + "\n" + from + "\n" + to;
}
inline std::string aif_edge_key(const std::string &from, const std::string &to) { return from + "\n\n" + to; }

std::string plain_text(std::string_view html); // tags taken out, <br> and </p> as line ends, references resolved

} // namespace polylogue
