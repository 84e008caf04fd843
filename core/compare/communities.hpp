#pragma once
// Communities of a weighted network: modularity (Newman and Girvan 2004, weighted) and the method of Blondel,
// Guillaume, Lambiotte and Lefebvre (2008), known as Louvain.
#include <cstddef>
#include <cstdint>
#include <vector>

namespace polylogue::comparing {

struct Connection { // undirected, weight > 0; each pair at most once
    std::size_t a = 0, b = 0;
    double weight = 1;
};

double modularity(std::size_t nodes, const std::vector<Connection> &links, const std::vector<std::size_t> &community);

// The community of each node, numbered by first node; nodes without links are alone. The best of several random orders.
std::vector<std::size_t> louvain(std::size_t nodes, const std::vector<Connection> &links, std::uint64_t seed);

} // namespace polylogue::comparing
