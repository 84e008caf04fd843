#include "merge/claims.hpp"

#include "merge/clusters.hpp"
#include "merge/names.hpp"

#include <algorithm>
#include <memory>
#include <set>

namespace polylogue {
namespace {

const ConceptEntry *find_concept(const std::vector<Codebook> &codebooks, const std::string &id) {
    for (const Codebook &c : codebooks)
        if (const ConceptEntry *found = c.find_concept(id)) return found;
    return nullptr;
}

bool opposite(Stance a, Stance b) { return a != b && a != Stance::neutral && b != Stance::neutral; }

template <class T>
std::vector<T> by_count(const std::map<T, std::size_t> &counts) { // the commonest first; ties: the least
    std::vector<std::pair<T, std::size_t>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    std::vector<T> out;
    for (auto &[value, n] : order) out.push_back(value);
    return out;
}

class Maker {
  public:
    Maker(Derived &derived, const Map &map, const std::vector<Codebook> &codebooks)
        : derived_(derived), map_(map), codebooks_(codebooks) {}

    void by_concept() {
        std::map<std::pair<std::string, std::string>, std::size_t> found; // issue, claim id -> claim
        for (std::size_t i = 0; i < derived_.statements.size(); ++i) {
            const MapStatement &s = derived_.statements[i];
            if (s.filed->concept_id.empty()) continue;
            const ConceptEntry *entry = find_concept(codebooks_, s.filed->concept_id);
            const bool against = entry && entry->has_stance && opposite(entry->stance, s.filed->stance);
            const std::string id = s.filed->concept_id + (against ? "~against" : "");
            const auto [it, added] = found.emplace(std::pair(s.issue, id), derived_.claims.size());
            if (added) start_concept(s, id, entry, against);
            derived_.claims[it->second].statements.push_back(i);
        }
        for (Claim &c : derived_.claims)
            if (c.label.empty()) c.label = words_of(central(c.statements));
    }

    void by_terms(const NameTable *names) {
        std::vector<std::size_t> items;
        const BridgeTerms bridge(codebooks_, names);
        Clusters clusters(&bridge);
        for (std::size_t i = 0; i < derived_.statements.size(); ++i) {
            if (std::binary_search(done_.begin(), done_.end(), i)) continue;
            items.push_back(i);
            clusters.add(derived_.statements[i].filed->exact, frame_of(derived_.statements[i]));
        }
        clusters.run();
        std::map<std::size_t, std::vector<std::size_t>> members; // by leader
        for (std::size_t k = 0; k < items.size(); ++k) members[clusters.leader(k)].push_back(k);
        for (const auto &[leader, list] : members) start_cluster(items, clusters, leader, list);
    }

    void mark_done() {
        for (const Claim &c : derived_.claims) done_.insert(done_.end(), c.statements.begin(), c.statements.end());
        std::sort(done_.begin(), done_.end());
    }

    void finish() {
        std::vector<std::string> ids, contents;
        for (Claim &c : derived_.claims) {
            describe(c);
            ids.push_back(c.id);
            contents.push_back(c.issue);
        }
        make_unique(ids, contents);
        for (std::size_t i = 0; i < ids.size(); ++i) derived_.claims[i].id = std::move(ids[i]);
        sort_by_weight();
        relate();
    }

  private:
    void start_concept(const MapStatement &s, const std::string &id, const ConceptEntry *entry, bool against) {
        Claim c;
        c.id = id;
        c.issue = s.issue;
        c.concept_id = s.filed->concept_id;
        if (entry && !against) c.label = entry->label;
        if (entry && !entry->logic.empty()) c.logics = {entry->logic};
        c.reason = "concept " + c.concept_id + (against ? ", taken the other way" : "");
        derived_.claims.push_back(std::move(c));
    }

    void start_cluster(const std::vector<std::size_t> &items, const Clusters &clusters, std::size_t leader,
                       const std::vector<std::size_t> &list) {
        Claim c;
        const MapStatement &first = derived_.statements[items[leader]];
        c.id = "c" + first.id.substr(1);
        c.issue = first.issue;
        c.label = words_of(items[clusters.most_central(list)]);
        for (const std::size_t k : list) c.statements.push_back(items[k]);
        c.reason = "a single statement";
        if (list.size() > 1) c.reason = "shared terms:";
        if (list.size() > 1)
            for (const std::string &t : clusters.shared_terms(list, 4))
                c.reason += (c.reason.back() == ':' ? " " : ", ") + t;
        derived_.claims.push_back(std::move(c));
    }

    Frame frame_of(const MapStatement &s) const {
        const Identity &who = derived_.stakeholders[s.stakeholder];
        Frame out{s.issue, s.filed->stance, s.filed->logics, s.stakeholder};
        if (who.anonymous || who.type == StakeholderType::author) out.holder.reset();
        return out;
    }

    std::size_t central(const std::vector<std::size_t> &statements) const {
        Clusters clusters;
        std::vector<std::size_t> members;
        for (const std::size_t i : statements) members.push_back(clusters.add(derived_.statements[i].filed->exact));
        return statements[clusters.most_central(members)];
    }

    const DocumentRecord *record(const std::string &id) const {
        const auto it = map_.documents.find(id);
        return it == map_.documents.end() ? nullptr : &it->second;
    }

    Wording words_of(std::size_t statement) const {
        const MapStatement &s = derived_.statements[statement];
        const DocumentRecord *document = record(s.document);
        std::string lang = has_han(s.filed->exact) ? "zh-Hant" : "en";
        if (document && !document->lang.empty() && document->lang.starts_with("zh") == has_han(s.filed->exact))
            lang = document->lang;
        return {{lang, s.filed->exact}};
    }

    void describe(Claim &c) const {
        if (c.label.empty()) c.label = words_of(central(c.statements));
        std::map<std::string, std::size_t> logics;
        std::map<Stance, std::size_t> stances;
        for (const std::size_t i : c.statements) {
            const MapStatement &s = derived_.statements[i];
            ++stances[s.filed->stance];
            for (const std::string &l : s.filed->logics) ++logics[l];
            if (const DocumentRecord *d = record(s.document); d && !d->metadata.empty())
                note_date(c, d->metadata.begin()->date);
        }
        c.stance = by_count(stances).front();
        for (const std::string &l : by_count(logics))
            if (std::find(c.logics.begin(), c.logics.end(), l) == c.logics.end()) c.logics.push_back(l);
    }

    static void note_date(Claim &c, const std::string &date) {
        if (date.empty()) return;
        if (c.first_date.empty() || date < c.first_date) c.first_date = date;
        if (date > c.last_date) c.last_date = date;
    }

    // Distinct documents, then statements; echoes do not count.
    std::pair<std::size_t, std::size_t> weight_of(const Claim &c) const {
        std::set<std::string> documents;
        std::size_t n = 0;
        for (const std::size_t i : c.statements)
            if (const MapStatement &s = derived_.statements[i]; !s.echo) documents.insert(s.document), ++n;
        return {documents.size(), n};
    }

    void sort_by_weight() {
        std::vector<std::pair<std::pair<std::size_t, std::size_t>, Claim>> order;
        for (Claim &c : derived_.claims) order.emplace_back(weight_of(c), std::move(c));
        std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
            return a.first != b.first ? a.first > b.first : a.second.id < b.second.id;
        });
        derived_.claims.clear();
        for (auto &[weight, c] : order) {
            for (const std::size_t i : c.statements) derived_.statements[i].claim = derived_.claims.size();
            derived_.claims.push_back(std::move(c));
        }
    }

    void relate() {
        std::map<std::tuple<std::size_t, std::size_t, RelationType>, std::size_t> counts;
        for (const MapRelation &r : derived_.relations) {
            const MapStatement &from = derived_.statements[r.from], &to = derived_.statements[r.to];
            if (from.claim != to.claim && !from.echo && !to.echo) ++counts[{from.claim, to.claim, r.type}];
        }
        for (const auto &[ends, n] : counts)
            derived_.claim_relations.push_back({std::get<0>(ends), std::get<1>(ends), std::get<2>(ends), n});
    }

    Derived &derived_;
    const Map &map_;
    const std::vector<Codebook> &codebooks_;
    std::vector<std::size_t> done_; // statements that have a claim; sorted
};

} // namespace

void make_claims(Derived &derived, const Map &map, const std::vector<Codebook> &codebooks, const DeriveOptions &options,
                 ClaimLines &lines) {
    Maker maker(derived, map, codebooks);
    if (options.concepts) maker.by_concept();
    maker.mark_done();
    maker.by_terms(options.names);
    lines.apply(derived.claims, derived.statements);
    maker.finish();
}

} // namespace polylogue
