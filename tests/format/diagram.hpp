#pragma once
// Maps for the tests of diagrams, and what a DOT text holds once cgraph has read it back.
#include "format/dot.hpp"
#include "merge/sample.hpp"

#include <graphviz/cgraph.h>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace diagram {

using namespace polylogue;

inline const std::string kBook =
    R"(<logics><logic id="money"><name lang="en">Money</name></logic><logic id="safety"><name lang="en">Safety</name></logic><logic id="other"><name lang="en">Other</name></logic></logics>
<oppositions><opposition a="money" b="safety"/></oppositions>)";

inline sample::Said thinks(const std::string &logic, Stance stance, const std::string &concept_id = "") {
    sample::Said out;
    if (!logic.empty()) out.logics = {logic};
    out.stance = stance;
    out.concept_id = concept_id;
    return out;
}

struct Graph { // a DOT text read back; Graphviz frees what it owns
    explicit Graph(const std::string &dot) : read(agmemread(dot.c_str()), [](Agraph_t *g) { agclose(g); }) {}
    explicit operator bool() const { return read != nullptr; }

    Agnode_t *node(const std::string &name) const { return agnode(read.get(), const_cast<char *>(name.c_str()), 0); }

    static std::string value(void *object, const std::string &key) {
        const char *text = agget(object, const_cast<char *>(key.c_str()));
        return text ? text : "";
    }

    std::string cluster_of(const std::string &name) const { // the tooltip of the cluster that the node stands in
        for (Agraph_t *g = agfstsubg(read.get()); g; g = agnxtsubg(g))
            if (agnode(g, const_cast<char *>(name.c_str()), 0)) return value(g, "tooltip");
        return "";
    }

    std::set<std::string> nodes() const {
        std::set<std::string> out;
        for (Agnode_t *n = agfstnode(read.get()); n; n = agnxtnode(read.get(), n)) out.insert(agnameof(n));
        return out;
    }

    Agedge_t *edge(const std::string &from, const std::string &to) const {
        Agnode_t *a = node(from), *b = node(to);
        return a && b ? agedge(read.get(), a, b, nullptr, 0) : nullptr;
    }

    std::shared_ptr<Agraph_t> read;
};

// Words that no two numbers share, so that no two sentences are taken for one claim.
inline std::string words(std::size_t number) {
    std::string out = "Word";
    for (std::size_t k = 0; k < 4; ++k) out += " " + hash_hex(std::to_string(number * 4 + k), 8);
    return out + ".";
}

// A dispute of `n` claims: every third against, logics in turn; the first four are said by three people each.
inline Map dispute(std::size_t n, const std::string &issue = "widen the road") {
    static const std::vector<std::string> logics{"money", "safety", "other"};
    sample::Page page("d1", "en", issue);
    page.codebook("x");
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < (i < 4 ? 3U : 1U); ++k)
            page.says(sample::person("Holder " + std::to_string(i % 7) + "x" + std::to_string(k)), words(i * 3 + k),
                      thinks(logics[i % 3], i % 3 == 2 ? Stance::oppose : Stance::favour,
                             i < 4 ? "c" + std::to_string(i) : ""));
    return page.map();
}

} // namespace diagram
