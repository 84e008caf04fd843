#include "ingest/readers.hpp"
namespace polylogue {
Result<Document> read_html(const std::string &path, std::string_view) {
    return Error{.message = "this format is not read yet", .path = path};
}
Result<Document> read_pdf(const std::string &path, std::string_view, const Limits &) {
    return Error{.message = "this format is not read yet", .path = path};
}
std::vector<Result<Document>> read_xml(const std::string &path, std::string_view) {
    std::vector<Result<Document>> out;
    out.push_back(Error{.message = "this format is not read yet", .path = path});
    return out;
}
} // namespace polylogue
