#pragma once
// The readings of a run, put on disk as they are made, so that a run that was interrupted can go on where it was. One
// file that only grows: a line with key, size and checksum, then the reading's bytes; what does not fit its checksum,
// and all behind it, is taken off when the file is opened. Keys say what a reading depends on (app/reading_key); bytes
// are for the same program on the same machine only.
#include "app/pipeline.hpp"
#include "base/result.hpp"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace polylogue {

class Journal {
  public:
    // `go_on`: with the readings that are there; otherwise they are dropped. Errors: io; a file that is no journal.
    static Result<std::unique_ptr<Journal>> open(const std::string &path, bool go_on);
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    // The reading kept under the key, without its layers and counts. From any thread.
    std::optional<Read> find(const std::string &key);

    // Keeps it, in place of one under the same key. When that fails (a full disk), the file ends as it did before. From
    // any thread.
    Status add(const std::string &key, const Read &read);

    std::size_t size(); // readings that it holds
    Status sync();      // onto the disk
    void remove();

    // At the end of a whole run: what it did not use is dropped when that is more than half. The journal takes nothing
    // more.
    Status tidy();

  private:
    struct Place {
        std::uint64_t at = 0, size = 0; // of the reading's bytes in the file
        std::string sum;
    };
    Journal(std::string path, int fd) : path_(std::move(path)), fd_(fd) {}
    Status begin(bool go_on);
    Status take_stock();
    std::optional<Place> next_place(std::string &key) const;
    bool holds(const Place &place, std::string &bytes) const;
    Error failed(const std::string &what) const;

    const std::string path_;
    const int fd_;
    std::mutex mutex_;
    std::uint64_t end_ = 0; // behind the last whole reading
    std::unordered_map<std::string, Place> places_;
    std::unordered_set<std::string> used_; // keys that were found or added
    std::chrono::steady_clock::time_point synced_{};
};

} // namespace polylogue
