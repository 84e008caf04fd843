#include "ingest/ingest.hpp"

#include "base/file.hpp"
#include "ingest/encoding.hpp"
#include "ingest/readers.hpp"

#include <filesystem>
#include <sstream>

namespace polylogue {
namespace {

using Documents = std::vector<Result<Document>>;

Documents one(Result<Document> document) {
    Documents out;
    out.push_back(std::move(document));
    return out;
}

Documents lines(const std::string &path, std::string_view bytes, const Limits &limits) {
    const Result<std::string> text = json_lines_text(path, bytes);
    if (!text) return one(text.error());
    Documents out;
    std::istringstream in(*text);
    read_json_lines(
        in, path, [&out](Result<Document> d) { return out.push_back(std::move(d)), true; }, limits);
    return out;
}

Documents of_format(Format format, const std::string &path, std::string_view bytes, const Limits &limits) {
    switch (format) {
    case Format::text:
    case Format::markdown:
        return one(read_text(path, bytes, format));
    case Format::html:
        return one(read_html(path, bytes));
    case Format::pdf:
        return one(read_pdf(path, bytes, limits));
    case Format::jsonl:
        return lines(path, bytes, limits);
    case Format::newsml:
    case Format::nitf:
        break;
    }
    return read_xml(path, bytes);
}

Error too_large(const std::string &name, std::uintmax_t bytes, const Limits &limits) {
    return {.kind = ErrorKind::limit,
            .message = "the file has " + std::to_string(bytes) + " bytes, the limit is " +
                       std::to_string(limits.document_bytes),
            .path = name};
}

} // namespace

std::vector<Result<Document>> read_documents(const std::string &path, std::string bytes, const Limits &limits) {
    const std::string name = shown(path);
    if (bytes.size() > limits.document_bytes) return one(too_large(name, bytes.size(), limits));
    const Result<Format> format = detect_format(name, std::string_view(bytes).substr(0, 4096));
    return format ? of_format(*format, name, bytes, limits) : one(format.error());
}

std::vector<Result<Document>> read_documents(const std::string &path, const Limits &limits) {
    std::error_code unknown; // read_file says what is wrong
    const std::uintmax_t size = std::filesystem::file_size(path, unknown);
    if (!unknown && size > limits.document_bytes) return one(too_large(shown(path), size, limits));
    Result<std::string> bytes = read_file(path);
    if (bytes) return read_documents(path, std::move(*bytes), limits);
    Error error = bytes.error();
    error.path = shown(path);
    return one(error);
}

} // namespace polylogue
