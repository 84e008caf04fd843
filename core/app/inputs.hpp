#pragma once
// The documents of a command's INPUT arguments: files, folders, or "-" for JSON Lines on stdin, completed from the CSV
// and the folder names.
#include "app/options.hpp"
#include "ingest/ingest.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct Inputs {
    std::vector<std::string> files; // sorted, each once; "-" for stdin
    std::vector<std::string> lost;  // one line for each input that could not be listed or was passed over
};

Inputs list_all(const std::vector<std::string> &arguments);

class DocumentReader {
  public:
    static Result<DocumentReader> make(const ReadingOptions &options);
    std::vector<Result<Document>> read(const std::string &file) const; // completed documents, or why not
    Result<Document> completed(Result<Document> document, const std::string &file) const; // one that was read from it

  private:
    MetadataTable table_;
    bool outlet_from_folder_ = false;
};

} // namespace polylogue
