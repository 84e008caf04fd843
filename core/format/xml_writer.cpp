#include "format/xml_writer.hpp"

#include "base/escape.hpp"
#include "base/number.hpp"

namespace polylogue {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;

} // namespace

XmlWriter &XmlWriter::open(std::string_view name) {
    finish_tag();
    if (buffer_.size() >= kChunk) flush();
    buffer_.append(open_.size(), ' ').append("<").append(name);
    open_.push_back(name);
    in_tag_ = true;
    has_text_ = false;
    return *this;
}

XmlWriter &XmlWriter::attribute(std::string_view name, std::string_view value) {
    buffer_.append(" ").append(name).append("=\"");
    escape::append_xml(buffer_, value, escape::Xml::attribute);
    buffer_ += '"';
    return *this;
}

XmlWriter &XmlWriter::attribute(std::string_view name, std::size_t value) {
    return attribute(name, std::to_string(value));
}

XmlWriter &XmlWriter::attribute(std::string_view name, double value) { return attribute(name, number_text(value)); }

XmlWriter &XmlWriter::attribute(std::string_view name, const std::vector<std::string> &values) {
    if (values.empty()) return *this;
    std::string all;
    for (const std::string &v : values) all += (all.empty() ? "" : " ") + v;
    return attribute(name, all);
}

XmlWriter &XmlWriter::text(std::string_view value) {
    if (in_tag_) buffer_ += '>';
    in_tag_ = false;
    has_text_ = true;
    escape::append_xml(buffer_, value, escape::Xml::text);
    return *this;
}

void XmlWriter::close() {
    const std::string_view name = open_.back();
    open_.pop_back();
    if (in_tag_)
        buffer_ += "/>\n";
    else
        buffer_.append(has_text_ ? 0 : open_.size(), ' ').append("</").append(name).append(">\n");
    in_tag_ = false;
    has_text_ = false;
}

void XmlWriter::finish_tag() {
    if (in_tag_) buffer_ += ">\n";
    in_tag_ = false;
}

void XmlWriter::flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

} // namespace polylogue
