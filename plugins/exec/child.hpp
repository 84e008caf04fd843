#pragma once
// One running program with pipes to its stdin, stdout and stderr: lines go in, lines come out, each within a time
// limit.
#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace polylogue::exec {

using Clock = std::chrono::steady_clock;

struct ChildFault : std::runtime_error { // the program ended, was too slow, or wrote too much: it is of no use any more
    using runtime_error::runtime_error;
};

class Child {
  public:
    // Starts it. Throws ChildFault when it cannot be started.
    explicit Child(const std::vector<std::string> &words);
    ~Child(); // closes its stdin, waits a moment for it to end, then kills it with what it started
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    // Writes a line (without its end) and returns the next line the program writes, without its end. Throws ChildFault,
    // also when `cancelled` says so. What the program writes meanwhile is neither lost nor able to block it.
    std::string exchange(std::string_view line, Clock::time_point deadline, const std::function<bool()> &cancelled);

    std::vector<std::string> take_errors(); // the lines of its stderr so far, 100 at most

  private:
    void wait_a_moment(bool writing, Clock::time_point deadline);
    void write_some(std::string_view &rest);
    bool read_some(int &from, std::string &into); // false at the end
    std::optional<std::string> first_line();
    std::string how_it_ended();
    void close_all();

    pid_t pid_ = -1;
    int in_ = -1, out_ = -1, err_ = -1; // our ends; -1 once closed
    std::string read_, errors_;
};

} // namespace polylogue::exec
