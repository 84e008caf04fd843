#include "format/csv.hpp"

#include "base/escape.hpp"
#include "base/number.hpp"
#include "format/json_facts.hpp"
#include "format/statement_ids.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

using json_items::ordered_json;

constexpr std::array kColumns{"document",    "outlet",       "date",          "title",     "author",
                              "url",         "lang",         "declared-lang", "note",      "hash",
                              "sketch",      "about",        "reading",       "issue",     "id",
                              "stakeholder", "identity",     "type",          "known",     "anonymous",
                              "aliases",     "mode",         "logics",        "stance",    "concept",
                              "claim",       "claim-label",  "quote",         "prefix",    "suffix",
                              "start",       "end",          "cue-start",     "cue-end",   "source-start",
                              "source-end",  "confidence",   "extractors",    "relations", "echoes-and-losses",
                              "codebook",    "configuration"};

class Table {
  public:
    explicit Table(char separator) : separator_(separator) {}

    Table &cell(std::string_view text) {
        if (cells_++) out_ += separator_;
        out_ += escape::csv(text);
        return *this;
    }
    Table &plain(std::string_view number) { // never a formula: digits, points, minus
        if (cells_++) out_ += separator_;
        out_ += number;
        return *this;
    }
    void end_row() { out_ += "\r\n", cells_ = 0; }
    std::string take() { return std::move(out_); }

  private:
    char separator_;
    std::string out_;
    std::size_t cells_ = 0;
};

std::string joined(const std::vector<std::string> &items) {
    std::string out;
    for (const std::string &i : items) out += (out.empty() ? "" : " ") + i;
    return out;
}

std::string line(const ordered_json &value) {
    return value.empty() ? "" : value.dump(-1, ' ', false, json_items::json::error_handler_t::replace);
}

Metadata metadata_of(const Map &map, const std::string &document) {
    const auto it = map.documents.find(document);
    return it == map.documents.end() || it->second.metadata.empty() ? Metadata{} : *it->second.metadata.begin();
}

class CsvWriter {
  public:
    CsvWriter(const Map &map, const Derived &derived) : map_(map), derived_(derived) {
        for (const MapStatement &s : derived.statements) resolved_.emplace(s.id, &s);
    }

    std::string write() {
        for (const char *name : kColumns) table_.cell(name);
        table_.end_row();
        std::size_t number = 0;
        for (const Reading &r : map_.readings) reading(r, ++number);
        return table_.take();
    }

  private:
    void reading(const Reading &r, std::size_t number) {
        const std::vector<std::string> ids = statement_ids(r);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            document(r.document);
            table_.plain(std::to_string(number)).cell(r.issue).cell(ids[i]);
            const auto found = resolved_.find(ids[i]);
            holder(r.stakeholders[r.statements[i].stakeholder], found == resolved_.end() ? nullptr : found->second);
            statement(r.statements[i], found == resolved_.end() ? nullptr : found->second);
            table_.cell(relations(r, i, ids)).cell(i == 0 ? rest_of(r) : "").cell(r.codebook).cell(r.configuration);
            table_.end_row();
        }
    }

    void document(const std::string &id) {
        const Metadata m = metadata_of(map_, id);
        const DocumentRecord record = map_.documents.contains(id) ? map_.documents.at(id) : DocumentRecord{};
        table_.cell(id).cell(m.outlet).cell(m.date).cell(m.title).cell(m.author).cell(m.url);
        table_.cell(record.lang).cell(m.lang).cell(m.note).cell(record.hash).cell(record.sketch).cell(m.issue);
    }

    void holder(const Stakeholder &s, const MapStatement *resolved) {
        ordered_json aliases = ordered_json::array();
        for (const Alias &a : s.aliases) aliases.push_back({a.text, a.evidence});
        table_.cell(s.name).cell(resolved ? derived_.stakeholders[resolved->stakeholder].name : "");
        table_.cell(to_string(s.type)).cell(s.known).cell(s.anonymous ? "true" : "").cell(line(aliases));
    }

    void statement(const FiledStatement &s, const MapStatement *resolved) {
        const Claim *claim = resolved ? &derived_.claims[resolved->claim] : nullptr;
        table_.cell(to_string(s.mode)).cell(joined(s.logics)).cell(to_string(s.stance)).cell(s.concept_id);
        table_.cell(claim ? claim->id : "").cell(claim ? in_language(claim->label, "en") : "");
        table_.cell(s.exact).cell(s.prefix).cell(s.suffix);
        points(s.at), points(s.cue), points(s.source);
        table_.plain(number_text(s.confidence)).cell(joined(s.extractors));
    }

    void points(const std::optional<Points> &p) {
        table_.plain(p ? std::to_string(p->begin) : "").plain(p ? std::to_string(p->end) : "");
    }

    static std::string rest_of(const Reading &r) {
        const ordered_json head = json_items::head(r);
        ordered_json out = ordered_json::object();
        for (const char *key : {"echoes", "losses"})
            if (head.contains(key)) out[key] = head[key];
        return line(out);
    }

    static std::string relations(const Reading &r, std::size_t from, const std::vector<std::string> &ids) {
        ordered_json out = ordered_json::array();
        for (std::size_t i = 0; i < r.relations.size(); ++i) {
            if (r.relations[i].from != from) continue;
            ordered_json item = json_items::relation(r.relations[i], i);
            item.erase("id"), item.erase("from");
            item["to"] = ids[r.relations[i].to];
            out.push_back(std::move(item));
        }
        return line(out);
    }

    const Map &map_;
    const Derived &derived_;
    std::unordered_map<std::string, const MapStatement *> resolved_;
    Table table_{','};
};

class EventList {
  public:
    EventList(const Map &map, const Derived &derived, std::string_view lang)
        : map_(map), derived_(derived), lang_(lang) {}

    std::string write() {
        for (const char *name : {"statement ID", "time", "document ID", "document title", "author", "source", "section",
                                 "type", "text", "person", "organization", "concept", "agreement", "logic", "stance"})
            table_.cell(name);
        table_.end_row();
        for (std::size_t i = 0; i < derived_.statements.size(); ++i) event(derived_.statements[i], i + 1);
        return table_.take();
    }

  private:
    void event(const MapStatement &s, std::size_t number) {
        const Metadata m = metadata_of(map_, s.document);
        table_.plain(std::to_string(number)).cell(m.date.empty() ? "" : m.date.substr(0, 10) + " 00:00:00");
        table_.cell(s.document).cell(m.title).cell(m.author).cell(m.outlet).cell(s.issue).cell("").cell(s.filed->exact);
        actor(derived_.stakeholders[s.stakeholder], m);
        const Claim &claim = derived_.claims[s.claim];
        const bool opposite =
            claim.stance != s.filed->stance && claim.stance != Stance::neutral && s.filed->stance != Stance::neutral;
        table_.cell(in_language(claim.label, lang_)).plain(opposite ? "0" : "1");
        table_.cell(s.filed->logics.empty() ? "" : s.filed->logics.front()).cell(to_string(s.filed->stance));
        table_.end_row();
    }

    void actor(const Identity &who, const Metadata &m) {
        const std::string name(who.names.empty() ? std::string_view(who.name) : in_language(who.names, lang_));
        if (who.type == StakeholderType::author)
            table_.cell(m.author.empty() ? "AUTHOR" : m.author).cell(m.outlet);
        else if (who.type == StakeholderType::person)
            table_.cell(name).cell(belongs_to(who));
        else
            table_.cell("").cell(name);
    }

    std::string belongs_to(const Identity &who) const {
        if (who.part_of.empty()) return "";
        const auto it = std::find_if(derived_.stakeholders.begin(), derived_.stakeholders.end(),
                                     [&](const Identity &i) { return i.id == who.part_of.front(); });
        return it == derived_.stakeholders.end() ? who.part_of.front() : it->name;
    }

    const Map &map_;
    const Derived &derived_;
    std::string_view lang_;
    Table table_{';'};
};

} // namespace

std::string write_csv(const Map &map, const Derived &derived) { return CsvWriter(map, derived).write(); }

std::string write_event_list(const Map &map, const Derived &derived, std::string_view lang) {
    return EventList(map, derived, lang).write();
}

} // namespace polylogue
