#pragma once
// Where the documents of a run come from, a few at a time: files, and lines of JSON from files and stdin. However many
// there are, only those being read are in memory.
#include "app/inputs.hpp"

#include <fstream>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace polylogue {

class Source {
  public:
    // `files` as list_all() gives them; at most so many files, or lines, at once.
    Source(const DocumentReader &reader, std::vector<std::string> files, std::size_t most_files,
           std::size_t most_lines);
    ~Source();

    // The next documents, or why not; none at the end or when the run is to stop. From any thread.
    std::vector<Result<Document>> next();

    // How much of the files has been given out, 0 to 1; none where stdin is among them.
    std::optional<double> share();

  private:
    using Lines = std::vector<JsonLines::Line>;
    struct Stream; // the JSON Lines that are being read

    std::vector<std::string> next_files(Lines &lines, std::shared_ptr<Stream> &of);
    bool opened(const std::string &file);
    Lines next_lines();

    const DocumentReader &reader_;
    const std::vector<std::string> files_;
    const std::size_t most_files_, most_lines_;
    const bool counted_; // stdin is not among them
    std::mutex mutex_;
    std::size_t at_ = 0;             // of files_
    std::shared_ptr<Stream> stream_; // of the file before it
};

} // namespace polylogue
