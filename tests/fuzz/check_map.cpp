#include "fuzz/check_map.hpp"
#include "base/utf8.hpp"
#include "format/dot.hpp"
#include "format/map_xml.hpp"
#include "format/page_data.hpp"
#include "fuzz/target.hpp"

#include <pugixml.hpp>

namespace polylogue::test {
namespace {

bool is_xml(const std::string &text) {
    pugi::xml_document xml;
    return static_cast<bool>(xml.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8));
}

} // namespace

void check_map(const Map &map) {
    for (const Reading &r : map.readings)
        for (const Stakeholder &s : r.stakeholders) must(!s.name.empty(), "a stakeholder has a name");
    const std::string xml = write_map_xml(map);
    const auto again = parse_map_xml(xml, "again");
    must(again && write_map_xml(*again) == xml, "a map file is read again as it was written");
    const Derived derived = derive(*again);
    for (const auto format :
         {Format::xml, Format::json, Format::csv, Format::dna, Format::graphml, Format::argdown, Format::aif}) {
        const std::string text = write_map(format, *again, derived, {});
        must(!utf8::first_invalid(text), "what is written is UTF-8");
        if (format == Format::xml || format == Format::graphml) must(is_xml(text), "XML that is written is XML");
        if (!can_read(format)) continue;
        const auto read = parse_map(format, text, "again");
        must(static_cast<bool>(read), "a format that is written is read");
        if (format == Format::xml) must(read->map == *again, "a map comes back as it was");
        if (format != Format::json) continue; // its reader sorts the items of a reading
        const auto sorted = parse_map(format, write_map(format, read->map, derived, {}), "again");
        must(sorted && sorted->map == read->map, "a sorted map comes back as it was");
    }
    for (const Drawing &d : drawings(*again, derived)) must(!utf8::first_invalid(d.dot), "a drawing is UTF-8");
    must(!utf8::first_invalid(page_data(*again, derived, {}, {})), "a page is UTF-8");
}

void check_reader(Format format, std::string_view bytes) {
    const auto read = parse_map(format, std::string(bytes), "fuzzed");
    if (read)
        check_map(read->map);
    else
        must(!read.error().message.empty(), "an error has words");
}

} // namespace polylogue::test
