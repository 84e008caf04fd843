#include "merge/union.hpp"

#include "base/hash.hpp"
#include "merge/anchors.hpp"
#include "merge/sketch.hpp"
#include "text/script.hpp"

#include <algorithm>

namespace polylogue {
namespace {

const std::string &lesser_known(const std::string &a, const std::string &b) {
    return a.empty() || (!b.empty() && b < a) ? b : a;
}

// Of two texts under one id the one with the lesser hash stays; a text left out (--no-text) is filled in.
void join_record(DocumentRecord &mine, const DocumentRecord &other, std::vector<std::string> &conflicts) {
    mine.metadata.insert(other.metadata.begin(), other.metadata.end());
    mine.lang = lesser_known(mine.lang, other.lang);
    if (mine.hash == other.hash) {
        mine.text = std::max(mine.text, other.text);
        mine.sketch = std::max(mine.sketch, other.sketch);
        return;
    }
    conflicts.push_back("document '" + mine.id + "' has two different texts; the one with hash " +
                        std::min(mine.hash, other.hash) + " is shown");
    if (other.hash < mine.hash) {
        mine.hash = other.hash;
        mine.text = other.text;
        mine.sketch = other.sketch;
    }
}

void join_documents(Map &map, Map &other, std::vector<std::string> &conflicts) {
    map.documents.merge(other.documents);
    for (const auto &[id, record] : other.documents) join_record(map.documents.at(id), record, conflicts);
}

// Whether `readings` hold another reading with the key of `r`.
bool has_rival(const std::set<Reading> &readings, const Reading &r) {
    Reading least; // readings are ordered by document first
    least.document = r.document;
    for (auto it = readings.lower_bound(least); it != readings.end() && it->document == r.document; ++it)
        if (*it != r && it->key() == r.key()) return true;
    return false;
}

void join_readings(Map &map, Map &other, std::vector<std::string> &conflicts) {
    for (const Reading &r : other.readings) {
        if (has_rival(map.readings, r) && !map.readings.contains(r))
            conflicts.push_back("document '" + r.document +
                                "' was read twice with one configuration and different results; both are kept");
    }
    map.readings.merge(other.readings);
}

void compare_logics(const Codebook &a, const Codebook &b, std::vector<std::string> &conflicts) {
    for (const LogicEntry &mine : a.logics) {
        const LogicEntry *theirs = b.logic(mine.id);
        if (!theirs) continue;
        for (const auto &[lang, name] : mine.name) {
            const auto it = theirs->name.find(lang);
            if (it == theirs->name.end() || it->second == name) continue;
            conflicts.push_back("codebooks '" + a.id + "' version " + a.version + " and '" + b.id + "' version " +
                                b.version + " give logic '" + mine.id + "' two meanings: '" +
                                std::min(name, it->second) + "' and '" + std::max(name, it->second) + "'");
            break;
        }
    }
}

void join_codebooks(Map &map, const Map &other, std::vector<std::string> &conflicts) {
    for (const auto &[hash, source] : other.codebooks) {
        if (map.codebooks.contains(hash)) continue;
        const auto theirs = parse_codebook(source, "codebook " + hash);
        for (const auto &[mine_hash, mine_source] : map.codebooks) {
            if (other.codebooks.contains(mine_hash)) continue;
            const auto mine = parse_codebook(mine_source, "codebook " + mine_hash);
            if (mine && theirs) compare_logics(*mine, *theirs, conflicts);
        }
    }
    map.codebooks.insert(other.codebooks.begin(), other.codebooks.end());
}

} // namespace

void add_document(Map &map, const Document &document, bool with_text) {
    Map one;
    DocumentRecord &record = one.documents[document.id()];
    record.id = document.id();
    record.lang = document.meta.lang;
    const bool has_body = !document.body.empty() && document.body.end <= document.text.size();
    const std::string_view body = has_body ? document.at(document.body) : std::string_view(document.text);
    if (record.lang.empty()) record.lang = language_of(script_of(body));
    record.sketch = sketch_of(body);
    record.metadata.insert(document.meta);
    record.hash = hash_hex(document.text);
    if (with_text) record.text = document.text;
    join(map, std::move(one));
}

std::vector<std::string> join(Map &map, Map other) {
    std::vector<std::string> conflicts;
    join_documents(map, other, conflicts);
    join_readings(map, other, conflicts);
    join_codebooks(map, other, conflicts);
    map.corrections.insert(other.corrections.begin(), other.corrections.end());
    std::sort(conflicts.begin(), conflicts.end());
    return conflicts;
}

Map without_document(const Map &map, const std::string &document) {
    Map out = map;
    if (!map.corrections.empty()) {
        const DocumentIndex index(map);
        std::erase_if(out.corrections,
                      [&](const Correction &c) { return documents_of(c, index) == std::set{document}; });
    }
    out.documents.erase(document);
    std::erase_if(out.readings, [&](const Reading &r) { return r.document == document; });
    std::set<std::string> used;
    for (const Reading &r : out.readings) used.insert(r.codebook);
    std::erase_if(out.codebooks, [&](const auto &entry) { return !used.contains(entry.first); });
    return out;
}

} // namespace polylogue
