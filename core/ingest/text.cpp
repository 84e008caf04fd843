#include "ingest/encoding.hpp"
#include "ingest/header.hpp"
#include "ingest/markdown.hpp"
#include "ingest/readers.hpp"

namespace polylogue {

Result<Document> read_text(const std::string &path, std::string_view bytes, Format format) {
    Result<Decoded> decoded = decode(path, bytes);
    if (!decoded) return decoded.error();
    Document document;
    document.path = path;
    document.text = std::move(decoded->text);
    document.warnings = std::move(decoded->warnings);
    if (const Status read = read_header(document); !read) return read.error();
    document.furniture = format == Format::markdown ? markdown_furniture(document.text, document.body)
                                                    : text_furniture(document.text, document.body);
    return document;
}

void compose(Document &document, std::string_view body) {
    document.text = document.meta.title;
    document.title = {0, document.text.size()};
    if (!document.text.empty()) document.text += "\n\n";
    document.body = {document.text.size(), document.text.size() + body.size()};
    document.text += body;
}

std::string date_of(std::string_view time) {
    const auto digits = [time](std::size_t at, std::size_t n) {
        for (std::size_t i = at; i < at + n; ++i)
            if (i >= time.size() || time[i] < '0' || time[i] > '9') return false;
        return true;
    };
    const auto joined = [time](std::size_t month, std::size_t day) {
        return std::string(time.substr(0, 4)) + "-" + std::string(time.substr(month, 2)) + "-" +
               std::string(time.substr(day, 2));
    };
    const bool separated = time.size() >= 10 && (time[4] == '-' || time[4] == '/') && time[7] == time[4];
    if (separated && digits(0, 4) && digits(5, 2) && digits(8, 2)) return joined(5, 8);
    if (digits(0, 8) && !digits(8, 1)) return joined(4, 6);
    return std::string(time);
}

} // namespace polylogue
