#include "plugin/contained.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <poll.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace polylogue {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void do_work(const std::function<std::string()> &work, int to) {
    std::string text;
    try {
        text = work();
    } catch (const std::exception &e) {
        text = std::string("exception: ") + e.what();
    }
    for (std::size_t at = 0; at < text.size();) {
        const ssize_t wrote = ::write(to, text.data() + at, text.size() - at);
        if (wrote <= 0) break;
        at += static_cast<std::size_t>(wrote);
    }
    ::_exit(0);
}

// All that comes until the other side closes it. False when the deadline passed before.
bool read_all(int from, Clock::time_point deadline, std::string &into) {
    std::array<char, 4096> buffer;
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd end{from, POLLIN, 0};
        if (left <= 0) return false;
        if (::poll(&end, 1, static_cast<int>(left)) <= 0) continue;
        const ssize_t got = ::read(from, buffer.data(), buffer.size());
        if (got > 0)
            into.append(buffer.data(), static_cast<std::size_t>(got));
        else if (got == 0 || errno != EINTR)
            return true;
    }
}

} // namespace

std::string seconds_text(std::chrono::milliseconds time) {
    std::ostringstream out;
    out << static_cast<double>(time.count()) / 1000;
    return out.str();
}

std::string how_it_ended(int status) {
    if (WIFSIGNALED(status)) return std::string("stopped by ") + ::strsignal(WTERMSIG(status));
    return "ended with exit code " + std::to_string(WEXITSTATUS(status));
}

Contained run_contained(const std::function<std::string()> &work, std::chrono::milliseconds limit) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return {false, std::string("no pipe could be made: ") + std::strerror(errno)};
    const pid_t pid = ::fork();
    if (pid == 0) do_work(work, ends[1]);
    ::close(ends[1]);
    std::string text;
    const bool in_time = pid > 0 && read_all(ends[0], Clock::now() + limit, text);
    ::close(ends[0]);
    if (pid < 0) return {false, std::string("no process could be made: ") + std::strerror(errno)};
    if (!in_time) ::kill(pid, SIGKILL);
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (!in_time) return {false, "stopped after " + seconds_text(limit) + " s"};
    if (status != 0) return {false, how_it_ended(status)};
    return {true, text};
}

} // namespace polylogue
