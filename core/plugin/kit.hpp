#pragma once
// The conformance kit: what every plugin has to bear, whatever it finds. Each check runs in a process of its own, so
// that a plugin that crashes or hangs fails that check and no other. The texts it reads are in kit_texts.
#include "codebook/codebook.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace polylogue {

struct Check {
    enum class Outcome { passed, failed, skipped };
    Outcome outcome = Outcome::passed;
    std::string name;   // a fact: "the same output twice"
    std::string detail; // of a failure the reason; else a figure, or empty
};

struct KitOptions {
    std::string library;                         // path
    std::map<std::string, std::string> settings; // option name -> text, as for settings_for
    Codebook codebook;                           // the texts are read with it
    std::chrono::milliseconds limit{60000};      // for one check
};

// Runs all checks, or only the first when the library cannot be loaded; `each` is told of every one as it is done. Must
// be called while this process has one thread.
void check_plugin(const KitOptions &options, const std::function<void(const Check &)> &each);

} // namespace polylogue
