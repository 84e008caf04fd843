#pragma once
// A graph being built through cgraph: the few calls dot.cpp needs, with ownership and constness put right. Output
// follows the order of the calls. cgraph shares state between graphs, so there is one Graph at a time: making a second
// one waits until the first is gone.
#include <graphviz/cgraph.h>

#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace polylogue::graphviz {

using Attributes = std::initializer_list<std::pair<const char *, std::string>>; // a label in "<…>" is HTML-like; other
                                                                                // values are plain

// Backslashes doubled, for values in which Graphviz knows escapes (tooltips, plain labels).
std::string plain(std::string_view text);

// Values for a layout that takes positions as they are (engine nop2), from points with y downwards.
std::string position(int x, int y); // of a node's centre
std::string inches(int points);
std::string corners(int left, int top, int right, int bottom); // of a cluster, y downwards

class Graph {
  public:
    explicit Graph(const std::string &name);
    ~Graph();
    Graph(const Graph &) = delete;
    Graph &operator=(const Graph &) = delete;

    Agraph_t *root() const { return root_; }
    Agraph_t *cluster(Agraph_t *parent, const std::string &name,
                      Attributes attributes = {}); // drawn as a box when named "cluster…"
    Agnode_t *node(Agraph_t *graph, const std::string &name, Attributes attributes = {});
    void edge(Agnode_t *from, Agnode_t *to, Attributes attributes = {});
    void set(Attributes attributes); // of the graph
    void set(Agnode_t *node, Attributes attributes) { set(node, AGNODE, attributes); }
    std::string write() const;

  private:
    void set(void *object, int kind, Attributes attributes);

    std::unique_lock<std::mutex> only_one_;
    Agraph_t *root_;
};

} // namespace polylogue::graphviz
