#include "plugin/note.hpp"

#include <chrono>
#include <unistd.h>

namespace polylogue {

void RunNote::enter(std::size_t index) {
    out_of_memory = 0;
    since = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    plugin = static_cast<std::uint32_t>(index + 1);
}

void RunNote::leave(bool failed) {
    if (failed && out_of_memory) ::_exit(1);
    plugin = 0;
}

} // namespace polylogue
