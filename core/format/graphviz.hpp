#pragma once
// A graph being built through cgraph: the few calls dot.cpp needs, with ownership and constness put right. Output follows the order of the calls.
// cgraph shares state between graphs, so there is one Graph at a time: making a second one waits until the first is gone.
#include <graphviz/cgraph.h>

#include <initializer_list>
#include <mutex>
#include <string>
#include <utility>

namespace polylogue::graphviz {

using Attributes = std::initializer_list<std::pair<const char *, std::string>>; // a value in "<…>" is an HTML-like label

class Graph {
  public:
    explicit Graph(const std::string &name);
    ~Graph();
    Graph(const Graph &) = delete;
    Graph &operator=(const Graph &) = delete;

    Agraph_t *root() const { return root_; }
    Agraph_t *cluster(Agraph_t *parent, const std::string &name, Attributes attributes = {}); // drawn as a box when named "cluster…"
    Agnode_t *node(Agraph_t *graph, const std::string &name, Attributes attributes = {});
    void edge(Agnode_t *from, Agnode_t *to, Attributes attributes = {});
    void set(Attributes attributes); // of the graph
    std::string write() const;

  private:
    void set(void *object, int kind, Attributes attributes);

    std::unique_lock<std::mutex> only_one_;
    Agraph_t *root_;
};

} // namespace polylogue::graphviz
