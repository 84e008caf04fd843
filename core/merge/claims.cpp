#include "merge/claims.hpp"

#include "base/arrange.hpp"
#include "base/parallel.hpp"
#include "merge/names.hpp"
#include "merge/topoi.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <thread>
#include <unordered_map>

namespace polylogue {
namespace {

constexpr std::size_t kLeastShared = 2, kLeastWithoutIssue = 4; // terms; documents without an issue may be of any topic
constexpr std::size_t kAtOnce = 4096;                           // statements read before they are added

// By id; of two codebooks' the first's.
std::unordered_map<std::string, const ConceptEntry *> concepts_of(const std::vector<Codebook> &codebooks) {
    std::unordered_map<std::string, const ConceptEntry *> out;
    for (const Codebook &c : codebooks)
        for (const ConceptEntry &entry : c.concepts) out.emplace(entry.id, &entry);
    return out;
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

std::optional<std::size_t> holder_of(const Derived &derived, const MapStatement &s) {
    const Identity &who = derived.stakeholders[s.stakeholder];
    if (who.anonymous || who.type == StakeholderType::author) return std::nullopt;
    return s.stakeholder;
}

// What is read in `kAtOnce` items from there on, by several threads where it is worth while.
std::vector<Words> words_from(const Derived &derived, const std::vector<std::size_t> &items, std::size_t from,
                              const BridgeTerms &bridge) {
    std::vector<Words> out(std::min(kAtOnce, items.size() - from));
    const std::size_t jobs = out.size() < kAtOnce ? 1 : std::max(1U, std::thread::hardware_concurrency());
    parallel_for(out.size(), jobs, [&](std::size_t, std::size_t k) {
        out[k] = read_words(derived.statements[items[from + k]].filed->exact, &bridge);
    });
    return out;
}

class Maker {
  public:
    Maker(Derived &derived, const Map &map, const std::vector<Codebook> &codebooks, const DeriveOptions &options)
        : derived_(derived), map_(map), entries_(concepts_of(codebooks)), concepts_(options.concepts),
          bridge_(codebooks, options.names) {}

    void make() {
        std::map<std::string, std::vector<std::size_t>> issues;
        for (std::size_t i = 0; i < derived_.statements.size(); ++i) issues[derived_.statements[i].issue].push_back(i);
        for (const auto &[issue, items] : issues) make_issue(items);
    }

    void finish() {
        std::vector<std::string> ids;
        ids.reserve(derived_.claims.size());
        for (Claim &c : derived_.claims) {
            describe(c);
            ids.push_back(std::move(c.id));
        }
        make_unique(ids, [&](std::size_t i) { return derived_.claims[i].issue; });
        for (std::size_t i = 0; i < ids.size(); ++i) derived_.claims[i].id = std::move(ids[i]);
        sort_by_weight();
        relate();
    }

  private:
    void make_issue(const std::vector<std::size_t> &items) {
        const bool known = !derived_.statements[items.front()].issue.empty();
        Clusters clusters(known ? kLeastShared : kLeastWithoutIssue);
        std::unordered_map<std::string, std::size_t> groups; // by claim id
        add_statements(clusters, derived_, items, bridge_, [&](const MapStatement &s) -> std::optional<std::size_t> {
            const std::string id = concept_claim(s);
            return id.empty() ? std::nullopt : std::optional(groups.emplace(id, groups.size()).first->second);
        });
        clusters.run();
        std::vector<std::pair<std::uint32_t, std::uint32_t>> led; // leader, member
        led.reserve(items.size());
        for (std::uint32_t k = 0; k < items.size(); ++k) led.emplace_back(clusters.leader(k), k);
        std::sort(led.begin(), led.end());
        std::vector<std::size_t> list;
        for (std::size_t i = 0; i < led.size(); ++i) {
            list.push_back(led[i].second);
            if (i + 1 < led.size() && led[i + 1].first == led[i].first) continue;
            start_claim(items, clusters, list);
            list.clear();
        }
    }

    const ConceptEntry *find_concept(const std::string &id) const {
        const auto it = entries_.find(id);
        return it == entries_.end() ? nullptr : it->second;
    }

    // The concept's, with "~against" for the side it does not usually take; "" without a concept.
    std::string concept_claim(const MapStatement &s) const {
        if (!concepts_ || s.filed->concept_id.empty()) return "";
        const ConceptEntry *entry = find_concept(s.filed->concept_id);
        const bool against = entry && entry->has_stance && opposite(entry->stance, s.filed->stance);
        return s.filed->concept_id + (against ? "~against" : "");
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
        if (const ConceptEntry *entry = find_concept(c.concept_id)) {
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
        c.reason = "a single statement";
        if (list.size() < 2) return;
        c.reason.clear();
        for (const std::string &t : clusters.shared_terms(list, 4))
            c.reason += (c.reason.empty() ? "shared terms: " : ", ") + t;
        if (const std::string topos = clusters.shared_topos(list); !topos.empty())
            c.reason += std::string(c.reason.empty() ? "" : "; ") +
                        "one stock argument: " + std::string(Topoi::all().saying(topos));
        if (c.reason.empty()) c.reason = "each resembles another of them";
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
        for (const std::size_t i : statements)
            list.push_back(clusters.add(read_words(derived_.statements[i].filed->exact, nullptr)));
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
        std::size_t documents = 0, n = 0;
        const MapStatement *last = nullptr; // statements are in the order of documents
        for (const std::size_t i : c.statements) {
            const MapStatement &s = derived_.statements[i];
            if (s.echo) continue;
            documents += !last || last->document != s.document;
            last = &s;
            ++n;
        }
        return {documents, n};
    }

    void sort_by_weight() {
        std::vector<Claim> &claims = derived_.claims;
        std::vector<std::pair<std::size_t, std::size_t>> weights;
        weights.reserve(claims.size());
        for (const Claim &c : claims) weights.push_back(weight_of(c));
        std::vector<std::size_t> order(claims.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return weights[a] != weights[b] ? weights[a] > weights[b] : claims[a].id < claims[b].id;
        });
        arrange(claims, std::move(order));
        for (std::size_t c = 0; c < claims.size(); ++c)
            for (const std::size_t i : claims[c].statements) derived_.statements[i].claim = c;
    }

    void relate() {
        std::vector<ClaimRelation> found;
        for (const MapRelation &r : derived_.relations) {
            const MapStatement &from = derived_.statements[r.from], &to = derived_.statements[r.to];
            if (from.claim != to.claim && !from.echo && !to.echo) found.push_back({from.claim, to.claim, r.type, 1});
        }
        std::sort(found.begin(), found.end());
        for (const ClaimRelation &r : found) {
            auto &all = derived_.claim_relations;
            if (!all.empty() &&
                std::tie(all.back().from, all.back().to, all.back().type) == std::tie(r.from, r.to, r.type))
                ++all.back().count;
            else
                all.push_back(r);
        }
    }

    Derived &derived_;
    const Map &map_;
    const std::unordered_map<std::string, const ConceptEntry *> entries_;
    const bool concepts_;
    const BridgeTerms bridge_;
};

} // namespace

void add_statements(Clusters &clusters, const Derived &derived, const std::vector<std::size_t> &items,
                    const BridgeTerms &bridge, const GroupOf &group_of) {
    clusters.reserve(items.size());
    std::size_t document = 0; // statements are in the order of documents
    for (std::size_t from = 0; from < items.size(); from += kAtOnce) {
        const std::vector<Words> words = words_from(derived, items, from, bridge);
        for (std::size_t k = from; k < from + words.size(); ++k) {
            const MapStatement &s = derived.statements[items[k]];
            document += k > 0 && s.document != derived.statements[items[k - 1]].document;
            clusters.add(words[k - from],
                         {s.filed->stance, s.filed->logics, holder_of(derived, s), document, group_of(s)});
        }
    }
}

void make_claims(Derived &derived, const Map &map, const std::vector<Codebook> &codebooks, const DeriveOptions &options,
                 ClaimLines &lines) {
    Maker maker(derived, map, codebooks, options);
    maker.make();
    lines.apply(derived.claims, derived.statements);
    maker.finish();
}

} // namespace polylogue
