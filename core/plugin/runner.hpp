#pragma once
// Runs the chosen plugins over documents: instances for one worker, and one phase at a time.
#include "plugin/bridge.hpp"
#include "plugin/catalog.hpp"
#include "plugin/note.hpp"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace polylogue {

using Counts = std::map<std::string, std::map<std::string, double>>; // plugin -> what it counts -> how much

// The instances of one worker thread. Creation happens here; a plugin that cannot be created is lost for the whole run.
class Runner {
  public:
    // Creates an instance of every chosen plugin (which must outlive the runner). `losses` gets those that refused, as
    // refused() does.
    static Runner make(const std::vector<Chosen> &chosen, std::vector<Loss> &losses) {
        return make(chosen, losses, {}, nullptr);
    }
    // In a worker process: each call of a plugin is written into `note`, and those of `given_up` (id -> reason) are not
    // created.
    static Runner make(const std::vector<Chosen> &chosen, std::vector<Loss> &losses,
                       const std::map<std::string, std::string> &given_up, RunNote *note);

    struct Work { // one document
        const polylogue_document *document = nullptr;
        const polylogue_codebook *codebook = nullptr;
        const Codebook *checks = nullptr; // the same codebook, for the sink's checks
        const std::vector<polylogue_wording> *issue = nullptr;
        const Fragment *so_far = nullptr;               // label and relate
        const std::set<std::string> *without = nullptr; // ids of plugins not to be run
        Counts *counts = nullptr;
    };

    // Runs each plugin that has the phase; returns what came of those that returned OK, in the plugins' order. Others,
    // and refused items, go to `losses`.
    std::vector<FragmentBuilder> run(polylogue_phase phase, const Work &work, std::vector<Loss> &losses) const;

    bool needs_tokens() const;
    const std::vector<Loss> &refused() const { return refused_; } // the plugins that could not be created

  private:
    struct Instance {
        const Chosen *chosen = nullptr;
        std::size_t index = 0; // among the chosen
        std::unique_ptr<void, void (*)(void *)> state{nullptr, nullptr};
    };
    std::vector<Instance> instances_;
    std::vector<Loss> refused_;
    RunNote *note_ = nullptr;
};

} // namespace polylogue
