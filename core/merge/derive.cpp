#include "merge/derive.hpp"

#include "base/arrange.hpp"
#include "base/hash.hpp"
#include "merge/claims.hpp"
#include "merge/corrections.hpp"
#include "merge/identity.hpp"
#include "merge/names.hpp"
#include "merge/readings.hpp"
#include "merge/reprints.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace polylogue {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::vector<Codebook> parsed_codebooks(const Map &map, Derived &derived) {
    std::vector<Codebook> out;
    for (const auto &[hash, source] : map.codebooks) {
        auto codebook = parse_codebook(source, "codebook " + hash);
        if (codebook)
            out.push_back(std::move(*codebook));
        else
            derived.warnings.push_back(codebook.error().text());
    }
    return out;
}

// Wordings of one issue in several languages are one issue: the English one, else the first.
std::map<std::string, std::string> issue_names(const std::vector<Codebook> &codebooks) {
    std::map<std::string, std::string> out;
    for (const Codebook &c : codebooks) {
        if (c.issue.empty()) continue;
        const std::string name(in_language(c.issue, "en"));
        for (const auto &[lang, text] : c.issue) {
            const auto [it, added] = out.emplace(text, name);
            if (!added) it->second = std::min(it->second, name);
        }
    }
    return out;
}

class Deriver {
  public:
    Deriver(const Map &map, const DeriveOptions &options) : map_(map), options_(options) {}

    Derived run() {
        const std::vector<Codebook> codebooks = parsed_codebooks(map_, out_);
        issues_ = issue_names(codebooks);
        Corrections corrections(map_, codebooks);
        choose_readings(corrections);
        std::size_t statements = 0;
        for (const Reading *r : readings_) statements += r->statements.size();
        out_.statements.reserve(statements);
        for (const Reading *r : readings_) take_statements(*r);
        resolve_stakeholders(codebooks, corrections);
        sort_statements();
        out_.reprints = find_reprints(map_);
        mark_echoes(out_);
        for (std::size_t r = 0; r < readings_.size(); ++r) take_relations(r);
        std::sort(out_.relations.begin(), out_.relations.end());
        corrections.change_relations(out_);
        ClaimLines lines = corrections.claim_lines(out_);
        make_claims(out_, map_, codebooks, options_, lines);
        corrections.note_claims(out_, lines);
        corrections.report(out_);
        return std::move(out_);
    }

  private:
    std::string issue_of(const Reading &r) const {
        const auto it = issues_.find(r.issue);
        return it == issues_.end() ? r.issue : it->second;
    }

    // One reading a document and issue; several are joined first, then corrections are applied.
    void choose_readings(Corrections &corrections) {
        std::map<std::pair<std::string, std::string>, std::vector<const Reading *>> groups;
        for (const Reading &r : map_.readings) groups[{r.document, issue_of(r)}].push_back(&r);
        std::vector<bool> made; // by group: its reading is in out_.joined
        std::set<std::string> issues;
        for (const auto &[key, group] : groups) {
            const bool corrected = corrections.change_readings_of(key.first);
            made.push_back(corrected || group.size() > 1);
            if (group.size() > 1) out_.joined.push_back(join_readings(group));
            if (corrected && group.size() > 1)
                out_.joined.back() = corrections.applied(out_.joined.back());
            else if (corrected)
                out_.joined.push_back(corrections.applied(*group.front()));
            issues.insert(key.second);
        }
        std::size_t next = 0, g = 0;
        for (const auto &[key, group] : groups) readings_.push_back(made[g++] ? &out_.joined[next++] : group.front());
        out_.issues.assign(issues.begin(), issues.end());
    }

    void take_statements(const Reading &r) {
        const std::string issue = issue_of(r);
        std::vector<std::size_t> mention(r.stakeholders.size(), kNone);
        places_.emplace_back().reserve(r.statements.size());
        for (const FiledStatement &s : r.statements) {
            places_.back().push_back(s.confidence < options_.min_confidence ? kNone : out_.statements.size());
            if (places_.back().back() == kNone) continue;
            std::size_t &m = mention[s.stakeholder];
            if (m == kNone) m = add_mention(r, s.stakeholder, issue);
            ++mentions_[m].statements;
            out_.statements.push_back({statement_id(r, s), r.document, m, 0, &s, issue, is_echo(r, s)});
        }
    }

    std::size_t add_mention(const Reading &r, std::uint32_t stakeholder, const std::string &issue) {
        const auto it = map_.documents.find(r.document);
        mentions_.push_back(
            {&r.stakeholders[stakeholder], r.document, it == map_.documents.end() ? "" : it->second.lang, issue, 0});
        return mentions_.size() - 1;
    }

    static bool is_echo(const Reading &r, const FiledStatement &s) {
        return std::any_of(r.echoes.begin(), r.echoes.end(), [&](const FiledEcho &e) {
            const std::size_t from = std::max(e.at.begin, s.at.begin), to = std::min(e.at.end, s.at.end);
            return from < to && 2 * (to - from) > s.at.end - s.at.begin;
        });
    }

    void resolve_stakeholders(const std::vector<Codebook> &codebooks, Corrections &corrections) {
        Identities found = identify(mentions_, codebooks, options_.names, corrections.holder_lines());
        corrections.note_lines(found);
        out_.stakeholders = std::move(found.all);
        for (MapStatement &s : out_.statements) s.stakeholder = found.of[s.stakeholder];
        out_.warnings.insert(out_.warnings.end(), found.warnings.begin(), found.warnings.end());
    }

    // Into the order of documents and positions; places_ follow.
    void sort_statements() {
        std::vector<MapStatement> &all = out_.statements;
        name_statements(all);
        const auto comes_first = [](const MapStatement &x, const MapStatement &y) {
            return std::tie(x.document, x.filed->at, x.id) < std::tie(y.document, y.filed->at, y.id);
        };
        if (std::is_sorted(all.begin(), all.end(), comes_first)) return; // as readings mostly are
        std::vector<std::size_t> order(all.size()), rank(all.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return comes_first(all[a], all[b]); });
        for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
        arrange(all, std::move(order));
        for (auto &places : places_)
            for (std::size_t &p : places)
                if (p != kNone) p = rank[p];
    }

    static void name_statements(std::vector<MapStatement> &all) {
        std::vector<std::string> ids;
        ids.reserve(all.size());
        for (MapStatement &s : all) ids.push_back(std::move(s.id));
        make_unique(ids, [&](std::size_t i) { return all[i].issue; });
        for (std::size_t i = 0; i < ids.size(); ++i) all[i].id = std::move(ids[i]);
    }

    void take_relations(std::size_t reading) {
        for (const Relation &r : readings_[reading]->relations) {
            const std::size_t from = places_[reading][r.from], to = places_[reading][r.to];
            if (from == kNone || to == kNone || r.confidence < options_.min_confidence) continue;
            out_.relations.push_back({from, to, r.type, r.basis, r.confidence, r.extractors});
        }
    }

    const Map &map_;
    const DeriveOptions &options_;
    Derived out_;
    std::map<std::string, std::string> issues_; // wording -> issue
    std::vector<const Reading *> readings_;     // one a document and issue; into the map or out_.joined
    std::vector<Mention> mentions_;
    std::vector<std::vector<std::size_t>>
        places_; // by reading and its statement: index into out_.statements, kNone when left out
};

} // namespace

std::string statement_id(const Reading &reading, const FiledStatement &s) {
    return "s" + Hasher()
                     .add(reading.document)
                     .add(std::to_string(s.at.begin))
                     .add(std::to_string(s.at.end))
                     .add(reading.stakeholders[s.stakeholder].name)
                     .add(s.exact)
                     .hex(12);
}

Derived derive(const Map &map, const DeriveOptions &options) { return Deriver(map, options).run(); }

} // namespace polylogue
