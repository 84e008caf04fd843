#pragma once
// A codebook's XML, parsed and checked against the rules of its elements (the same as docs/codebook.xsd). What it says
// is read by parse.
#include "base/result.hpp"

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace polylogue {

struct ElementRule;

class CheckedXml {
  public:
    CheckedXml(const std::string &xml, const std::string &name) : xml_(xml), name_(name) {} // both must outlive this

    bool load(); // false: fault() says why
    pugi::xml_node root() const { return document_.document_element(); }
    const std::optional<Error> &fault() const { return fault_; } // of all, the one that stands first in the file

    void fail(pugi::xml_node at, const std::string &message);
    void check(pugi::xml_node node); // its attributes, children and text against its element's rule

    // Checks the children of that name and hands each to `read`.
    template <class Read> void each(pugi::xml_node parent, const char *element, Read read) {
        for (const pugi::xml_node child : parent.children(element)) {
            check(child);
            read(child);
        }
    }

  private:
    void fail_at(std::size_t offset, const std::string &message, ErrorKind kind);
    void check_child(pugi::xml_node node, pugi::xml_node child, const ElementRule &rule);

    const std::string &xml_;
    const std::string &name_;
    pugi::xml_document document_;
    std::optional<Error> fault_;
};

std::string text_of(pugi::xml_node node);  // its own text, runs of white space made one space, none at the ends
std::string quoted(std::string_view text); // for messages, shortened

template <class Range> std::string listed(const Range &names) {
    std::string out;
    for (const auto &n : names) (out += out.empty() ? "" : ", ") += n;
    return out.empty() ? "none" : out;
}

} // namespace polylogue
