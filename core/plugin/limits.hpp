#pragma once
// What --isolate grants a plugin.
#include <chrono>
#include <cstddef>

namespace polylogue {

struct PluginLimits {
    std::chrono::milliseconds time{60000}; // for one call of a plugin
    // Bytes that a worker process may take beyond what it starts with. Held by RLIMIT_DATA, which sanitizers do not
    // bear: in a build with them there is no such limit.
    std::size_t memory = std::size_t{2048} << 20U;
};

} // namespace polylogue
