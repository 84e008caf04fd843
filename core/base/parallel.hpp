#pragma once
// A parallel loop over indices. Results are placed by index, so the outcome does not depend on the number of threads.
#include <cstddef>
#include <functional>

namespace polylogue {

// Calls body(worker, index) once for each index in [0, count), from `jobs` threads (at least one; worker < jobs).
// The body must not throw. Returns when all calls have returned.
void parallel_for(std::size_t count, std::size_t jobs,
                  const std::function<void(std::size_t worker, std::size_t index)> &body);

} // namespace polylogue
