#include "report/ranking.hpp"

#include "report/sides.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <set>

namespace polylogue {

std::vector<Codebook> codebooks_of(const Map &map) {
    std::vector<Codebook> out;
    for (const auto &[hash, source] : map.codebooks)
        if (auto book = parse_codebook(source, hash)) out.push_back(std::move(*book));
    return out;
}

std::vector<std::size_t> ranked_claims(const Derived &derived, const std::string &issue) {
    std::vector<std::size_t> out, ties(derived.claims.size());
    for (std::size_t i = 0; i < derived.claims.size(); ++i)
        if (derived.claims[i].issue == issue) out.push_back(i);
    for (const ClaimRelation &r : derived.claim_relations) ties[r.from] += r.count, ties[r.to] += r.count;
    const auto weight = [&](std::size_t i) {
        const Claim &c = derived.claims[i];
        return std::pair(c.statements.size() * 2 + std::min<std::size_t>(ties[i], 6), c.stance != Stance::neutral);
    };
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
    return out;
}

std::string logic_name(const std::vector<Codebook> &books, const std::string &id, const std::string &lang) {
    if (id.empty()) return std::string(word(Word::no_logic, lang));
    for (const Codebook &b : books)
        if (const LogicEntry *l = b.logic(id)) return std::string(in_language(l->name, lang));
    return id;
}

std::string issue_name(const std::vector<Codebook> &books, const std::string &wording, const std::string &lang) {
    for (const Codebook &b : books)
        for (const auto &w : b.issue)
            if (w.second == wording) return std::string(in_language(b.issue, lang));
    return wording.empty() ? std::string(word(Word::no_issue, lang)) : wording;
}

const Metadata *metadata_of(const Map &map, const std::string &document) {
    const auto record = map.documents.find(document);
    return record == map.documents.end() || record->second.metadata.empty() ? nullptr
                                                                            : &*record->second.metadata.begin();
}

Holders holders_of(const Map &map, const Derived &derived, const std::vector<std::size_t> &statements,
                   const std::string &lang) {
    Holders out;
    std::map<std::string, std::size_t> count;
    std::set<std::string> authored;
    for (const std::size_t s : statements) {
        const Identity &who = derived.stakeholders[derived.statements[s].stakeholder];
        if (who.type != StakeholderType::author)
            ++count[display_name(who, lang)];
        else if (authored.insert(derived.statements[s].document).second)
            if (const Metadata *m = metadata_of(map, derived.statements[s].document)) out.outlet = m->outlet;
    }
    out.authored = authored.size();
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto &[name, n] : count) ranked.emplace_back(n, name);
    std::stable_sort(ranked.begin(), ranked.end(), [](auto &a, auto &b) { return a.first > b.first; });
    for (auto &item : ranked) out.names.push_back(std::move(item.second));
    return out;
}

} // namespace polylogue
