#pragma once
// Worker processes that are asked and answer, each with limits: a crash, a hang or a runaway of a plugin ends its
// worker and is told, with the plugin that was being called. A worker is started when it is first asked and goes on to
// the end.
#include "plugin/limits.hpp"
#include "plugin/note.hpp"
#include "plugin/spawner.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

class Isolation {
  public:
    using Give = std::function<void(std::string_view answer)>;
    using Handler = std::function<void(std::string_view question, const Give &give)>;
    // Made in each worker; what the handler gives are the answers to a question, one or more.
    using MakeHandler = std::function<Handler(RunNote &note)>;

    // Must be called while this process has one thread.
    static Result<std::unique_ptr<Isolation>> start(std::size_t workers, PluginLimits limits, MakeHandler make);
    ~Isolation();
    Isolation(const Isolation &) = delete;
    Isolation &operator=(const Isolation &) = delete;

    struct Death {
        std::string reason;                // "stopped by Segmentation fault"
        std::optional<std::size_t> plugin; // index of the plugin that was being called
    };
    // Waits for `answers` answers and gives them one by one; nothing when all have come. After a death the worker is
    // started anew by the next question. Any thread may ask; one thread a worker.
    std::optional<Death> ask(std::size_t worker, std::string_view question, std::size_t answers, const Give &give);

    bool running(std::size_t worker) const { return slots_[worker].process.pid > 0; }

  private:
    struct Slot {
        Spawner::Worker process;
        std::string read; // of an answer that has not come whole
    };
    Isolation(PluginLimits limits, MakeHandler make, std::size_t workers);
    void work(int socket) const; // in a worker
    std::optional<Death> start_worker(std::size_t worker);
    bool wait_for(std::size_t worker, std::string &answer, bool &late);
    Death bury(std::size_t worker, bool late);

    PluginLimits limits_;
    MakeHandler make_;
    std::vector<Slot> slots_;
    RunNote *notes_ = nullptr; // one a worker, shared with all
    std::unique_ptr<Spawner> spawner_;
};

} // namespace polylogue
