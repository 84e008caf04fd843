#include "app/stop.hpp"

#include "base/file.hpp"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace polylogue {
namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
std::array<struct sigaction, kSignals.size()> g_before;
std::array<int, 2> g_pipe{-1, -1};
std::atomic<int> g_signal{0};
std::atomic<const std::string *> g_why{nullptr};

void tell(int descriptor, const char *bytes, std::size_t size) {
    if (::write(descriptor, bytes, size) < 0) return; // there is nobody to tell
}

extern "C" void take_signal(int signal) {
    const std::string *why = g_why;
    if (g_signal.exchange(signal) == 0 && !why) return tell(g_pipe[1], "s", 1);
    if (why) tell(STDERR_FILENO, why->data(), why->size());
    drop_unfinished();
    std::signal(signal, SIG_DFL);
    ::raise(signal); // comes when this returns
}

} // namespace

Stop::Stop() {
    g_signal = 0;
    if (::pipe2(g_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) g_pipe = {-1, -1};
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], nullptr, &g_before[i]);
        if (g_before[i].sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = take_signal;
        action.sa_flags = SA_RESTART;
        ::sigaction(kSignals[i], &action, nullptr);
    }
}

Stop::~Stop() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &g_before[i], nullptr);
    delete g_why.exchange(nullptr);
    for (int &end : g_pipe) {
        if (end >= 0) ::close(end);
        end = -1;
    }
}

int Stop::signal() { return g_signal; }

int Stop::descriptor() { return g_pipe[0]; }

void Stop::at_once(const std::string &why) { g_why = new std::string(why); }

void end_as_of(int signal) {
    std::signal(signal, SIG_DFL);
    ::raise(signal);
    std::_Exit(128 + signal);
}

} // namespace polylogue
