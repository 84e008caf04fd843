#include "ingest/article.hpp"
#include "ingest/encoding.hpp"
#include "ingest/page_meta.hpp"
#include "ingest/readers.hpp"

namespace polylogue {
namespace {

constexpr std::size_t kLargest = std::size_t{32} << 20U; // bytes; a parsed page takes some twenty times its size

Error refused(const std::string &path, ErrorKind kind, const std::string &message) {
    return {.kind = kind, .message = message, .path = path};
}

} // namespace

Result<Document> read_html(const std::string &path, std::string_view bytes) {
    Result<Decoded> decoded = decode(path, bytes, declared_encoding(bytes));
    if (!decoded) return decoded.error();
    if (decoded->text.size() > kLargest)
        return refused(path, ErrorKind::limit, "the page has more than " + std::to_string(kLargest) + " bytes");
    if (nesting(decoded->text, kDeepest) > kDeepest)
        return refused(path, ErrorKind::limit, "more than " + std::to_string(kDeepest) + " levels of nested elements");
    const Page page(decoded->text);
    Document document;
    document.path = path;
    document.warnings = std::move(decoded->warnings);
    document.meta = page_metadata(page.root());
    std::string body = article_text(page.root(), document.meta.title);
    replace_forbidden(body, document.warnings); // from character references
    if (body.empty()) return refused(path, ErrorKind::syntax, "no article text found in the page");
    compose(document, body);
    return document;
}

} // namespace polylogue
