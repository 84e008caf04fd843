#include "format/cleaned.hpp"

#include "ingest/encoding.hpp"

#include <algorithm>

namespace polylogue {
namespace {

void clean(std::string &text) { text = cleaned(std::move(text)); }

void clean(std::vector<std::string> &texts) {
    for (std::string &t : texts) clean(t);
}

void clean_all(auto &...texts) { (clean(texts), ...); }

void clean(Metadata &m) { clean_all(m.title, m.outlet, m.author, m.date, m.url, m.lang, m.note, m.issue); }

void clean(DocumentRecord &d) {
    clean_all(d.id, d.lang, d.text, d.hash, d.sketch);
    std::set<Metadata> kept;
    for (Metadata m : d.metadata) clean(m), kept.insert(std::move(m));
    d.metadata = std::move(kept);
}

void clean(Stakeholder &s) {
    clean_all(s.name, s.known);
    for (Alias &a : s.aliases) clean_all(a.text, a.evidence);
    std::sort(s.aliases.begin(), s.aliases.end());
    s.aliases.erase(std::unique(s.aliases.begin(), s.aliases.end()), s.aliases.end());
}

void clean(Reading &r) {
    clean_all(r.document, r.codebook, r.issue, r.configuration);
    for (Stakeholder &s : r.stakeholders) clean(s);
    for (FiledStatement &s : r.statements) clean_all(s.logics, s.concept_id, s.extractors, s.exact, s.prefix, s.suffix);
    for (Relation &x : r.relations) clean(x.extractors);
    for (Loss &l : r.losses) clean_all(l.plugin, l.reason);
}

} // namespace

std::string cleaned(std::string text) {
    std::vector<std::string> warnings; // the writer of map.xml gives none either
    replace_forbidden(text, warnings);
    return text;
}

Map cleaned(Map map) {
    std::map<std::string, DocumentRecord> documents;
    for (auto &[id, record] : map.documents) {
        clean(record);
        documents.emplace(record.id, std::move(record));
    }
    map.documents = std::move(documents);
    std::set<Reading> readings;
    while (!map.readings.empty()) {
        auto reading = map.readings.extract(map.readings.begin());
        clean(reading.value());
        readings.insert(std::move(reading));
    }
    map.readings = std::move(readings);
    return map;
}

} // namespace polylogue
