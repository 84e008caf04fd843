#include "format/aif.hpp"

#include "format/aif_graph.hpp"
#include "format/hostile.hpp"

#include <nlohmann/json.hpp>
#include <set>

using namespace polylogue;
using nlohmann::json;

namespace {

Imported read(const std::string &text) {
    auto out = parse_aif(text, "a.xaif");
    REQUIRE_MESSAGE(out, (out ? "" : out.error().text()));
    return std::move(*out);
}

std::string fault(const std::string &text) {
    const auto out = parse_aif(text, "a.xaif");
    return out ? "" : out.error().text();
}

std::set<std::string> arrows(const Imported &in) {
    std::set<std::string> out;
    for (const Reading &r : in.map.readings)
        for (const Relation &x : r.relations)
            out.insert(r.statements[x.from].exact + (x.type == RelationType::support ? " + " : " - ") +
                       r.statements[x.to].exact);
    return out;
}

// As AIFdb hands them out: the graph at the root, ids as text, speakers before the words.
const std::string kAifdb = R"({"nodes": [
    {"nodeID": "1", "text": "Ann : Buses should be free.", "type": "L", "timestamp": "2020"},
    {"nodeID": "2", "text": "buses should be free", "type": "I"}, {"nodeID": "3", "text": "Asserting", "type": "YA"},
    {"nodeID": "4", "text": "Bob : They cost too much.", "type": "L"}, {"nodeID": "5", "text": "free buses cost too much", "type": "I"},
    {"nodeID": "6", "text": "Asserting", "type": "YA"}, {"nodeID": "7", "text": "Default Conflict", "type": "CA"},
    {"nodeID": "8", "text": "streets get emptier", "type": "I"}, {"nodeID": "9", "text": "Default Inference", "type": "RA"}],
  "edges": [{"edgeID": "1", "fromID": "1", "toID": "3"}, {"edgeID": "2", "fromID": "3", "toID": "2"},
    {"edgeID": "3", "fromID": "4", "toID": "6"}, {"edgeID": "4", "fromID": "6", "toID": "5"},
    {"edgeID": "5", "fromID": "5", "toID": "7"}, {"edgeID": "6", "fromID": "7", "toID": "2"},
    {"edgeID": "7", "fromID": "8", "toID": "9"}, {"edgeID": "8", "fromID": "9", "toID": "2"}], "locutions": []})";

// As oAMF's modules hand it on: under AIF, ids as numbers, speakers as participants, the text marked up.
const std::string kOamf = R"({"AIF": {"descriptorfulfillments": null, "schemefulfillments": null,
    "nodes": [{"nodeID": 0, "text": "tolls work & pay.", "type": "L"}, {"nodeID": 1, "text": "tolls work & pay.", "type": "I"},
      {"nodeID": 2, "text": "Default Illocuting", "type": "YA"}, {"nodeID": 3, "text": "they do pay", "type": "L"},
      {"nodeID": 4, "text": "tolls pay", "type": "I"}, {"nodeID": 5, "text": "Default Illocuting", "type": "YA"},
      {"nodeID": 6, "text": "Default Rephrase", "type": "MA"}],
    "edges": [{"edgeID": 0, "fromID": 0, "toID": 2}, {"edgeID": 1, "fromID": 2, "toID": 1}, {"edgeID": 2, "fromID": 3, "toID": 5},
      {"edgeID": 3, "fromID": 5, "toID": 4}, {"edgeID": 4, "fromID": 4, "toID": 6}, {"edgeID": 5, "fromID": 6, "toID": 1}],
    "locutions": [{"nodeID": 0, "personID": 0}, {"nodeID": 3, "personID": 1}],
    "participants": [{"firstname": "Ann", "participantID": 0, "surname": "Lee"}, {"firstname": "曹辰", "participantID": 1, "surname": ""}]},
  "dialog": true, "ova": [], "analyst": {"team": 7},
  "text": {"txt": "Ann Lee <span class=\"highlighted\" id=\"0\">tolls work &amp; pay.</span>.<br><br>曹辰 <span id=\"3\">they do pay</span>"}})";

} // namespace

TEST_CASE("a map comes back from xAIF as it was") {
    for (const Map &map : {test::corpus_map(), test::hostile_map()}) {
        const Imported back = read(write_aif(map, derive(map)));
        CHECK(back.notes.empty());
        CHECK(back.map == map);
    }
}

TEST_CASE("statement, support, attack and claim are L, YA and I, RA, CA and MA") {
    const Map map = sample::Page("d", "en")
                        .says(sample::person("Ann Lee"), "it works", {.logics = {}, .concept_id = "works"})
                        .says(sample::person("曹辰"), "it does what it should", {.logics = {}, .concept_id = "works"})
                        .says(sample::body("Acme"), "it costs")
                        .relates(2, 0, RelationType::attack)
                        .relates(1, 2, RelationType::support)
                        .map();
    const json root = json::parse(write_aif(map, derive(map)));
    const AifGraph graph = read_aif_graph(root);
    std::map<std::string, std::size_t> types;
    for (const AifNode &n : graph.nodes) ++types[n.type];
    CHECK(types == std::map<std::string, std::size_t>{{"L", 3}, {"YA", 3}, {"I", 3}, {"RA", 1}, {"CA", 1}, {"MA", 1}});
    CHECK(graph.nodes[0].text == "Ann Lee : it works");
    CHECK(graph.speakers.at(graph.nodes[0].id) == "Ann Lee");
    CHECK(root["AIF"]["participants"][1]["firstname"] == "曹辰");
    CHECK(root["AIF"]["participants"][0]["surname"] == "Lee");
}

TEST_CASE("no proposition of xAIF is without its locution, illocution and participant") {
    const Map map = test::hostile_map();
    const AifGraph graph = read_aif_graph(json::parse(write_aif(map, derive(map))));
    for (const AifNode &n : graph.nodes) {
        if (n.type != "I") continue;
        const auto illocutions = graph.before(n, "YA");
        REQUIRE(illocutions.size() == 1);
        const auto locutions = graph.before(*illocutions[0], "L");
        REQUIRE(locutions.size() == 1);
        CHECK(graph.speakers.contains(locutions[0]->id));
    }
}

TEST_CASE("a graph of AIFdb is read: speakers before their words, unvoiced premises the author's") {
    const Imported in = read(kAifdb);
    const Reading &r = *in.map.readings.begin();
    REQUIRE(r.statements.size() == 3);
    CHECK(arrows(in) == std::set<std::string>{"free buses cost too much - buses should be free",
                                              "streets get emptier + buses should be free"});
    for (const FiledStatement &s : r.statements) {
        const std::string &name = r.stakeholders[s.stakeholder].name;
        CHECK(name == (s.exact == "buses should be free"  ? "Ann"
                       : s.exact == "streets get emptier" ? "AUTHOR"
                                                          : "Bob"));
    }
}

TEST_CASE("a graph of oAMF is read: participants, rephrases, places in its text, further keys kept") {
    const Imported in = read(kOamf);
    const DocumentRecord &d = in.map.documents.begin()->second;
    CHECK(d.text.find("tolls work & pay..\n\n曹辰 they do pay") != std::string::npos);
    const Reading &r = *in.map.readings.begin();
    REQUIRE(r.statements.size() == 2);
    CHECK(r.statements[0].exact == "tolls work & pay.");
    CHECK(r.statements[0].at == Points{8, 25});
    CHECK(r.statements[1].exact == "they do pay");
    CHECK(r.stakeholders[r.statements[1].stakeholder].name == "曹辰");
    CHECK(derive(in.map).claims.size() == 1);
    const json again = json::parse(write_aif(in.map, derive(in.map)));
    CHECK(again["analyst"]["team"] == 7);
}

TEST_CASE("keys of nodes and edges that are none of AIF's come back with what they were of") {
    json root = json::parse(kOamf);
    auto &nodes = root["AIF"]["nodes"], &edges = root["AIF"]["edges"];
    nodes[0]["x"] = 12;               // the locution of "tolls work & pay."
    nodes[4]["colour"] = "b";         // the proposition of "they do pay"
    nodes[6]["scheme"] = {{"id", 3}}; // the rephrase of the two
    edges[4]["visible"] = false;      // from "they do pay" to the rephrase
    const Imported in = read(root.dump());
    const json again = json::parse(write_aif(in.map, derive(in.map)));
    std::map<std::string, json> found;
    std::size_t edges_with_more = 0;
    for (const json &n : again["AIF"]["nodes"])
        for (const char *key : {"x", "colour", "scheme"})
            if (n.contains(key)) found[key] = n;
    for (const json &e : again["AIF"]["edges"]) edges_with_more += e.contains("visible");
    REQUIRE(found.size() == 3);
    CHECK(found["x"]["type"] == "L");
    CHECK(found["x"]["text"] == "Ann Lee : tolls work & pay.");
    CHECK(found["colour"]["text"] == "they do pay");
    CHECK(found["scheme"]["type"] == "MA");
    CHECK(found["scheme"]["scheme"]["id"] == 3);
    CHECK(edges_with_more == 1);
    CHECK_FALSE(again.contains("nodes"));
}

TEST_CASE("what an editor took out of our graph or put in is taken out or put in") {
    const Map map = sample::Page("d", "en")
                        .says(sample::person("Ann"), "one thing")
                        .says(sample::person("Ben"), "two things")
                        .says(sample::person("Cy"), "three things")
                        .relates(0, 1, RelationType::support)
                        .map();
    json root = json::parse(write_aif(map, derive(map)));
    auto &nodes = root["AIF"]["nodes"];
    std::map<std::string, std::string> ids;
    for (const json &n : nodes)
        if (n["type"] == "I") ids[n["text"]] = n["nodeID"];
    for (json &n : nodes) {
        if (n["type"] == "RA") n["type"] = "CA"; // support becomes attack
        if (n["nodeID"] == ids["three things"]) n["type"] = "TA";
    }
    nodes.push_back({{"nodeID", 900}, {"text", "a new thing"}, {"type", "I"}});
    const Imported in = read(root.dump());
    CHECK(arrows(in) == std::set<std::string>{"one thing - two things"});
    CHECK(in.map.readings.size() == 2);
    REQUIRE(in.notes.size() == 2);
    CHECK(in.notes[0] == "the statement 'three things' was taken out of the graph and is left out");
    CHECK(in.notes[1] == "a relation (support) was taken out of the graph and is left out");
}

TEST_CASE("HTML becomes plain text") {
    CHECK(plain_text("a <b>b</b><br/>c &lt;d&gt; &amp;amp; &unknown; 1 < 2 & 3") ==
          "a b\nc <d> &amp; &unknown; 1 < 2 & 3");
}

TEST_CASE("a graph that cannot be read is refused with the reason") {
    CHECK(fault("{}") == "a.xaif: no argument graph: a list of nodes expected");
    CHECK(fault("[]") == "a.xaif: expected an object, found array");
    CHECK(fault("{") == "a.xaif:1:2: is not valid JSON");
    CHECK(fault(R"({"nodes": [{"text": "x"}]})") == "a.xaif: nodes[0]: an id (nodeID) expected");
    CHECK(fault(R"({"nodes": [{"nodeID": 1}, {"nodeID": "1"}]})") == "a.xaif: the node '1' is here twice");
    CHECK(fault(R"({"nodes": [{"nodeID": 1}], "edges": [{"fromID": 1, "toID": 2}]})") ==
          "a.xaif: an edge from '1' to '2': no such node");
}
