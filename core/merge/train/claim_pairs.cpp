// Prints the pairs of statements that the model of merge/pair_model learns from, for merge/train/refit.py.
// usage: claim_pairs NAMES.tsv GOLD.json MAP.xml …   (GOLD: clusters made by hand, as for `score --claims`)
// Prints a line `names` with the names of the facts; a line a statement: s, issue, its number there, its cluster (""
// when the reference has it not); a line a pair that may be one: p, issue, numbers of the two, the facts in the order
// of their names. Fields are separated by tabs.
#include "format/claims_gold.hpp"
#include "format/map_xml.hpp"
#include "merge/claims.hpp"
#include "merge/name_table.hpp"

#include <iostream>

using namespace polylogue;

namespace {

void print_pairs(const Clusters &clusters, const std::string &issue, std::size_t texts) {
    for (std::size_t b = 0; b < texts; ++b)
        for (std::size_t a = 0; a < b; ++a)
            if (const auto facts = clusters.facts(a, b)) {
                std::cout << "p\t" << issue << '\t' << a << '\t' << b;
                for (const double value : facts->values()) std::cout << '\t' << value;
                std::cout << '\n';
            }
}

void print_issue(const std::string &issue, const std::vector<std::size_t> &items, const Derived &derived,
                 const std::vector<std::string> &cluster_of, const BridgeTerms &bridge) {
    Clusters clusters;
    add_statements(clusters, derived, items, bridge, [](const MapStatement &) { return std::nullopt; });
    clusters.run();
    for (std::size_t k = 0; k < items.size(); ++k)
        std::cout << "s\t" << issue << '\t' << k << '\t' << cluster_of[items[k]] << '\n';
    print_pairs(clusters, issue, items.size());
}

std::vector<Codebook> codebooks_of(const Map &map) {
    std::vector<Codebook> out;
    for (const auto &[hash, source] : map.codebooks)
        if (auto book = parse_codebook(source, hash)) out.push_back(std::move(*book));
    return out;
}

void print_map(const std::vector<GoldStatement> &gold, const Map &map, const NameTable &names) {
    const Derived derived = derive(map, {.names = &names, .concepts = false});
    std::vector<std::string> cluster_of(derived.statements.size());
    for (const auto &[met, cluster] : met_statements(gold, derived)) cluster_of[met] = cluster;
    const BridgeTerms bridge(codebooks_of(map), &names);
    std::map<std::string, std::vector<std::size_t>> issues;
    for (std::size_t s = 0; s < derived.statements.size(); ++s) issues[derived.statements[s].issue].push_back(s);
    for (const auto &[issue, items] : issues) print_issue(issue, items, derived, cluster_of, bridge);
}

int fail(const Error &error) {
    std::cerr << error.text() << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 4) return std::cerr << "usage: claim_pairs NAMES.tsv GOLD.json MAP.xml …\n", 2;
    const auto names = read_name_table(argv[1]);
    if (!names) return fail(names.error());
    const auto gold = read_gold_claims(argv[2]);
    if (!gold) return fail(gold.error());
    std::cout << "names";
    for (std::size_t f = 0; f < kPairFacts; ++f) std::cout << '\t' << pair_fact_name(f);
    std::cout << '\n';
    for (int m = 3; m < argc; ++m) {
        const auto map = read_map_xml(argv[m]);
        if (!map) return fail(map.error());
        print_map(*gold, *map, *names);
    }
    return 0;
}
