#pragma once
// What is fuzzed: one entry a reader, fed with bytes of any kind. An entry must neither crash nor hang, and checks what
// holds for whatever was read. The fuzzer (fuzzer.cpp) and the suite (saved_inputs_test.cpp) call the same entries.
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::test {

struct FuzzTarget {
    std::string name; // that of its file in targets/, and of its folder in inputs/
    void (*run)(std::string_view bytes);
};

const std::vector<FuzzTarget> &fuzz_targets();
const FuzzTarget *fuzz_target(std::string_view name); // null when there is none

struct FuzzEntry { // a static one in each file of targets/
    FuzzEntry(std::string name, void (*run)(std::string_view bytes));
};

// Ends the process, telling `what`, when a thing that must hold does not.
void must(bool holds, const char *what);

} // namespace polylogue::test
