#include "format/corrections_xml.hpp"
#include "format/map_xml.hpp"
#include "format/statement_ids.hpp"

#include <sstream>

namespace polylogue {
namespace {

class MapWriter {
  public:
    MapWriter(std::ostream &out) : xml_(out) {}

    void write(const Map &map, const Derived *derived) {
        xml_.open("map").attribute("format", "1");
        write_documents(map);
        write_sources("codebooks", map.codebooks);
        xml_.open("readings");
        for (const Reading &r : map.readings) write_reading("reading", r);
        xml_.close();
        write_corrections(xml_, map.corrections);
        if (derived) write_derived(*derived);
        xml_.close();
    }

  private:
    void write_documents(const Map &map) {
        xml_.open("documents");
        for (const auto &[id, d] : map.documents) {
            xml_.open("document")
                .attribute("id", id)
                .known("lang", d.lang)
                .known("hash", d.hash)
                .known("sketch", d.sketch);
            for (const Metadata &m : d.metadata) write_metadata(m);
            if (!d.text.empty()) element("text", d.text);
            xml_.close();
        }
        xml_.close();
    }

    void write_metadata(const Metadata &m) {
        xml_.open("metadata")
            .known("title", m.title)
            .known("outlet", m.outlet)
            .known("author", m.author)
            .known("date", m.date);
        xml_.known("url", m.url).known("lang", m.lang).known("note", m.note).known("issue", m.issue).close();
    }

    void element(std::string_view name, std::string_view text) { xml_.open(name).text(text).close(); }

    void write_sources(std::string_view name, const std::map<std::string, std::string> &sources) {
        xml_.open(name);
        for (const auto &[hash, source] : sources) xml_.open("codebook").attribute("hash", hash).text(source).close();
        xml_.close();
    }

    void write_reading(std::string_view name, const Reading &r) {
        xml_.open(name).attribute("document", r.document).known("codebook", r.codebook).known("issue", r.issue);
        if (!r.configuration.empty()) element("configuration", r.configuration);
        for (std::size_t i = 0; i < r.stakeholders.size(); ++i) write_stakeholder(i, r.stakeholders[i]);
        const std::vector<std::string> ids = statement_ids(r);
        for (std::size_t i = 0; i < ids.size(); ++i) write_statement(ids[i], r.statements[i]);
        for (const Relation &x : r.relations) write_relation(ids[x.from], ids[x.to], x);
        for (const FiledEcho &e : r.echoes) write_echo(e);
        for (const Loss &l : r.losses)
            xml_.open("loss").attribute("plugin", l.plugin).attribute("reason", l.reason).close();
        xml_.close();
    }

    static std::string holder_id(std::size_t index) { return "h" + std::to_string(index + 1); }

    void write_stakeholder(std::size_t index, const Stakeholder &s) {
        xml_.open("stakeholder")
            .attribute("id", holder_id(index))
            .attribute("name", s.name)
            .attribute("type", to_string(s.type));
        xml_.known("known", s.known).known("anonymous", s.anonymous ? "true" : "");
        write_aliases(s.aliases);
        xml_.close();
    }

    void write_aliases(const std::vector<Alias> &aliases) {
        for (const Alias &a : aliases)
            xml_.open("alias").attribute("text", a.text).known("evidence", a.evidence).close();
    }

    void write_statement(const std::string &id, const FiledStatement &s) {
        xml_.open("statement")
            .attribute("id", id)
            .attribute("stakeholder", holder_id(s.stakeholder))
            .attribute("mode", to_string(s.mode));
        xml_.attribute("logics", s.logics).attribute("stance", to_string(s.stance)).known("concept", s.concept_id);
        xml_.attribute("confidence", s.confidence).attribute("extractors", s.extractors);
        write_points("position", s.at);
        xml_.open("quote").attribute("exact", s.exact).known("prefix", s.prefix).known("suffix", s.suffix).close();
        if (s.cue) write_points("cue", *s.cue);
        if (s.source) write_points("source", *s.source);
        xml_.close();
    }

    void write_points(std::string_view name, const Points &p) {
        xml_.open(name).attribute("start", p.begin).attribute("end", p.end).close();
    }

    void write_relation(const std::string &from, const std::string &to, const Relation &r) {
        xml_.open("relation").attribute("from", from).attribute("to", to).attribute("type", to_string(r.type));
        xml_.attribute("basis", to_string(r.basis))
            .attribute("confidence", r.confidence)
            .attribute("extractors", r.extractors)
            .close();
    }

    void write_echo(const FiledEcho &e) {
        xml_.open("echo").attribute("start", e.at.begin).attribute("end", e.at.end).attribute("of-start", e.of.begin);
        xml_.attribute("of-end", e.of.end).known("translation", e.translation ? "true" : "").close();
    }

    void write_derived(const Derived &d) {
        xml_.open("derived");
        for (const Identity &i : d.stakeholders) write_identity(i);
        for (const Claim &c : d.claims) write_claim(d, c);
        for (const ClaimRelation &r : d.claim_relations) {
            xml_.open("claim-relation").attribute("from", d.claims[r.from].id).attribute("to", d.claims[r.to].id);
            xml_.attribute("type", to_string(r.type)).attribute("count", r.count).close();
        }
        for (const Reprint &r : d.reprints)
            xml_.open("reprint")
                .attribute("document", r.document)
                .attribute("of", r.of)
                .attribute("shared", r.shared)
                .close();
        for (const Reading &r : d.joined) write_reading("joined", r);
        for (const CorrectionEffect &e : d.corrected)
            xml_.open("corrected").attribute("id", e.id).attribute("text", e.text).close();
        for (const std::string &w : d.warnings) xml_.open("warning").attribute("text", w).close();
        xml_.close();
    }

    void write_identity(const Identity &i) {
        xml_.open("stakeholder").attribute("id", i.id).attribute("name", i.name).attribute("type", to_string(i.type));
        xml_.known("anonymous", i.anonymous ? "true" : "")
            .attribute("part-of", i.part_of)
            .attribute("documents", i.documents);
        for (const auto &[lang, name] : i.names)
            xml_.open("name").attribute("lang", lang).attribute("text", name).close();
        write_aliases(i.aliases);
        xml_.close();
    }

    void write_claim(const Derived &d, const Claim &c) {
        xml_.open("claim")
            .attribute("id", c.id)
            .known("issue", c.issue)
            .known("concept", c.concept_id)
            .attribute("logics", c.logics);
        xml_.attribute("stance", to_string(c.stance))
            .known("first", c.first_date)
            .known("last", c.last_date)
            .attribute("reason", c.reason);
        for (const auto &[lang, label] : c.label)
            xml_.open("label").attribute("lang", lang).attribute("text", label).close();
        for (const std::size_t s : c.statements) {
            const MapStatement &m = d.statements[s];
            xml_.open("member").attribute("statement", m.id).attribute("document", m.document);
            xml_.attribute("stakeholder", d.stakeholders[m.stakeholder].id).known("echo", m.echo ? "true" : "").close();
        }
        xml_.close();
    }

    XmlWriter xml_;
};

} // namespace

void write_map_xml(std::ostream &out, const Map &map, const Derived &derived) { MapWriter(out).write(map, &derived); }

std::string write_map_xml(const Map &map, const Derived &derived) {
    std::ostringstream out;
    write_map_xml(out, map, derived);
    return std::move(out).str();
}

std::string write_map_xml(const Map &map) {
    std::ostringstream out;
    MapWriter(out).write(map, nullptr);
    return std::move(out).str();
}

} // namespace polylogue
