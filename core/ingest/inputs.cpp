#include "ingest/encoding.hpp"
#include "ingest/ingest.hpp"
#include "ingest/readers.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace polylogue {
namespace fs = std::filesystem;
namespace {

bool ends_with(const std::string &s, std::string_view end) {
    return s.size() >= end.size() && s.compare(s.size() - end.size(), end.size(), end) == 0;
}

// Files that belong to a corpus without being documents of it.
bool is_companion(const std::string &name) {
    return ends_with(name, ".gold.json") || name == "README.md" || name.rfind("LICENSE", 0) == 0 ||
           name == "codebook.xml";
}

std::string head_of(const fs::path &path) {
    std::string head(4096, '\0');
    std::ifstream in(path, std::ios::binary);
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return head;
}

bool is_document(const fs::path &path) {
    const std::string name = path.filename().string();
    if (is_companion(name)) return false;
    if (!ends_with(name, ".xml")) return static_cast<bool>(detect_format(name, {}));
    const std::string root = root_name(head_of(path));
    return root != "codebook" && root != "map"; // any other root is a document or an error its reader names
}

class Listing {
  public:
    Listing(const fs::path &root, std::vector<std::string> &skipped)
        : root_(fs::weakly_canonical(root, error_)), skipped_(skipped) {}

    std::vector<std::string> run(const fs::path &folder) {
        walk(folder);
        std::sort(files_.begin(), files_.end());
        std::sort(skipped_.begin(), skipped_.end());
        return std::move(files_);
    }

  private:
    std::error_code error_;
    fs::path root_; // without links
    std::vector<std::string> files_;
    std::vector<std::string> &skipped_;

    void skip(const fs::path &path, const std::string &why) { skipped_.push_back(shown(path.string()) + ": " + why); }

    void walk(const fs::path &start) {
        std::vector<fs::path> folders{start};
        while (!folders.empty()) {
            const fs::path folder = std::move(folders.back());
            folders.pop_back();
            fs::directory_iterator entries(folder, error_);
            if (error_) skip(folder, error_.message());
            for (; !error_ && entries != fs::directory_iterator(); entries.increment(error_))
                visit(entries->path(), folders);
        }
    }

    void visit(const fs::path &path, std::vector<fs::path> &folders) {
        if (path.filename().string()[0] == '.') return;
        std::error_code failed;
        const fs::file_status own = fs::symlink_status(path, failed);
        const fs::file_status target = fs::status(path, failed);
        if (fs::is_symlink(own)) return visit_link(path, target);
        if (fs::is_directory(own)) return folders.push_back(path);
        if (!fs::is_regular_file(own)) return skip(path, "is not a regular file");
        if (is_document(path)) files_.push_back(path.string());
    }

    void visit_link(const fs::path &path, const fs::file_status &target) {
        if (!fs::exists(target)) return skip(path, "is a link to nothing");
        if (!is_inside(path)) return skip(path, "is a link that leads out of the folder");
        if (fs::is_directory(target)) return skip(path, "is a link to a folder");
        if (!fs::is_regular_file(target)) return skip(path, "is not a regular file");
        if (is_document(path)) files_.push_back(path.string());
    }

    bool is_inside(const fs::path &link) {
        std::error_code failed;
        const fs::path target = fs::canonical(link, failed);
        return !failed && std::mismatch(root_.begin(), root_.end(), target.begin(), target.end()).first == root_.end();
    }
};

} // namespace

Result<std::vector<std::string>> list_inputs(const std::string &path, std::vector<std::string> &skipped) {
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (!fs::exists(status))
        return Error{.kind = ErrorKind::io,
                     .message = "cannot be opened: " + std::string(std::strerror(failed ? failed.value() : ENOENT)),
                     .path = shown(path)};
    if (fs::is_directory(status)) return Listing(path, skipped).run(path);
    if (fs::is_regular_file(status)) return std::vector<std::string>{path};
    return Error{.kind = ErrorKind::io, .message = "is not a regular file", .path = shown(path)};
}

} // namespace polylogue
