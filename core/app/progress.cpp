#include "app/progress.hpp"

#include <cmath>
#include <cstdio>
#include <spdlog/spdlog.h>
#include <string>
#include <unistd.h>

namespace polylogue {
namespace {

constexpr auto kOnTerminal = std::chrono::milliseconds(250);
constexpr auto kInLog = std::chrono::seconds(30);
constexpr double kTooEarly = 0.002; // of the whole: no time is foretold

std::string duration(double seconds) {
    const long whole = std::lround(seconds);
    if (whole < 120) return std::to_string(whole) + " s";
    if (whole < 7200) return std::to_string(whole / 60) + " min";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole / 60 % 60) + " min";
}

} // namespace

Progress::Progress() : terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (printed_) std::fputs("\r\033[K", stderr);
}

void Progress::add(std::size_t documents, std::optional<double> share) {
    const std::lock_guard lock(mutex_);
    done_ += documents;
    const auto now = Clock::now();
    if (now - told_ > (terminal_ ? Clock::duration(kOnTerminal) : Clock::duration(kInLog))) tell(now, share);
}

void Progress::tell(Clock::time_point now, std::optional<double> share) {
    const double seconds = std::chrono::duration<double>(now - start_).count();
    std::string line = std::to_string(done_) + " documents, " +
                       std::to_string(std::lround(static_cast<double>(done_) / seconds)) + "/s";
    if (share) line += ", " + std::to_string(std::lround(*share * 100)) + " %";
    if (share && *share > kTooEarly) line += ", " + duration(seconds * (1 - *share) / *share) + " left";
    told_ = now;
    if (!terminal_) return spdlog::info("{}", line);
    std::fprintf(stderr, "\r\033[K%s", line.c_str());
    printed_ = true;
}

} // namespace polylogue
