#pragma once
// What a worker process is doing, kept in memory that it shares with its parent: a crash or a hang tells nothing
// itself, so each call of a plugin is noted before it is made.
#include <atomic>
#include <cstdint>

namespace polylogue {

struct RunNote {
    std::atomic<std::uint32_t> plugin{0};        // 1 + index of the chosen plugin that is being called; 0 for none
    std::atomic<std::int64_t> since{0};          // when that call began: nanoseconds of the steady clock
    std::atomic<std::uint32_t> out_of_memory{0}; // 1 when the call met the memory limit

    void enter(std::size_t index);
    // Ends this process when the call met the memory limit and failed: what it took may never be given back.
    void leave(bool failed);
};

// The note of one call of a plugin; of nothing when there is no note (a run in one process).
class Noted {
  public:
    Noted(RunNote *note, std::size_t index) : note_(note) {
        if (note_) note_->enter(index);
    }
    void done(bool failed) {
        if (note_) note_->leave(failed);
    }

  private:
    RunNote *note_;
};

} // namespace polylogue
