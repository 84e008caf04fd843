#pragma once
// Runs the built program as a user would, and gives back its exit code and what it wrote.
#include <map>
#include <string>
#include <vector>

namespace polylogue::test {

struct Outcome {
    int code = -1; // the exit code; -1 when a signal ended the program
    std::string out, err;
};

struct Surroundings {
    std::string input;                              // stdin
    std::map<std::string, std::string> environment; // added to the test's own
    std::string folder;                             // working folder; the test's own when empty
};

Outcome run_program(const std::vector<std::string> &arguments, const Surroundings &surroundings = {});

// The folder of the one plugin of tests/faulty/ with that name.
std::string faulty(const std::string &name);

} // namespace polylogue::test
