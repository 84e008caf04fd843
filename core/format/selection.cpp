#include "format/selection.hpp"

#include "format/words.hpp"

#include <algorithm>

namespace polylogue {
namespace {

std::string logic_of(const Claim &c) { return c.logics.empty() ? "" : c.logics.front(); }

std::string logic_name(const std::vector<Codebook> &books, const std::string &id, const std::string &lang) {
    if (id.empty()) return std::string(word(Word::no_logic, lang));
    for (const Codebook &b : books)
        if (const LogicEntry *l = b.logic(id)) return std::string(in_language(l->name, lang));
    return id;
}

std::set<std::pair<std::string, std::string>> oppositions(const std::vector<Codebook> &books) {
    std::set<std::pair<std::string, std::string>> out;
    for (const Codebook &b : books)
        for (const Opposition &o : b.oppositions) out.insert({o.a, o.b}), out.insert({o.b, o.a});
    return out;
}

// Bands by weight (claims drawn); each followed by those opposed to it.
std::vector<std::string> band_order(const std::map<std::string, std::size_t> &weights, const std::set<std::pair<std::string, std::string>> &opposed) {
    std::vector<std::pair<std::string, std::size_t>> left(weights.begin(), weights.end());
    std::stable_sort(left.begin(), left.end(), [](auto &a, auto &b) { return std::pair(a.first.empty(), b.second) < std::pair(b.first.empty(), a.second); });
    std::vector<std::string> out;
    auto placed = [&](const std::string &id) { return std::find(out.begin(), out.end(), id) != out.end(); };
    for (const auto &item : left) {
        if (placed(item.first)) continue;
        out.push_back(item.first);
        for (const auto &other : left)
            if (opposed.contains({item.first, other.first}) && !placed(other.first)) out.push_back(other.first);
    }
    return out;
}

void place(Selection &s, const Derived &derived, const std::vector<std::size_t> &ranked, std::size_t most) {
    std::map<std::string, Band *> by_logic;
    for (Band &b : s.bands) by_logic[b.logic] = &b;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        const Claim &c = derived.claims[ranked[i]];
        const auto found = by_logic.find(logic_of(c));
        const auto column = static_cast<std::size_t>(c.stance);
        if (i >= most) {
            if (found != by_logic.end()) ++found->second->folded[column];
            continue;
        }
        found->second->columns[column].push_back(ranked[i]);
        s.drawn.insert(ranked[i]);
    }
}

} // namespace

std::vector<Codebook> codebooks_of(const Map &map) {
    std::vector<Codebook> out;
    for (const auto &[hash, source] : map.codebooks)
        if (auto book = parse_codebook(source, hash)) out.push_back(std::move(*book));
    return out;
}

Selection select(const Map &, const Derived &derived, const std::vector<Codebook> &books, const std::string &issue, std::size_t most, const std::string &lang) {
    Selection s;
    std::vector<std::size_t> ranked; // derived.claims are sorted by weight
    for (std::size_t i = 0; i < derived.claims.size(); ++i)
        if (derived.claims[i].issue == issue) ranked.push_back(i);
    // Among claims of one weight, those that take part in the argument first.
    std::vector<std::size_t> ties(derived.claims.size());
    for (const ClaimRelation &r : derived.claim_relations) ties[r.from] += r.count, ties[r.to] += r.count;
    const auto weight = [&](std::size_t i) { return derived.claims[i].statements.size() * 2 + std::min<std::size_t>(ties[i], 6); };
    std::stable_sort(ranked.begin(), ranked.end(), [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });

    std::map<std::string, std::size_t> weights;
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) weights[logic_of(derived.claims[ranked[i]])] += 1;
    const auto opposed = oppositions(books);
    for (const std::string &id : band_order(weights, opposed)) s.bands.push_back({.logic = id, .name = logic_name(books, id, lang), .columns = {}});
    for (std::size_t i = 1; i < s.bands.size(); ++i)
        if (opposed.contains({s.bands[i - 1].logic, s.bands[i].logic})) s.opposed.emplace_back(i - 1, i);
    place(s, derived, ranked, most);
    s.claims = ranked.size();
    for (const std::size_t c : ranked)
        for (const std::size_t st : derived.claims[c].statements) ++s.statements, s.documents.insert(derived.statements[st].document);
    return s;
}

} // namespace polylogue
