#pragma once
// One plugin with its settings, ready to read texts outside of the pipeline: what the checks of the conformance kit
// work with.
#include "plugin/kit_texts.hpp"
#include "plugin/runner.hpp"

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace polylogue {

struct Fault : std::runtime_error { // a check that failed, and why
    using runtime_error::runtime_error;
};

struct Took {                        // seconds
    double passed = 0, computed = 0; // by the clock, and of this process's work
};

class Bench {
  public:
    // Throws Fault when a setting is bad. The library's path gives the place of the plugin's data.
    Bench(const polylogue_plugin &plugin, const std::string &library, const Codebook &codebook,
          const std::map<std::string, std::string> &given);

    Runner runner() const; // an instance of the plugin; must not outlive the bench; throws Fault when it refuses

    // What the plugin found in all its phases, a line an item; label and relate get a statement for each sentence.
    // Throws Fault when anything was lost. `took` gets the time of the plugin alone.
    std::string read(const Runner &runner, const KitText &text, Took *took = nullptr) const;

  private:
    Codebook codebook_;
    CodebookBridge bridge_;
    std::vector<Chosen> chosen_;
};

} // namespace polylogue
