#include "format/layout.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <graphviz/gvc.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace polylogue {
namespace {

constexpr int kUnreadable = 3, kNoLayout = 4;

void write_all(int fd, const char *data, std::size_t size) {
    while (size > 0) {
        const ssize_t n = ::write(fd, data, size);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return;
        data += n;
        size -= static_cast<std::size_t>(n);
    }
}

// The child's work: its exit code tells how far it came.
int render(const std::string &dot, const std::string &format, int out) {
    agseterr(AGMAX); // Graphviz is silent; the exit code speaks
    GVC_t *context = gvContext();
    Agraph_t *graph = agmemread(dot.c_str());
    if (!graph) return kUnreadable;
    char *data = nullptr;
    unsigned size = 0;
    const char *own = agget(graph, const_cast<char *>("layout"));
    if (gvLayout(context, graph, own && *own ? own : "dot") != 0 ||
        gvRenderData(context, graph, format.c_str(), &data, &size) != 0)
        return kNoLayout;
    write_all(out, data, size);
    return 0;
}

// Reads until the end of the pipe; false when the time is up.
bool drain(int fd, std::string &bytes, unsigned seconds) {
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + std::chrono::seconds(seconds);
    std::array<char, 65536> buffer{};
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd watched{fd, POLLIN, 0};
        if (left <= 0 || ::poll(&watched, 1, static_cast<int>(left)) == 0) return false;
        const ssize_t n = ::read(fd, buffer.data(), buffer.size());
        if (n == 0) return true;
        if (n > 0) bytes.append(buffer.data(), static_cast<std::size_t>(n));
    }
}

Error failure(ErrorKind kind, std::string message) { return {.kind = kind, .message = std::move(message)}; }

Result<std::string> outcome(int status, std::string bytes) {
    if (WIFSIGNALED(status))
        return failure(ErrorKind::stopped, std::string("the layout was stopped by: ") + strsignal(WTERMSIG(status)));
    if (WEXITSTATUS(status) == kUnreadable) return failure(ErrorKind::syntax, "Graphviz cannot read the diagram");
    if (WEXITSTATUS(status) != 0 || bytes.empty())
        return failure(ErrorKind::syntax, "Graphviz cannot lay out the diagram");
    return bytes;
}

} // namespace

Result<std::string> lay_out(const std::string &dot, const std::string &format, unsigned seconds) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return failure(ErrorKind::io, std::string("no pipe for the layout: ") + std::strerror(errno));
    const pid_t child = ::fork();
    if (child < 0) return failure(ErrorKind::io, std::string("no process for the layout: ") + std::strerror(errno));
    if (child == 0) {
        ::close(ends[0]);
        ::_exit(render(dot, format, ends[1]));
    }
    ::close(ends[1]);
    std::string bytes;
    const bool in_time = drain(ends[0], bytes, seconds);
    ::close(ends[0]);
    if (!in_time) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!in_time) return failure(ErrorKind::stopped, "the layout took more than " + std::to_string(seconds) + " s");
    return outcome(status, std::move(bytes));
}

} // namespace polylogue
