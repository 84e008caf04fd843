#include "app/inputs.hpp"

#include <algorithm>
#include <filesystem>

namespace polylogue {

Inputs list_all(const std::vector<std::string> &arguments) {
    Inputs out;
    for (const std::string &argument : arguments) {
        if (argument == "-") {
            out.files.push_back(argument);
            continue;
        }
        auto files = list_inputs(argument, out.lost);
        if (files)
            out.files.insert(out.files.end(), files->begin(), files->end());
        else
            out.lost.push_back(files.error().text());
    }
    std::sort(out.files.begin(), out.files.end());
    out.files.erase(std::unique(out.files.begin(), out.files.end()), out.files.end());
    return out;
}

Result<DocumentReader> DocumentReader::make(const ReadingOptions &options) {
    DocumentReader out;
    out.outlet_from_folder_ = options.outlet_from_folder;
    if (options.metadata.empty()) return out;
    auto table = MetadataTable::read(options.metadata);
    if (!table) return table.error();
    out.table_ = std::move(*table);
    return out;
}

std::vector<Result<Document>> DocumentReader::read(const std::string &file) const {
    std::vector<Result<Document>> out = read_documents(file);
    for (Result<Document> &d : out) d = completed(std::move(d), file);
    return out;
}

Result<Document> DocumentReader::completed(Result<Document> document, const std::string &file) const {
    if (!document) return document;
    table_.complete(*document);
    if (outlet_from_folder_ && document->meta.outlet.empty())
        document->meta.outlet = std::filesystem::path(file).parent_path().filename().string();
    return document;
}

} // namespace polylogue
