#include "format/xml_file.hpp"

#include "base/place.hpp"
#include "base/utf8.hpp"
#include "format/xml_reader.hpp"

#include <algorithm>

namespace polylogue {

Error XmlFile::error_at(std::size_t offset, std::string message, ErrorKind kind) const {
    const Place place = place_of(*xml_, offset);
    Error e{.kind = kind, .message = std::move(message), .path = name_};
    e.line = place.line;
    e.column = place.column;
    return e;
}

Result<XmlFile> XmlFile::parse(const std::string &xml, const std::string &name, const char *root) {
    if (const auto bad = utf8::first_invalid(xml))
        return Error{.kind = ErrorKind::encoding,
                     .message = "UTF-8 expected, an invalid byte found",
                     .path = name,
                     .offset = bad};
    XmlFile file(xml, name);
    const auto flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
    const auto parsed = file.document_.load_buffer(xml.data(), xml.size(), flags, pugi::encoding_utf8);
    if (!parsed)
        return file.error_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)), parsed.description(),
                             ErrorKind::syntax);
    if (std::string_view(file.root().name()) != root)
        return file.error_at(offset_of(file.root()),
                             "a <" + std::string(root) + "> expected, <" + file.root().name() + "> found");
    return file;
}

} // namespace polylogue
