#include "ingest/encoding.hpp"
#include "ingest/header.hpp"
#include "ingest/lines.hpp"
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
    clean_metadata(document);
    document.furniture = format == Format::markdown ? markdown_furniture(document.text, document.body)
                                                    : text_furniture(document.text, document.body);
    return document;
}

void clean_metadata(Document &document) {
    Metadata &m = document.meta;
    for (std::string *field : {&m.title, &m.outlet, &m.author, &m.date, &m.url, &m.lang, &m.note, &m.issue}) {
        *field = std::string(trimmed(*field));
        replace_forbidden(*field, document.warnings);
    }
}

void compose(Document &document, std::string_view body) {
    clean_metadata(document);
    document.text = document.meta.title;
    document.title = {0, document.text.size()};
    if (!document.text.empty()) document.text += "\n\n";
    document.body = {document.text.size(), document.text.size() + body.size()};
    document.text += body;
}

} // namespace polylogue
