#include "plugin/spawner.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace polylogue {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kGrace = std::chrono::seconds(2); // for a worker to end its plugins

struct Question {
    enum Kind : std::uint8_t { start, end } kind = start; // start comes with the worker's socket
    pid_t pid = 0;
    bool kill = false;
};

struct Answer {
    pid_t pid = -1; // -1: no process could be made, for the reason in `status` (errno)
    int status = 0;
    std::size_t memory = 0;
};

union Rights { // one descriptor beside a message
    std::array<char, CMSG_SPACE(sizeof(int))> bytes;
    cmsghdr align;
};

void attach(msghdr &message, Rights &rights, int fd) {
    message.msg_control = rights.bytes.data();
    message.msg_controllen = rights.bytes.size();
    cmsghdr *head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof fd);
    std::memcpy(CMSG_DATA(head), &fd, sizeof fd);
}

bool ask(int control, Question question, int fd = -1) {
    iovec part{&question, sizeof question};
    Rights rights{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (fd >= 0) attach(message, rights, fd);
    return ::sendmsg(control, &message, MSG_NOSIGNAL) == sizeof question;
}

// False when nobody asks any more.
bool hear(int control, Question &question, int &fd) {
    iovec part{&question, sizeof question};
    Rights rights{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = rights.bytes.data();
    message.msg_controllen = rights.bytes.size();
    ssize_t got = 0;
    do got = ::recvmsg(control, &message, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    if (got != sizeof question) return false;
    if (const cmsghdr *head = CMSG_FIRSTHDR(&message)) std::memcpy(&fd, CMSG_DATA(head), sizeof fd);
    return true;
}

// ---- the process that forks ----

class Nursery {
  public:
    Nursery(int control, const std::function<void(int)> &work) : control_(control), work_(work) {}

    void run() {
        ::prctl(PR_SET_CHILD_SUBREAPER, 1); // programs that a dead worker started become ours
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) std::signal(signal, SIG_IGN);
        Question question;
        for (int fd = -1; hear(control_, question, fd); fd = -1)
            answer(question.kind == Question::start ? start(fd) : end(question.pid, question.kill));
        for (const pid_t pid : std::vector<pid_t>(workers_)) end(pid, true);
    }

  private:
    void answer(const Answer &a) const { ::send(control_, &a, sizeof a, MSG_NOSIGNAL); }

    Answer start(int fd) {
        const pid_t pid = ::fork();
        if (pid == 0) be_worker(fd);
        const int reason = errno;
        ::close(fd);
        if (pid > 0) workers_.push_back(pid);
        return {pid, pid > 0 ? 0 : reason, 0};
    }

    [[noreturn]] void be_worker(int fd) const {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(control_);
        const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::dup2(nothing, STDIN_FILENO);        // a plugin must not read what this program was given
        ::dup2(STDERR_FILENO, STDOUT_FILENO); // nor write into its result
        try {
            work_(fd);
        } catch (...) { // nothing of this process may go on as the program it was forked from
            ::_exit(1);
        }
        ::_exit(0);
    }

    Answer end(pid_t pid, bool kill) {
        Answer out{pid, 0, 0};
        rusage use{};
        const auto deadline = Clock::now() + kGrace;
        while (::wait4(pid, &out.status, WNOHANG, &use) == 0) {
            if (kill || Clock::now() > deadline) ::kill(pid, SIGKILL);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        out.memory = static_cast<std::size_t>(use.ru_maxrss) * 1024;
        std::erase(workers_, pid);
        end_orphans();
        return out;
    }

    // What a dead worker had started is now a child of this process, and no worker.
    void end_orphans() const {
        const std::string own = std::to_string(::getpid());
        std::ifstream children("/proc/self/task/" + own + "/children");
        for (pid_t pid = 0; children >> pid;) {
            if (std::find(workers_.begin(), workers_.end(), pid) != workers_.end()) continue;
            ::kill(::getpgid(pid) == pid ? -pid : pid, SIGKILL);
            ::waitpid(pid, nullptr, 0);
        }
    }

    int control_;
    const std::function<void(int)> &work_;
    std::vector<pid_t> workers_;
};

Error failed(const char *what) {
    return {.kind = ErrorKind::io, .message = std::string(what) + ": " + std::strerror(errno)};
}

} // namespace

Result<Spawner> Spawner::start(const std::function<void(int socket)> &work) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return failed("no socket could be made");
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::close(ends[0]);
        Nursery(ends[1], work).run();
        ::_exit(0);
    }
    ::close(ends[1]);
    if (pid > 0) return Spawner(pid, ends[0]);
    ::close(ends[0]);
    return failed("no process could be made");
}

Spawner::Spawner(Spawner &&other) noexcept
    : pid_(std::exchange(other.pid_, -1)), control_(std::exchange(other.control_, -1)) {}

Spawner::~Spawner() {
    if (pid_ < 0) return;
    ::close(control_);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

Result<Spawner::Worker> Spawner::start_worker() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return failed("no socket could be made");
    Answer a;
    const std::lock_guard lock(mutex_);
    const bool asked = ask(control_, {Question::start, 0, false}, ends[1]);
    ::close(ends[1]);
    if (asked && ::recv(control_, &a, sizeof a, 0) == sizeof a && a.pid > 0) return Worker{a.pid, ends[0]};
    ::close(ends[0]);
    errno = a.status ? a.status : EPIPE;
    return failed("no process could be made");
}

Spawner::End Spawner::end_worker(pid_t pid, bool killed) {
    Answer a;
    const std::lock_guard lock(mutex_);
    if (ask(control_, {Question::end, pid, killed}) && ::recv(control_, &a, sizeof a, 0) == sizeof a)
        return {a.status, a.memory};
    return {};
}

} // namespace polylogue
