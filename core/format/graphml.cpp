#include "format/graphml.hpp"

#include "base/number.hpp"
#include "format/xml_writer.hpp"

#include <cmath>
#include <sstream>

namespace polylogue {
namespace {

std::string_view type_name(NetworkColumn::Type type) {
    switch (type) {
    case NetworkColumn::Type::real:
        return "double";
    case NetworkColumn::Type::whole:
        return "long";
    case NetworkColumn::Type::truth:
        return "boolean";
    default:
        return "string";
    }
}

// As XML Schema writes its types, which GraphML refers to.
std::string text_of(const NetworkValue &value) {
    if (const auto *text = std::get_if<std::string>(&value)) return *text;
    if (const auto *whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto *truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
    const double real = std::get<double>(value);
    if (std::isnan(real)) return "NaN";
    if (std::isinf(real)) return real > 0 ? "INF" : "-INF";
    return number_text(real);
}

class GraphmlWriter {
  public:
    GraphmlWriter(std::ostream &out, const Network &network) : xml_(out), network_(network) {}

    void write() {
        xml_.open("graphml").attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
        keys("n", "node", network_.node_columns);
        keys("e", "edge", network_.edge_columns);
        xml_.open("graph").known("id", network_.name).attribute("edgedefault", direction());
        for (const NetworkNode &n : network_.nodes) {
            xml_.open("node").attribute("id", n.id);
            values("n", n.values);
            xml_.close();
        }
        for (std::size_t i = 0; i < network_.edges.size(); ++i) edge(i);
        xml_.close();
        xml_.close();
    }

  private:
    std::string_view direction() const { return network_.directed ? "directed" : "undirected"; }

    void keys(const char *prefix, std::string_view what, const std::vector<NetworkColumn> &columns) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            xml_.open("key").attribute("id", prefix + std::to_string(i)).attribute("for", what);
            xml_.attribute("attr.name", columns[i].name).attribute("attr.type", type_name(columns[i].type)).close();
        }
    }

    void edge(std::size_t at) {
        const NetworkEdge &e = network_.edges[at];
        xml_.open("edge").attribute("id", "e" + std::to_string(at));
        xml_.attribute("source", network_.nodes[e.from].id).attribute("target", network_.nodes[e.to].id);
        values("e", e.values);
        xml_.close();
    }

    void values(const char *prefix, const std::vector<NetworkValue> &all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (std::holds_alternative<std::monostate>(all[i])) continue;
            xml_.open("data").attribute("key", prefix + std::to_string(i)).text(text_of(all[i])).close();
        }
    }

    XmlWriter xml_;
    const Network &network_;
};

} // namespace

void write_graphml(std::ostream &out, const Network &network) { GraphmlWriter(out, network).write(); }

std::string write_graphml(const Network &network) {
    std::ostringstream out;
    write_graphml(out, network);
    return std::move(out).str();
}

} // namespace polylogue
