#include "format/graphviz.hpp"

#include "format/graphviz_ids.hpp"

#include <cstdio>
#include <cstdlib>

namespace polylogue::graphviz {
namespace {

char *c(const char *text) { return const_cast<char *>(text); } // cgraph takes char* and does not write to it
char *c(const std::string &text) { return c(text.c_str()); }

std::mutex &the_lock() {
    static std::mutex lock;
    return lock;
}

bool is_html(const char *key, const std::string &value) {
    return std::string_view(key) == "label" && value.size() > 2 && value.front() == '<' && value.back() == '>';
}

// cgraph keeps names that begin with "%" for itself, and never frees them: such a name gets a space before it.
std::string own_name(const std::string &name) { return name.starts_with('%') ? " " + name : name; }

} // namespace

std::string plain(std::string_view text) {
    std::string out;
    for (const char ch : text) {
        if (ch == '\\') out += '\\';
        out += static_cast<unsigned char>(ch) < 0x20 || ch == 0x7F ? ' ' : ch;
    }
    return out;
}

std::string position(int x, int y) { return std::to_string(x) + "," + std::to_string(-y); }

std::string inches(int points) { // in four decimals, rounded up so that a label of that size fits
    std::string digits = std::to_string((points * 10000 + 71) / 72);
    if (digits.size() < 5) digits.insert(0, 5 - digits.size(), '0');
    return digits.insert(digits.size() - 4, ".");
}

std::string corners(int left, int top, int right, int bottom) {
    return std::to_string(left) + "," + std::to_string(-bottom) + "," + std::to_string(right) + "," +
           std::to_string(-top);
}

Graph::Graph(const std::string &name) : only_one_(the_lock()), root_(agopen(c(name), Agdirected, counted_ids())) {}
Graph::~Graph() { agclose(root_); }

void Graph::set(void *object, int kind, Attributes attributes) {
    for (const auto &[key, value] : attributes) {
        if (!agattr(root_, kind, c(key), nullptr)) agattr(root_, kind, c(key), c("")); // declared on the root first
        if (!is_html(key, value)) {
            agxset(object, agattr(root_, kind, c(key), nullptr), c(value));
            continue;
        }
        char *html = agstrdup_html(root_, c(value.substr(1, value.size() - 2)));
        agxset(object, agattr(root_, kind, c(key), nullptr), html);
        agstrfree(root_, html);
    }
}

Agraph_t *Graph::cluster(Agraph_t *parent, const std::string &name, Attributes attributes) {
    Agraph_t *sub = agsubg(parent, c(name), 1);
    set(sub, AGRAPH, attributes);
    return sub;
}

Agnode_t *Graph::node(Agraph_t *graph, const std::string &name, Attributes attributes) {
    Agnode_t *n = agnode(graph, c(own_name(name)), 1);
    set(n, AGNODE, attributes);
    return n;
}

void Graph::edge(Agnode_t *from, Agnode_t *to, Attributes attributes) {
    Agedge_t *e = agedge(root_, from, to, nullptr, 1);
    set(e, AGEDGE, attributes);
}

void Graph::set(Attributes attributes) { set(root_, AGRAPH, attributes); }

std::string Graph::write() const {
    char *data = nullptr;
    std::size_t size = 0;
    std::FILE *memory = open_memstream(&data, &size);
    agwrite(root_, memory);
    std::fclose(memory);
    std::string out(data, size);
    std::free(data);
    return out;
}

} // namespace polylogue::graphviz
