#pragma once
// Runs a piece of work in a process of its own: a crash or a hang of it is told, not suffered.
#include <chrono>
#include <functional>
#include <string>

namespace polylogue {

struct Contained {
    bool ended = false; // the work returned
    std::string text;   // what it returned, or why it did not: "stopped by Segmentation fault"
};

// Must be called while this process has one thread. The work's own output streams are this process's.
Contained run_contained(const std::function<std::string()> &work, std::chrono::milliseconds limit);

// How a process ended, by its status as of waitpid: "stopped by Segmentation fault", "ended with exit code 3".
std::string how_it_ended(int status);

std::string seconds_text(std::chrono::milliseconds time); // as messages show it: "2", "0.5"

} // namespace polylogue
