#pragma once
// Processor time, for tests of speed: what else the machine does must not fail them.
#include <sys/resource.h>

namespace polylogue::test {

// Seconds that this process and the ended ones it started have spent.
inline double processor_seconds() {
    double out = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        ::getrusage(who, &used);
        for (const timeval &t : {used.ru_utime, used.ru_stime})
            out += static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
    }
    return out;
}

} // namespace polylogue::test
