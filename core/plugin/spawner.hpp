#pragma once
// A process with one thread that starts worker processes for this one and tells how they ended. It is forked before any
// other thread is made, so its workers are forks of a program that is loaded and whole: no library is loaded, no
// codebook read, no option parsed again, and no lock is held by a thread that the fork left behind.
#include "base/result.hpp"

#include <functional>
#include <mutex>
#include <sys/types.h>

namespace polylogue {

class Spawner {
  public:
    // `work` is what a worker does with its end of a stream socket; when it returns the worker ends with exit code 0.
    // Must be called while this process has one thread.
    static Result<Spawner> start(const std::function<void(int socket)> &work);
    ~Spawner(); // ends what is left: workers, and the programs that they started
    Spawner(Spawner &&other) noexcept;
    Spawner &operator=(Spawner &&) = delete;

    struct Worker {
        pid_t pid = -1;
        int socket = -1; // our end; the caller closes it
    };
    Result<Worker> start_worker(); // from any thread

    struct End {
        int status = 0;         // as of waitpid
        std::size_t memory = 0; // the most it had in use, bytes
    };
    // Waits for a worker that is ending; one that does not, or is to be `killed`, is killed, with what it started.
    End end_worker(pid_t pid, bool killed); // from any thread

  private:
    Spawner(pid_t pid, int control) : pid_(pid), control_(control) {}

    std::mutex mutex_; // one question at a time
    pid_t pid_ = -1;
    int control_ = -1;
};

} // namespace polylogue
