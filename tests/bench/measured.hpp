#pragma once
// Processor time and peak memory of one piece of work, and how they grow.
#include <cmath>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>

namespace bench {

struct Figure {
    double seconds = 0;   // of the processor, all threads
    std::size_t peak = 0; // kB of the process while it ran
};

inline std::size_t memory(const std::string &field) { // kB
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field)) return std::stoul(line.substr(field.size() + 1));
    return 0;
}

inline Figure measured(const std::function<void()> &work) {
    std::ofstream("/proc/self/clear_refs") << "5"; // the peak begins anew
    const std::clock_t start = std::clock();
    work();
    return {static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, memory("VmHWM:")};
}

// The power of the size that the time grows with: 1 is linear.
inline double exponent(double seconds, double size, double seconds_before, double size_before) {
    return std::log(seconds / seconds_before) / std::log(size / size_before);
}

} // namespace bench
