#include "format/corrections_xml.hpp"

#include <sstream>

namespace polylogue {
namespace {

class Writer {
  public:
    explicit Writer(XmlWriter &xml) : xml_(xml) {}

    void write(const Correction &c) {
        xml_.open(to_string(c.kind)).attribute("author", c.author).attribute("date", c.date).known("note", c.note);
        write_change(c.change);
        if (c.kind == CorrectionKind::add_relation)
            xml_.attribute("type", to_string(c.relation)).attribute("basis", to_string(c.basis));
        const bool relation = c.kind == CorrectionKind::add_relation || c.kind == CorrectionKind::drop_relation;
        for (std::size_t i = 0; i < c.statements.size(); ++i) {
            xml_.open(!relation ? "statement" : i == 0 ? "from" : "to");
            write_document(c.statements[i].document);
            write_quote(c.statements[i].quote);
        }
        for (const HolderRef &h : c.stakeholders) {
            xml_.open("stakeholder").attribute("name", h.name);
            write_document(h.document);
            xml_.close();
        }
        if (c.change.span) xml_.open("span"), write_quote(*c.change.span);
        xml_.close();
    }

  private:
    void write_change(const Change &c) {
        if (c.stakeholder) xml_.attribute("stakeholder", *c.stakeholder);
        if (c.type) xml_.attribute("type", to_string(*c.type));
        if (c.mode) xml_.attribute("mode", to_string(*c.mode));
        if (c.logics && c.logics->empty()) xml_.attribute("logics", "");
        if (c.logics) xml_.attribute("logics", *c.logics);
        if (c.stance) xml_.attribute("stance", to_string(*c.stance));
        if (c.concept_id) xml_.attribute("concept", *c.concept_id);
    }

    void write_document(const DocumentRef &d) {
        xml_.known("document", d.id).known("outlet", d.outlet).known("title", d.title).known("url", d.url);
    }

    void write_quote(const Quote &q) {
        xml_.attribute("exact", q.exact).known("prefix", q.prefix).known("suffix", q.suffix).close();
    }

    XmlWriter &xml_;
};

} // namespace

void write_corrections(XmlWriter &xml, const CorrectionSet &corrections) {
    xml.open("corrections");
    Writer writer(xml);
    for (const Correction &c : corrections) writer.write(c);
    xml.close();
}

std::string write_corrections(const CorrectionSet &corrections) {
    std::ostringstream out;
    {
        XmlWriter xml(out);
        write_corrections(xml, corrections);
    }
    return std::move(out).str();
}

} // namespace polylogue
