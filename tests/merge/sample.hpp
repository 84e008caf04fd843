#pragma once
// Small maps for tests, made statement by statement; the document's text is the statements in a row.
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "graph/model.hpp"
#include "merge/derive.hpp"
#include "merge/sketch.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace sample {

using namespace polylogue;

struct Said {
    std::vector<std::string> logics;
    Stance stance = Stance::neutral;
    std::string concept_id;
    double confidence = 1;
    std::string extractor = "quotation";
};

inline Stakeholder holder(std::string name, StakeholderType type, std::vector<Alias> aliases = {},
                          std::string known = "") {
    std::sort(aliases.begin(), aliases.end());
    return {std::move(name), type, std::move(known), std::move(aliases), false};
}

inline Stakeholder person(std::string name, std::vector<Alias> aliases = {}) {
    return holder(std::move(name), StakeholderType::person, std::move(aliases));
}

inline Stakeholder body(std::string name, std::vector<Alias> aliases = {}) {
    return holder(std::move(name), StakeholderType::organisation, std::move(aliases));
}

class Page { // one document with one reading
  public:
    Page(std::string id, std::string lang, std::string issue = "") {
        record_.id = reading_.document = std::move(id);
        record_.lang = std::move(lang);
        reading_.issue = std::move(issue);
        reading_.configuration = "test";
    }

    Page &date(std::string day) {
        Metadata meta;
        meta.date = std::move(day);
        record_.metadata.insert(meta);
        return *this;
    }

    Page &outlet(std::string name) { // after date()
        Metadata meta = record_.metadata.empty() ? Metadata{} : *record_.metadata.begin();
        meta.outlet = std::move(name);
        record_.metadata = {meta};
        return *this;
    }

    Page &configuration(std::string text) {
        reading_.configuration = std::move(text);
        return *this;
    }

    Page &codebook(std::string hash) {
        reading_.codebook = std::move(hash);
        return *this;
    }

    Page &says(const Stakeholder &who, const std::string &words, const Said &said = {}) {
        FiledStatement s;
        s.stakeholder = place(who);
        s.logics = said.logics;
        s.stance = said.stance;
        s.concept_id = said.concept_id;
        s.confidence = said.confidence;
        s.extractors = {said.extractor};
        s.exact = words;
        s.at = {utf8::count(record_.text), utf8::count(record_.text) + utf8::count(words)};
        record_.text += words + "\n";
        reading_.statements.push_back(std::move(s));
        return *this;
    }

    Page &at(std::size_t begin, std::size_t end) { // moves the last statement
        reading_.statements.back().at = {begin, end};
        return *this;
    }

    Page &relates(std::uint32_t from, std::uint32_t to, RelationType type) {
        reading_.relations.push_back({from, to, type, Basis::connective, 1, {"discourse"}});
        return *this;
    }

    Page &echo(Points passage, Points of) {
        reading_.echoes.push_back({passage, of, false});
        return *this;
    }

    Map map() const {
        Map out;
        DocumentRecord record = record_;
        if (record.metadata.empty()) record.metadata.insert(Metadata{});
        record.hash = hash_hex(record.text);
        record.sketch = sketch_of(record.text);
        out.documents[record.id] = record;
        out.readings.insert(reading_);
        return out;
    }

  private:
    std::uint32_t place(const Stakeholder &who) {
        auto &all = reading_.stakeholders;
        auto it = std::find(all.begin(), all.end(), who);
        if (it == all.end()) it = all.insert(all.end(), who);
        return static_cast<std::uint32_t>(it - all.begin());
    }

    DocumentRecord record_;
    Reading reading_;
};

Map all(const std::vector<Map> &maps);                            // their union
std::string add_codebook(Map &map, const std::string &inner_xml); // returns its hash
std::vector<std::string> ids(const Derived &derived);             // of the stakeholders
std::vector<std::string> aliases(const Identity &who);            // "form (evidence)"

} // namespace sample
