#include "format/map_json.hpp"

#include "base/hash.hpp"
#include "format/corrections_xml.hpp"
#include "format/json_facts.hpp"
#include "merge/union.hpp"

#include <istream>
#include <sstream>

namespace polylogue {
namespace {

using namespace json_items;

std::string line(const ordered_json &value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

ordered_json with_text(const DocumentRecord &record) {
    ordered_json out = json_items::document(record);
    if (!record.text.empty()) out["text"] = record.text;
    return out;
}

ordered_json reading_json(const Reading &r) {
    ordered_json out = head(r);
    out["statements"] = ordered_json::array();
    for (std::size_t i = 0; i < r.statements.size(); ++i) {
        ordered_json s = statement(r, i);
        if (!r.statements[i].prefix.empty()) s["prefix"] = r.statements[i].prefix;
        if (!r.statements[i].suffix.empty()) s["suffix"] = r.statements[i].suffix;
        out["statements"].push_back(std::move(s));
    }
    out["relations"] = ordered_json::array();
    for (std::size_t i = 0; i < r.relations.size(); ++i) out["relations"].push_back(relation(r.relations[i], i));
    return out;
}

template <class Items, class Write>
void write_list(std::ostream &out, const char *key, const Items &items, const Write &write) {
    out << " \"" << key << "\": [";
    const char *between = "\n  ";
    for (const auto &item : items) {
        out << between << line(write(item));
        between = ",\n  ";
    }
    out << "]";
}

class MapJsonReader {
  public:
    void read(const json &root) {
        each(root, "documents", [&](const json &o, const std::string &at) { add_record(read_document(o, at), at); });
        each(root, "codebooks", [&](const json &o, const std::string &at) {
            const std::string source = text(o, "source", at), hash = text(o, "hash", at);
            all_.map.codebooks[hash.empty() ? hash_hex(source) : hash] = source;
        });
        for (const std::string &xml : texts(root, "corrections", "map")) {
            auto read = parse_corrections(xml, "corrections");
            if (!read) throw Fault{read.error().text()};
            all_.map.corrections.merge(*read);
        }
        each(root, "readings", [&](const json &o, const std::string &at) { read_reading(o, at, o); });
        if (!root.contains("readings") && root.contains("statements")) read_extracted(root);
    }

    Imported finish() { return all_.finish(); }

  private:
    void add_record(DocumentRecord record, const std::string &where) {
        if (record.id.empty()) throw Fault{where + ".id: a document needs an id"};
        std::string id = record.id;
        all_.map.documents.emplace(std::move(id), std::move(record));
    }

    void read_extracted(const json &root) { // a line of `extract`: "document" is an object there
        DocumentRecord record;
        const auto it = root.find("document");
        if (it != root.end() && it->is_object()) {
            record = read_document(*it, "document");
            record.metadata.insert(read_metadata(*it, "document"));
            if (record.lang.empty()) record.lang = text(*it, "detected", "document");
        }
        if (record.id.empty()) record.id = "doc-" + hash_hex(line(ordered_json(root))).substr(0, 12);
        json head{{"document", record.id}, {"configuration", "json\n"}};
        for (const char *key : {"issue", "codebook", "configuration", "stakeholders", "echoes", "losses"})
            if (root.contains(key)) head[key] = root[key];
        add_record(std::move(record), "document");
        read_reading(head, "reading", root);
    }

    void read_reading(const json &head, const std::string &at, const json &content) {
        const std::string prefix = std::to_string(readings_) + ":";
        Head in = read_head(head, at, all_, readings_++);
        if (!all_.map.documents.contains(all_.at(in.reading).document))
            throw Fault{at + ".document: '" + all_.at(in.reading).document + "' is not among the documents"};
        each(content, "statements", [&](const json &o, const std::string &where) {
            const std::string holder = text(o, "stakeholder", where);
            const auto it = in.stakeholders.find(holder);
            if (it == in.stakeholders.end())
                throw Fault{where + ".stakeholder: no stakeholder has the id '" + holder + "'"};
            FiledStatement s = read_filed(o, where);
            if (s.exact.empty()) throw Fault{where + ".quote: the words of the statement expected, none found"};
            if (!all_.add(in.reading, prefix + text(o, "id", where), it->second, std::move(s)))
                throw Fault{where + ".id: '" + text(o, "id", where) + "' is used twice"};
        });
        each(content, "relations", [&](const json &o, const std::string &where) {
            const std::string from = text(o, "from", where), to = text(o, "to", where);
            if (!all_.relate(prefix + from, prefix + to, read_related(o, where)))
                throw Fault{where + ": '" + from + "' and '" + to + "' are not two statements of this reading"};
        });
    }

    Assembly all_;
    std::size_t readings_ = 0;
};

} // namespace

std::string write_map_json(const Map &map) {
    std::ostringstream out;
    out << "{\n";
    write_list(out, "documents", map.documents, [](const auto &d) { return with_text(d.second); });
    out << ",\n";
    write_list(out, "codebooks", map.codebooks, [](const auto &c) {
        return ordered_json{{"hash", c.first}, {"source", c.second}};
    });
    out << ",\n";
    write_list(out, "corrections", map.corrections,
               [](const Correction &c) { return ordered_json(write_corrections(CorrectionSet{c})); });
    out << ",\n";
    write_list(out, "readings", map.readings, reading_json);
    out << "\n}\n";
    return std::move(out).str();
}

Result<Imported> parse_map_json(const std::string &source, const std::string &name) {
    MapJsonReader reader;
    const auto failed = json_items::parse(source, name, [&](const json &root) { reader.read(root); });
    if (failed) return *failed;
    return reader.finish();
}

Result<Imported> read_map_lines(std::istream &in, const std::string &name) {
    Imported all;
    std::string text;
    for (std::size_t number = 1; std::getline(in, text); ++number) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        Result<Imported> one = parse_map_json(text, name);
        if (!one) {
            Error error = one.error();
            error.line = number;
            return error;
        }
        for (std::string &conflict : join(all.map, one->map)) all.notes.push_back(std::move(conflict));
        all.notes.insert(all.notes.end(), one->notes.begin(), one->notes.end());
    }
    return all;
}

} // namespace polylogue
