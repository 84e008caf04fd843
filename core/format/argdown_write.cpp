#include "format/argdown.hpp"
#include "format/json_facts.hpp"
#include "format/statement_ids.hpp"
#include "format/yaml.hpp"

#include <algorithm>
#include <set>

namespace polylogue {
namespace {

using json_items::ordered_json;

struct Fact { // a statement of a reading
    const Reading *reading;
    std::size_t number; // of the reading, from 1
    std::size_t statement;
    const std::vector<std::string> *ids; // of the reading's statements
};

std::string stem(const std::string &id) { return id.substr(0, id.find('-')); }

std::string tag(std::string_view name) {
    const auto plain = [](char c) { return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (!name.empty() && std::all_of(name.begin(), name.end(), plain)) return " #" + std::string(name);
    std::string text = argdown::title(name);
    std::replace(text.begin(), text.end(), ')', ']');
    return " #(" + text + ")";
}

class ArgdownWriter {
  public:
    ArgdownWriter(const Map &map, const Derived &derived, std::string_view lang)
        : map_(map), derived_(derived), lang_(lang) {
        for (const auto &[hash, source] : map.codebooks)
            if (auto book = parse_codebook(source, hash)) books_.push_back(std::move(*book));
        collect_facts();
        name_claims();
        note_backed();
    }

    std::string write() {
        front_matter();
        for (const std::string &issue : derived_.issues) write_issue(issue);
        rest();
        return std::move(out_);
    }

  private:
    void collect_facts() {
        ids_.reserve(map_.readings.size());
        for (const Reading &r : map_.readings) {
            ids_.push_back(statement_ids(r));
            for (std::size_t i = 0; i < r.statements.size(); ++i)
                facts_.emplace(stem(ids_.back()[i]), Fact{&r, ids_.size(), i, &ids_.back()});
        }
    }

    void name_claims() {
        std::set<std::string> taken;
        for (const Claim &c : derived_.claims) {
            const std::string title = argdown::title(in_language(c.label, lang_));
            std::string unique = title;
            for (int n = 2; !taken.insert(unique).second; ++n) unique = title + " (" + std::to_string(n) + ")";
            titles_.push_back(std::move(unique));
        }
    }

    // The arrows between claims that relations of single readings tell; others come from several readings joined.
    void note_backed() {
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> claim_of; // reading, statement
        for (const MapStatement &s : derived_.statements) {
            const auto [begin, end] = facts_.equal_range(stem(s.id));
            for (auto it = begin; it != end; ++it) claim_of[{it->second.number, it->second.statement}] = s.claim;
        }
        std::size_t number = 0;
        for (const Reading &r : map_.readings) {
            ++number;
            for (const Relation &x : r.relations) {
                const auto from = claim_of.find({number, x.from}), to = claim_of.find({number, x.to});
                if (from != claim_of.end() && to != claim_of.end()) backed_.emplace(from->second, to->second, x.type);
            }
        }
    }

    void front_matter() {
        const std::string title = derived_.issues.empty() ? "" : derived_.issues.front();
        out_ += "===\ntitle: " + yaml_text(title.empty() ? "Polylogue" : title) +
                "\nmodel:\n    mode: loose\n    removeTagsFromText: true\npolylogue:\n  documents:\n";
        for (const auto &[id, record] : map_.documents)
            out_ += "    - " + yaml_flow(json_items::document(record)) + "\n";
        out_ += "  readings:\n";
        for (const Reading &r : map_.readings) out_ += "    - " + yaml_flow(json_items::head(r)) + "\n";
        out_ += "===\n";
    }

    void write_issue(const std::string &issue) {
        std::vector<std::string> logics; // in the order of their strongest claim
        for (const Claim &c : derived_.claims)
            if (c.issue == issue && std::find(logics.begin(), logics.end(), logic_of(c)) == logics.end())
                logics.push_back(logic_of(c));
        if (logics.empty()) return;
        out_ += "\n# " + heading(issue.empty() ? "No issue named" : issue) + "\n";
        for (const std::string &logic : logics) {
            out_ += "\n## " + heading(logic.empty() ? "No logic" : logic_name(logic)) + "\n";
            for (std::size_t i = 0; i < derived_.claims.size(); ++i)
                if (derived_.claims[i].issue == issue && logic_of(derived_.claims[i]) == logic) write_claim(i);
        }
    }

    static std::string heading(std::string_view text) {
        const std::string words = argdown::escape(text);
        return words.empty() ? "—" : words;
    }

    static std::string logic_of(const Claim &c) { return c.logics.empty() ? "" : c.logics.front(); }

    std::string logic_name(const std::string &id) const {
        for (const Codebook &b : books_)
            if (const LogicEntry *l = b.logic(id); l && !l->name.empty())
                return std::string(in_language(l->name, lang_));
        return id;
    }

    std::string tags(const std::vector<std::string> &logics) const {
        std::string out;
        for (const std::string &l : logics) out += tag(lang_ == "en" ? l : logic_name(l));
        return out;
    }

    void statement(const std::string &title, std::string_view words, const std::vector<std::string> &logics,
                   const ordered_json &data) {
        const std::string text = argdown::escape(words);
        out_ += "\n[" + title + "]: " + (text.empty() ? "—" : text) + tags(logics) + "\n" + yaml_flow(data) + "\n";
    }

    void write_claim(std::size_t at) {
        const Claim &c = derived_.claims[at];
        const std::vector<Fact> facts = unwritten(c);
        const std::string_view label = in_language(c.label, lang_);
        const bool same = facts.size() == 1 && words(facts.front()) == label; // no label apart from its statement
        ordered_json data{{"claim", c.id}};
        if (!same) data.update({{"stance", to_string(c.stance)}, {"isCanonical", true}});
        std::string arrows;
        for (const ClaimRelation &r : derived_.claim_relations) {
            if (r.to != at) continue;
            const char *sign = r.type == RelationType::support ? "+" : "-";
            arrows += "  " + std::string(sign) + " [" + titles_[r.from] + "]\n";
            if (!backed_.contains({r.from, r.to, r.type})) data["joined"].push_back(sign + titles_[r.from]);
        }
        if (same)
            fact(titles_[at], facts.front(), data);
        else
            statement(titles_[at], label, c.logics, data);
        out_ += arrows;
        if (same) return;
        for (const Fact &f : facts) fact(titles_[at], f, ordered_json::object());
    }

    std::vector<Fact> unwritten(const Claim &c) {
        std::vector<Fact> out;
        for (const std::size_t s : c.statements) {
            const auto [begin, end] = facts_.equal_range(stem(derived_.statements[s].id));
            for (auto it = begin; it != end; ++it)
                if (written_.emplace(it->second.number, it->second.statement).second) out.push_back(it->second);
        }
        return out;
    }

    static std::string_view words(const Fact &f) { return f.reading->statements[f.statement].exact; }

    void fact(const std::string &title, const Fact &f, const ordered_json &claim) {
        const FiledStatement &s = f.reading->statements[f.statement];
        const Metadata meta = metadata(f.reading->document);
        ordered_json data{{"stakeholder", f.reading->stakeholders[s.stakeholder].name}};
        if (!meta.outlet.empty()) data["outlet"] = meta.outlet;
        if (!meta.date.empty()) data["date"] = meta.date;
        data.update(claim);
        data["reading"] = f.number;
        ordered_json item = json_items::statement(*f.reading, f.statement);
        item["holder"] = item["stakeholder"];
        item["id"] = (*f.ids)[f.statement];
        for (const char *key : {"stakeholder", "quote"}) item.erase(key);
        if (argdown::unescape(argdown::escape(s.exact)) != s.exact) item["quote"] = s.exact;
        if (!s.prefix.empty()) item["prefix"] = s.prefix;
        if (!s.suffix.empty()) item["suffix"] = s.suffix;
        relations(f, item);
        data.update(item);
        statement(title, s.exact, s.logics, data);
    }

    static void relations(const Fact &f, ordered_json &item) {
        for (std::size_t i = 0; i < f.reading->relations.size(); ++i) {
            const Relation &r = f.reading->relations[i];
            if (r.from != f.statement) continue;
            ordered_json relation = json_items::relation(r, i);
            relation.erase("id"), relation.erase("from");
            relation["to"] = (*f.ids)[r.to];
            item["relations"].push_back(std::move(relation));
        }
    }

    Metadata metadata(const std::string &document) const {
        const auto it = map_.documents.find(document);
        return it == map_.documents.end() || it->second.metadata.empty() ? Metadata{} : *it->second.metadata.begin();
    }

    // Statements of several readings of one document that the map does not show.
    void rest() {
        bool first = true;
        for (const auto &[id, f] : facts_) {
            if (!written_.emplace(f.number, f.statement).second) continue;
            if (first) out_ += "\n# Statements of further readings\n";
            first = false;
            fact("Further: " + id, f, ordered_json::object());
        }
    }

    const Map &map_;
    const Derived &derived_;
    std::string lang_;
    std::vector<Codebook> books_;
    std::vector<std::vector<std::string>> ids_;                           // by reading
    std::multimap<std::string, Fact> facts_;                              // by the stem of their id
    std::vector<std::string> titles_;                                     // by claim
    std::set<std::tuple<std::size_t, std::size_t, RelationType>> backed_; // claims
    std::set<std::pair<std::size_t, std::size_t>> written_;
    std::string out_;
};

} // namespace

std::string write_argdown(const Map &map, const Derived &derived, std::string_view lang) {
    return ArgdownWriter(map, derived, lang).write();
}

} // namespace polylogue
