#pragma once
// A parsed XML file of ours: encoding, syntax and root element checked, faults named with their place.
#include "base/result.hpp"

#include <pugixml.hpp>
#include <string>

namespace polylogue {

class XmlFile {
  public:
    // Errors: encoding (with the byte), syntax and schema (with line and column); they carry `name`. `xml` must outlive
    // the result. Text that is nothing but white space counts where it is an element's only content.
    static Result<XmlFile> parse(const std::string &xml, const std::string &name, const char *root);

    pugi::xml_node root() const { return document_.document_element(); }

    Error error_at(std::size_t offset, std::string message, ErrorKind kind = ErrorKind::schema) const;

  private:
    XmlFile(const std::string &xml, const std::string &name) : xml_(&xml), name_(name) {}

    const std::string *xml_;
    std::string name_;
    pugi::xml_document document_;
};

} // namespace polylogue
