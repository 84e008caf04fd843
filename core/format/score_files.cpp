#include "format/score_files.hpp"

#include "format/json.hpp"

#include <algorithm>
#include <filesystem>

namespace polylogue {
namespace {

namespace fs = std::filesystem;

Result<ScoreRow> score_pair(const fs::path &gold, const fs::path &found) {
    const auto reference = read_annotation(gold.string());
    if (!reference) return reference.error();
    std::error_code ignored;
    const auto read = fs::exists(found, ignored) ? read_annotation(found.string()) : Annotation{};
    if (!read) return read.error();
    return ScoreRow{gold.filename().string(), score(*reference, *read)};
}

Result<std::vector<fs::path>> json_files(const std::string &folder) {
    std::error_code error;
    std::vector<fs::path> out;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".json" && it->path().filename() != "claims.gold.json") out.push_back(it->path());
    if (error) return Error{.kind = ErrorKind::io, .message = "cannot be listed: " + error.message(), .path = folder};
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

Result<std::vector<ScoreRow>> score_files(const std::string &gold, const std::string &found) {
    std::error_code ignored;
    const bool folder = fs::is_directory(gold, ignored);
    const auto files = folder ? json_files(gold) : std::vector<fs::path>{gold};
    if (!files) return files.error();
    std::vector<ScoreRow> rows;
    for (const fs::path &file : *files) {
        auto row = score_pair(file, folder ? found / file.filename() : fs::path(found));
        if (!row) return row.error();
        rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace polylogue
