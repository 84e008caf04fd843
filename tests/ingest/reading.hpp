#pragma once
// What the ingest tests share: reading bytes under a name, and temporary folders.
#include "ingest/ingest.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace reading {

using namespace polylogue;

inline Document one(const std::string &name, const std::string &bytes, const Limits &limits = {}) {
    auto all = read_documents(name, bytes, limits);
    REQUIRE(all.size() == 1);
    if (!all[0]) FAIL(all[0].error().text());
    return *all[0];
}

inline std::string failure(const std::string &name, const std::string &bytes, const Limits &limits = {}) {
    auto all = read_documents(name, bytes, limits);
    REQUIRE(all.size() == 1);
    REQUIRE(!all[0]);
    return all[0].error().text();
}

inline std::string title(const Document &d) { return std::string(d.at(d.title)); }
inline std::string body(const Document &d) { return std::string(d.at(d.body)); }

// The body with a middle dot in place of each furniture span.
inline std::string prose(const Document &d) {
    std::string out;
    std::size_t at = d.body.begin;
    for (const Span f : d.furniture) {
        out += d.at({at, f.begin});
        out += "·";
        at = f.end;
    }
    return out += d.at({at, d.body.end});
}

// A folder of its own, gone at the end.
class Folder {
  public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("polylogue-ingest-" + std::to_string(::getpid()) + "-" + std::to_string(count_++))) {
        std::filesystem::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;

    std::string file(const std::string &name, const std::string &bytes = "x") const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return (path_ / name).string();
    }
    const std::filesystem::path &path() const { return path_; }

  private:
    static inline int count_ = 0;
    std::filesystem::path path_;
};

} // namespace reading
