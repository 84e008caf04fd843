#include "child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

extern char **environ; // NOLINT(readability-redundant-declaration)

namespace polylogue::exec {
namespace {

constexpr std::size_t kLongestLine = std::size_t{64} << 20U; // bytes
constexpr std::size_t kMostErrors = 64 << 10;                // bytes of stderr kept until they are taken
constexpr std::size_t kMostErrorLines = 100;
constexpr auto kTick = std::chrono::milliseconds(100); // how often a wait looks at the clock and at `cancelled`
constexpr auto kLastMoment = std::chrono::milliseconds(500);

struct Pipe { // closed when the scope ends, but for the ends that were taken
    int ends[2] = {-1, -1};
    Pipe() {
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw ChildFault(std::string("no pipe could be made: ") + std::strerror(errno));
    }
    ~Pipe() {
        for (const int end : ends)
            if (end >= 0) ::close(end);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;
    int take(std::size_t end) {
        ::fcntl(ends[end], F_SETFL, O_NONBLOCK);
        return std::exchange(ends[end], -1);
    }
};

struct Actions { // stdin, stdout, stderr of the program
    posix_spawn_file_actions_t raw{};
    Actions(const Pipe &in, const Pipe &out, const Pipe &err) {
        ::posix_spawn_file_actions_init(&raw);
        ::posix_spawn_file_actions_adddup2(&raw, in.ends[0], 0);
        ::posix_spawn_file_actions_adddup2(&raw, out.ends[1], 1);
        ::posix_spawn_file_actions_adddup2(&raw, err.ends[1], 2);
    }
    ~Actions() { ::posix_spawn_file_actions_destroy(&raw); }
    Actions(const Actions &) = delete;
    Actions &operator=(const Actions &) = delete;
};

struct Attributes { // a process group of its own, so that what it starts can be ended with it; signals as by default
    posix_spawnattr_t raw{};
    Attributes() {
        sigset_t none, all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_init(&raw);
        ::posix_spawnattr_setsigmask(&raw, &none);
        ::posix_spawnattr_setsigdefault(&raw, &all);
        ::posix_spawnattr_setpgroup(&raw, 0);
        ::posix_spawnattr_setflags(&raw, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Attributes() { ::posix_spawnattr_destroy(&raw); }
    Attributes(const Attributes &) = delete;
    Attributes &operator=(const Attributes &) = delete;
};

// Writing to a program that has ended raises SIGPIPE: kept from this thread, and taken back when it was raised.
class NoPipeSignal {
  public:
    NoPipeSignal() {
        sigset_t pending;
        ::sigemptyset(&pipe_);
        ::sigaddset(&pipe_, SIGPIPE);
        ::sigpending(&pending);
        was_pending_ = ::sigismember(&pending, SIGPIPE) == 1;
        ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    ~NoPipeSignal() {
        const timespec now{};
        if (!was_pending_)
            while (::sigtimedwait(&pipe_, nullptr, &now) < 0 && errno == EINTR) {
            }
        ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    NoPipeSignal(const NoPipeSignal &) = delete;
    NoPipeSignal &operator=(const NoPipeSignal &) = delete;

  private:
    sigset_t pipe_{}, before_{};
    bool was_pending_ = false;
};

void close_end(int &end) {
    if (end >= 0) ::close(end);
    end = -1;
}

// The status of a program that ends within that time; nothing when it goes on.
std::optional<int> ended(pid_t pid, std::chrono::milliseconds within) {
    const auto deadline = Clock::now() + within;
    for (int status = 0;; std::this_thread::sleep_for(std::chrono::milliseconds(2))) {
        const pid_t got = ::waitpid(pid, &status, WNOHANG);
        if (got == pid) return status;
        if (got < 0 || Clock::now() > deadline) return std::nullopt;
    }
}

} // namespace

Child::Child(const std::vector<std::string> &words) {
    Pipe in, out, err;
    const Actions actions(in, out, err);
    const Attributes attributes;
    std::vector<char *> arguments;
    for (const std::string &w : words) arguments.push_back(const_cast<char *>(w.c_str()));
    arguments.push_back(nullptr);
    const int failed =
        ::posix_spawnp(&pid_, arguments.front(), &actions.raw, &attributes.raw, arguments.data(), environ);
    if (failed) throw ChildFault("'" + words.front() + "' cannot be started: " + std::strerror(failed));
    in_ = in.take(1);
    out_ = out.take(0);
    err_ = err.take(0);
}

Child::~Child() {
    close_end(in_);
    if (pid_ > 0 && !ended(pid_, kLastMoment)) {
        ::kill(-pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    close_all();
}

void Child::close_all() {
    for (int *end : {&in_, &out_, &err_}) close_end(*end);
}

std::string Child::exchange(std::string_view line, Clock::time_point deadline, const std::function<bool()> &cancelled) {
    const NoPipeSignal quiet;
    const std::string sent = std::string(line) + "\n";
    std::string_view rest = sent;
    for (;;) {
        if (auto answer = rest.empty() ? first_line() : std::nullopt) return *answer;
        if (out_ < 0) throw ChildFault(how_it_ended());
        if (read_.size() > kLongestLine) throw ChildFault("wrote a line of more than 64 MB");
        if (Clock::now() >= deadline) throw ChildFault("gave no answer within its time limit");
        if (cancelled()) throw ChildFault("was cancelled");
        wait_a_moment(!rest.empty(), deadline);
        write_some(rest);
        read_some(out_, read_);
        read_some(err_, errors_);
        if (errors_.size() > kMostErrors) errors_.resize(kMostErrors);
    }
}

void Child::wait_a_moment(bool writing, Clock::time_point deadline) {
    std::array<pollfd, 3> ends{{{out_, POLLIN, 0}, {err_, POLLIN, 0}, {writing ? in_ : -1, POLLOUT, 0}}};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    ::poll(ends.data(), ends.size(),
           static_cast<int>(std::clamp(left, std::chrono::milliseconds(0), std::chrono::milliseconds(kTick)).count()));
}

void Child::write_some(std::string_view &rest) {
    if (rest.empty() || in_ < 0) return;
    const ssize_t wrote = ::write(in_, rest.data(), rest.size());
    if (wrote > 0)
        rest.remove_prefix(static_cast<std::size_t>(wrote));
    else if (errno == EPIPE)
        rest = {}; // it reads no more; its end tells why
}

bool Child::read_some(int &from, std::string &into) {
    std::array<char, 65536> buffer;
    while (from >= 0) {
        const ssize_t got = ::read(from, buffer.data(), buffer.size());
        if (got > 0)
            into.append(buffer.data(), static_cast<std::size_t>(got));
        else if (got == 0)
            close_end(from);
        else if (errno != EINTR)
            return true;
        if (into.size() > kLongestLine) return true;
    }
    return false;
}

std::optional<std::string> Child::first_line() {
    const std::size_t end = read_.find('\n');
    if (end == std::string::npos) return std::nullopt;
    std::string line = read_.substr(0, end);
    read_.erase(0, end + 1);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

std::string Child::how_it_ended() {
    const std::optional<int> status = ended(pid_, kLastMoment);
    read_some(err_, errors_);
    if (!status) return "closed its stdout";
    pid_ = -1;
    if (WIFSIGNALED(*status)) return std::string("was stopped by ") + ::strsignal(WTERMSIG(*status));
    return "ended with exit code " + std::to_string(WEXITSTATUS(*status)) + " before it answered";
}

std::vector<std::string> Child::take_errors() {
    read_some(err_, errors_);
    std::vector<std::string> out;
    for (std::size_t at = 0; at < errors_.size() && out.size() < kMostErrorLines;) {
        const std::size_t end = std::min(errors_.find('\n', at), errors_.size());
        if (end > at) out.push_back(errors_.substr(at, end - at));
        at = end + 1;
    }
    errors_.clear();
    return out;
}

} // namespace polylogue::exec
