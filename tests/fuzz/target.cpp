#include "fuzz/target.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace polylogue::test {
namespace {

std::vector<FuzzTarget> &entries() {
    static std::vector<FuzzTarget> all;
    return all;
}

} // namespace

const std::vector<FuzzTarget> &fuzz_targets() { return entries(); }

const FuzzTarget *fuzz_target(std::string_view name) {
    const auto it = std::find_if(entries().begin(), entries().end(), [&](const auto &t) { return t.name == name; });
    return it == entries().end() ? nullptr : &*it;
}

FuzzEntry::FuzzEntry(std::string name, void (*run)(std::string_view bytes)) {
    entries().push_back({std::move(name), run});
}

void must(bool holds, const char *what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace polylogue::test
