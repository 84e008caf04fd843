#include "compare/communities.hpp"

#include "compare/random.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace polylogue::comparing {
namespace {

constexpr std::size_t kOrders = 20;
constexpr double kGain = 1e-10; // smaller ones are rounding

struct Graph {
    std::vector<std::vector<std::pair<std::size_t, double>>> near; // without loops
    std::vector<double> loops, degree;
    double twice = 0; // all weight, each link counted from both ends

    explicit Graph(std::size_t nodes) : near(nodes), loops(nodes), degree(nodes) {}

    void add(std::size_t a, std::size_t b, double weight) {
        if (a == b)
            loops[a] += weight;
        else
            near[a].emplace_back(b, weight), near[b].emplace_back(a, weight);
        degree[a] += weight, degree[b] += weight, twice += 2 * weight;
    }
};

// Moves nodes to the neighbouring community that gains most until none gains. Returns whether any moved.
bool move_nodes(const Graph &g, std::vector<std::size_t> &of, Random &random) {
    std::vector<double> total(g.near.size());
    for (std::size_t i = 0; i < of.size(); ++i) total[of[i]] += g.degree[i];
    std::vector<std::size_t> order(of.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(order);
    bool any = false;
    for (bool moved = true; moved;) {
        moved = false;
        for (const std::size_t i : order) {
            std::map<std::size_t, double> weight{{of[i], 0}};
            for (const auto &[j, w] : g.near[i]) weight[of[j]] += w;
            total[of[i]] -= g.degree[i];
            const auto gain = [&](std::size_t c) { return weight[c] - total[c] * g.degree[i] / g.twice; };
            std::size_t best = of[i];
            for (const auto &[c, w] : weight)
                if (gain(c) > gain(best) + kGain) best = c;
            total[best] += g.degree[i];
            moved = moved || best != of[i];
            of[i] = best;
        }
        any = any || moved;
    }
    return any;
}

std::size_t renumber(std::vector<std::size_t> &of) {
    std::map<std::size_t, std::size_t> number;
    for (std::size_t &c : of) c = number.try_emplace(c, number.size()).first->second;
    return number.size();
}

Graph folded(const Graph &g, const std::vector<std::size_t> &of, std::size_t communities) {
    std::map<std::pair<std::size_t, std::size_t>, double> weight;
    for (std::size_t i = 0; i < g.near.size(); ++i) {
        if (g.loops[i] > 0) weight[{of[i], of[i]}] += g.loops[i];
        for (const auto &[j, w] : g.near[i])
            if (i < j) weight[{std::min(of[i], of[j]), std::max(of[i], of[j])}] += w;
    }
    Graph out(communities);
    for (const auto &[ends, w] : weight) out.add(ends.first, ends.second, w);
    return out;
}

std::vector<std::size_t> one_run(Graph g, Random &random) {
    std::vector<std::size_t> out(g.near.size());
    std::iota(out.begin(), out.end(), std::size_t{0});
    for (;;) {
        std::vector<std::size_t> of(g.near.size());
        std::iota(of.begin(), of.end(), std::size_t{0});
        if (!move_nodes(g, of, random)) break;
        const std::size_t communities = renumber(of);
        for (std::size_t &c : out) c = of[c];
        g = folded(g, of, communities);
    }
    renumber(out);
    return out;
}

} // namespace

double modularity(std::size_t nodes, const std::vector<Connection> &links, const std::vector<std::size_t> &community) {
    std::vector<double> degree(nodes), total(nodes);
    double twice = 0, inside = 0;
    for (const Connection &l : links) {
        degree[l.a] += l.weight, degree[l.b] += l.weight, twice += 2 * l.weight;
        if (community[l.a] == community[l.b]) inside += 2 * l.weight;
    }
    if (twice <= 0) return 0;
    for (std::size_t i = 0; i < nodes; ++i) total[community[i]] += degree[i];
    double out = inside / twice;
    for (const double t : total) out -= (t / twice) * (t / twice);
    return out;
}

std::vector<std::size_t> louvain(std::size_t nodes, const std::vector<Connection> &links, std::uint64_t seed) {
    Graph graph(nodes);
    for (const Connection &l : links) graph.add(l.a, l.b, l.weight);
    std::vector<std::size_t> best(nodes);
    std::iota(best.begin(), best.end(), std::size_t{0});
    if (graph.twice <= 0) return best;
    Random random(seed);
    double most = -1;
    for (std::size_t i = 0; i < kOrders; ++i) {
        std::vector<std::size_t> found = one_run(graph, random);
        const double value = modularity(nodes, links, found);
        if (value > most + kGain) most = value, best = std::move(found);
    }
    return best;
}

} // namespace polylogue::comparing
