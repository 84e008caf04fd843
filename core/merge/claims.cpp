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
    Maker(Derived &derived, const Map &map, const std::vector<Codebook> &codebooks, const DeriveOptions &options)
        : derived_(derived), map_(map), codebooks_(codebooks), concepts_(options.concepts),
          bridge_(codebooks, options.names) {}

    void make() {
        std::map<std::string, std::vector<std::size_t>> issues;
        for (std::size_t i = 0; i < derived_.statements.size(); ++i) issues[derived_.statements[i].issue].push_back(i);
        for (const auto &[issue, items] : issues) make_issue(items);
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
    void make_issue(const std::vector<std::size_t> &items) {
        Clusters clusters(&bridge_);
        std::map<std::string, std::size_t> groups;    // by claim id
        std::map<std::string, std::size_t> documents; // by id
        for (const std::size_t i : items) {
            const MapStatement &s = derived_.statements[i];
            Frame frame{s.filed->stance, s.filed->logics, holder_of(s), {}, {}};
            frame.document = documents.emplace(s.document, documents.size()).first->second;
            if (const std::string id = concept_claim(s); !id.empty())
                frame.group = groups.emplace(id, groups.size()).first->second;
            clusters.add(s.filed->exact, frame);
        }
        clusters.run();
        std::map<std::size_t, std::vector<std::size_t>> members; // by leader
        for (std::size_t k = 0; k < items.size(); ++k) members[clusters.leader(k)].push_back(k);
        for (const auto &[leader, list] : members) start_claim(items, clusters, list);
    }

    // The concept's, with "~against" for the side it does not usually take; "" without a concept.
    std::string concept_claim(const MapStatement &s) const {
        if (!concepts_ || s.filed->concept_id.empty()) return "";
        const ConceptEntry *entry = find_concept(codebooks_, s.filed->concept_id);
        const bool against = entry && entry->has_stance && opposite(entry->stance, s.filed->stance);
        return s.filed->concept_id + (against ? "~against" : "");
    }

    std::optional<std::size_t> holder_of(const MapStatement &s) const {
        const Identity &who = derived_.stakeholders[s.stakeholder];
        if (who.anonymous || who.type == StakeholderType::author) return std::nullopt;
        return s.stakeholder;
    }

    void start_claim(const std::vector<std::size_t> &items, const Clusters &clusters,
                     const std::vector<std::size_t> &list) {
        Claim c;
        for (const std::size_t k : list) c.statements.push_back(items[k]);
        const MapStatement &first = derived_.statements[c.statements.front()];
        c.issue = first.issue;
        for (const std::size_t i : c.statements)
            if (c.id.empty()) c.id = concept_claim(derived_.statements[i]);
        if (!c.id.empty())
            describe_concept(c);
        else
            describe_cluster(c, clusters, list, first.id);
        if (c.label.empty()) c.label = words_of_central(items, clusters, list);
        derived_.claims.push_back(std::move(c));
    }

    void describe_concept(Claim &c) const {
        const bool against = c.id.ends_with("~against");
        c.concept_id = c.id.substr(0, c.id.find('~'));
        if (const ConceptEntry *entry = find_concept(codebooks_, c.concept_id)) {
            if (!against) c.label = entry->label;
            if (!entry->logic.empty()) c.logics = {entry->logic};
        }
        const bool more = std::any_of(c.statements.begin(), c.statements.end(), [&](std::size_t i) {
            return derived_.statements[i].filed->concept_id != c.concept_id;
        });
        c.reason = "concept " + c.concept_id + (against ? ", taken the other way" : "") +
                   (more ? ", and statements that share its statements' terms" : "");
    }

    void describe_cluster(Claim &c, const Clusters &clusters, const std::vector<std::size_t> &list,
                          const std::string &first) const {
        c.id = "c" + first.substr(1);
        c.reason = list.size() > 1 ? "shared terms:" : "a single statement";
        if (list.size() > 1)
            for (const std::string &t : clusters.shared_terms(list, 4))
                c.reason += (c.reason.back() == ':' ? " " : ", ") + t;
    }

    // The most central statement's words in each language there is.
    Wording words_of_central(const std::vector<std::size_t> &items, const Clusters &clusters,
                             const std::vector<std::size_t> &list) const {
        std::map<bool, std::vector<std::size_t>> by_writing; // in Han characters or not
        for (const std::size_t k : list) by_writing[has_han(derived_.statements[items[k]].filed->exact)].push_back(k);
        Wording out;
        for (const auto &[han, some] : by_writing) out.merge(words_of(items[clusters.most_central(some)]));
        return out;
    }

    // As above, of a claim whose statements are no cluster.
    Wording words_of_central(const std::vector<std::size_t> &statements) const {
        Clusters clusters;
        std::vector<std::size_t> list;
        for (const std::size_t i : statements) list.push_back(clusters.add(derived_.statements[i].filed->exact));
        clusters.run();
        return words_of_central(statements, clusters, list);
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
        if (c.label.empty()) c.label = words_of_central(c.statements);
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
    const bool concepts_;
    const BridgeTerms bridge_;
};

} // namespace

void make_claims(Derived &derived, const Map &map, const std::vector<Codebook> &codebooks, const DeriveOptions &options,
                 ClaimLines &lines) {
    Maker maker(derived, map, codebooks, options);
    maker.make();
    lines.apply(derived.claims, derived.statements);
    maker.finish();
}

} // namespace polylogue
