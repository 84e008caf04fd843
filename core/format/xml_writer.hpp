#pragma once
// Writes XML to a stream, element by element, indented by one space a level, without holding a document in memory.
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

class XmlWriter {
  public:
    explicit XmlWriter(std::ostream &out) : out_(out) { buffer_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"; }
    ~XmlWriter() { flush(); }
    XmlWriter(const XmlWriter &) = delete;
    XmlWriter &operator=(const XmlWriter &) = delete;

    XmlWriter &open(std::string_view name); // attributes may follow until the next open, text or close
    XmlWriter &attribute(std::string_view name, std::string_view value);
    XmlWriter &attribute(std::string_view name, std::size_t value);
    XmlWriter &attribute(std::string_view name, double value); // the shortest form that reads back equal
    XmlWriter &attribute(std::string_view name, const std::vector<std::string> &values); // separated by spaces
    XmlWriter &known(std::string_view name, std::string_view value) {
        return value.empty() ? *this : attribute(name, value);
    }
    XmlWriter &text(std::string_view value); // the element's only content
    void close();

  private:
    void finish_tag();
    void flush();

    std::ostream &out_;
    std::string buffer_;
    std::vector<std::string_view> open_; // names; literals of the callers
    bool in_tag_ = false;                // attributes may still come
    bool has_text_ = false;
};

} // namespace polylogue
