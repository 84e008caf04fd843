#include "format/layout.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <graphviz/gvc.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

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

// The end of the group that begins at `at`, behind its line; groups may stand in it.
std::size_t end_of_group(const std::string &svg, std::size_t at) {
    int depth = 0;
    for (std::size_t end = at; end < svg.size();) {
        const std::string_view line = std::string_view(svg).substr(end, svg.find('\n', end) - end);
        end += line.size() + 1;
        depth += line.starts_with("<g ") ? 1 : line == "</g>" ? -1 : 0;
        if (depth == 0) return std::min(end, svg.size());
    }
    return svg.size();
}

// Graphviz draws clusters in the order of their addresses: here in that of their ids, so that the bytes are the same.
std::string with_clusters_in_order(const std::string &svg) {
    const std::string_view sign = "<g id=\"clust";
    const std::size_t begin = svg.find(sign);
    if (begin == std::string::npos) return svg;
    std::vector<std::pair<int, std::string>> groups;
    std::size_t at = begin;
    while (svg.compare(at, sign.size(), sign) == 0) {
        const std::size_t end = end_of_group(svg, at);
        groups.emplace_back(std::atoi(svg.c_str() + at + sign.size()), svg.substr(at, end - at));
        at = end;
    }
    std::sort(groups.begin(), groups.end());
    std::string out = svg.substr(0, begin);
    for (const auto &group : groups) out += group.second;
    return out + svg.substr(at);
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
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // it ends with this process
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL);
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
    return outcome(status, format == "svg" ? with_clusters_in_order(bytes) : std::move(bytes));
}

} // namespace polylogue
