#pragma once
// How far long work has come, on stderr: documents done, rate, time left. On a terminal one line that changes;
// elsewhere a line of the log every half minute, so that short runs are silent.
#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>

namespace polylogue {

class Progress {
  public:
    Progress();
    ~Progress(); // clears the line
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    // More documents are done; `share` of the whole has been begun, 0 to 1, where that is known. From any thread.
    void add(std::size_t documents, std::optional<double> share);

  private:
    using Clock = std::chrono::steady_clock;
    void tell(Clock::time_point now, std::optional<double> share);

    std::mutex mutex_;
    const bool terminal_;
    std::size_t done_ = 0;
    const Clock::time_point start_ = Clock::now();
    Clock::time_point told_ = start_;
    bool printed_ = false;
};

} // namespace polylogue
