#pragma once
// A progress line on a terminal's stderr for long work: documents done, rate, time left. Silent when stderr is not a
// terminal.
#include <chrono>
#include <cstddef>
#include <mutex>

namespace polylogue {

class Progress {
  public:
    explicit Progress(std::size_t total);
    ~Progress(); // clears the line
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;
    void step(); // one more done; may be called from any thread

  private:
    using Clock = std::chrono::steady_clock;
    void print(Clock::time_point now);

    std::mutex mutex_;
    const bool terminal_;
    const std::size_t total_;
    std::size_t done_ = 0;
    const Clock::time_point start_ = Clock::now();
    Clock::time_point shown_ = start_;
    bool printed_ = false;
};

} // namespace polylogue
