#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace polylogue {

void parallel_for(std::size_t count, std::size_t jobs, const std::function<void(std::size_t, std::size_t)> &body) {
    std::atomic<std::size_t> next{0};
    auto work = [&](std::size_t worker) {
        for (std::size_t i = next++; i < count; i = next++) body(worker, i);
    };
    const std::size_t extra = std::min(std::max<std::size_t>(jobs, 1), std::max<std::size_t>(count, 1)) - 1;
    std::vector<std::thread> threads;
    threads.reserve(extra);
    for (std::size_t w = 1; w <= extra; ++w) threads.emplace_back(work, w);
    work(0);
    for (auto &t : threads) t.join();
}

} // namespace polylogue
