#include "app/progress.hpp"

#include <cstdio>
#include <unistd.h>

namespace polylogue {

Progress::Progress(std::size_t total) : terminal_(::isatty(STDERR_FILENO) == 1), total_(total) {}

Progress::~Progress() {
    if (printed_) std::fputs("\r\033[K", stderr);
}

void Progress::step() {
    const std::lock_guard lock(mutex_);
    ++done_;
    const auto now = Clock::now();
    if (terminal_ && now - shown_ > std::chrono::milliseconds(250)) print(now);
}

void Progress::print(Clock::time_point now) {
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const double rate = static_cast<double>(done_) / seconds;
    const double left = static_cast<double>(total_ - done_) / rate;
    std::fprintf(stderr, "\r\033[K%zu of %zu files, %.0f/s, %.0f s left", done_, total_, rate, left);
    shown_ = now;
    printed_ = true;
}

} // namespace polylogue
