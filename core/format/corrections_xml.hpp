#pragma once
// Corrections in XML: a file of their own (docs/corrections.md, docs/corrections.xsd), and the same elements inside a
// map file.
#include "base/result.hpp"
#include "format/xml_reader.hpp"
#include "format/xml_writer.hpp"
#include "graph/correction.hpp"

#include <initializer_list>
#include <set>

namespace polylogue {

using CorrectionSet = std::set<Correction>;

// Errors: io, encoding (with the byte), syntax and schema (with line and column).
Result<CorrectionSet> read_corrections(const std::string &path);
Result<CorrectionSet> parse_corrections(const std::string &xml, const std::string &name); // errors carry `name`

std::string write_corrections(const CorrectionSet &corrections);          // a file; sorted
void write_corrections(XmlWriter &xml, const CorrectionSet &corrections); // the element <corrections>

class CorrectionReader : public XmlReader {
  protected:
    CorrectionSet corrections(const xml_node &parent); // its children; text or other elements are a fault

  private:
    Correction correction(const xml_node &node);
    void read_children(const xml_node &node, Correction &c);
    void check_parts(const xml_node &node, const Correction &c);
    void read_change(const xml_node &node, Change &change);
    std::string date(const xml_node &node);
    Anchor anchor(const xml_node &node);
    HolderRef holder(const xml_node &node);
    DocumentRef document(const xml_node &node);
    Quote quote(const xml_node &node);
    void only(const xml_node &node, std::initializer_list<std::string_view> allowed);
};

} // namespace polylogue
