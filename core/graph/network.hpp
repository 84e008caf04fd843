#pragma once
// A network as plain tables: nodes and edges with named, typed values. Filled by compare/ and app/, written by
// format/graphml.
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace polylogue {

using NetworkValue = std::variant<std::monostate, std::string, double, std::int64_t, bool>; // monostate: no value

struct NetworkColumn {
    std::string name; // as other tools show it; "label" names a node and "weight" weighs an edge in Gephi
    enum class Type : std::uint8_t { text, real, whole, truth } type = Type::text;
};

struct NetworkNode {
    std::string id;                   // unique in the network
    std::vector<NetworkValue> values; // one for each node column, of its type
};

struct NetworkEdge {
    std::size_t from = 0, to = 0;     // indices into Network::nodes
    std::vector<NetworkValue> values; // one for each edge column, of its type
};

struct Network {
    std::string name;
    bool directed = false;
    std::vector<NetworkColumn> node_columns, edge_columns;
    std::vector<NetworkNode> nodes;
    std::vector<NetworkEdge> edges;
};

} // namespace polylogue
