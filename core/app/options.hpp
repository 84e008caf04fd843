#pragma once
// The command-line options that several commands share, and the configuration made from them.
#include "app/pipeline.hpp"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace polylogue {

constexpr int kAllDone = 0, kSomethingLost = 1, kWrongUsage = 2;
constexpr int kSignalled = 128; // and the signal's number: main ends the program as that signal would

struct ReadingOptions { // map and extract
    std::string codebook, issue, metadata;
    std::vector<std::string> plugin_dirs, plugins, options;
    double min_confidence = 0;
    bool outlet_from_folder = false;
    bool isolate = false;
    double plugin_timeout = 60;       // seconds
    std::size_t plugin_memory = 2048; // MB

    void add_to(CLI::App &command);

  private:
    void add_isolation(CLI::App &command);
};

// Where the installed program, or the build tree, keeps what belongs to it.
std::string installed_plugins();
std::string installed_codebook();                     // the general one
std::string installed_share(const std::string &what); // under share/polylogue
std::string installed_names();                        // the name table

// Reads the codebook, finds and checks the plugins. Refused plugins are logged and do not stop the others.
Result<std::unique_ptr<Configuration>> configure(const ReadingOptions &options);

int report(const Error &error); // logs it; the exit code that fits its kind

} // namespace polylogue
