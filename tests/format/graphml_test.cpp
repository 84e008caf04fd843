#include "format/graphml.hpp"

#include "support/folder.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <pugixml.hpp>

using namespace polylogue;
using Type = NetworkColumn::Type;

namespace {

const std::string kHostile = "</data><node id=\"x\"/> & \"晶片\" \x01 ]]>";

Network sample() {
    Network out;
    out.name = "who holds what";
    out.node_columns = {{"label", Type::text}, {"statements", Type::whole}, {"anonymous", Type::truth}};
    out.edge_columns = {{"weight", Type::real}};
    out.nodes = {{"n1", {kHostile, std::int64_t{3}, true}}, {"n<2>", {std::string("曹辰"), std::monostate{}, false}}};
    out.edges = {{0, 1, {0.1}}};
    return out;
}

} // namespace

TEST_CASE("every key of a GraphML file is named and typed, and every value has a key") {
    pugi::xml_document read;
    const std::string xml = write_graphml(sample());
    REQUIRE(read.load_string(xml.c_str()));
    const auto root = read.child("graphml");
    for (const auto &key : root.children("key")) {
        CHECK(key.attribute("attr.name"));
        CHECK(key.attribute("attr.type"));
    }
    for (const auto &data : root.select_nodes("//data"))
        CHECK(root.find_child_by_attribute("key", "id", data.node().attribute("key").value()));
    CHECK(std::string(root.child("graph").attribute("edgedefault").value()) == "undirected");
}

TEST_CASE("markup in a network's values stays text, and a value that is not there is left out") {
    pugi::xml_document read;
    const std::string xml = write_graphml(sample());
    REQUIRE(read.load_string(xml.c_str()));
    const auto graph = read.child("graphml").child("graph");
    CHECK(graph.child("node").child_value("data") ==
          std::string("</data><node id=\"x\"/> & \"晶片\" \xEF\xBF\xBD ]]>"));
    const auto second = graph.find_child_by_attribute("node", "id", "n<2>");
    CHECK(std::distance(second.children("data").begin(), second.children("data").end()) == 2);
    CHECK(graph.child("edge").attribute("target").value() == std::string("n<2>"));
    CHECK(graph.child("edge").child_value("data") == std::string("0.1"));
}

TEST_CASE("a second reader, networkx, finds the same nodes, values and weights") {
    if (std::system("python3 -c 'import networkx' 2>/dev/null") != 0) {
        MESSAGE("skipped: python3-networkx is not installed");
        return;
    }
    const test::Folder folder;
    const std::string path = folder.write("network.graphml", write_graphml(sample()));
    const std::string script =
        folder.write("read.py", "import networkx, sys\n"
                                "g = networkx.read_graphml(sys.argv[1])\n"
                                "assert not g.is_directed()\n"
                                "assert g.nodes['n1']['statements'] == 3, g.nodes['n1']\n"
                                "assert g.nodes['n1']['anonymous'] is True\n"
                                "assert g.nodes['n<2>'] == {'label': '曹辰', 'anonymous': False}\n"
                                "assert g.edges['n1', 'n<2>']['weight'] == 0.1\n");
    CHECK(std::system(("python3 " + script + " " + path).c_str()) == 0);
}
