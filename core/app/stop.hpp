#pragma once
// SIGINT, SIGTERM and SIGHUP end a long run at its next safe place instead of at once; a second one ends it at once.
#include <string>

namespace polylogue {

class Stop {
  public:
    Stop(); // from here on; signals that were ignored stay so
    ~Stop();
    Stop(const Stop &) = delete;
    Stop &operator=(const Stop &) = delete;

    static int signal(); // that was received; 0 for none. From any thread.
    static bool asked() { return signal() != 0; }
    static int descriptor(); // readable once a signal was received: what waits for input watches it, too

    // From here on a signal ends the program at once; it is told `why` and what to do, in whole lines.
    static void at_once(const std::string &why);
};

// Ends the program as that signal would: whoever started it sees what happened.
[[noreturn]] void end_as_of(int signal);

} // namespace polylogue
