#pragma once
// Reads documents with the chosen plugins: in this process or, with --isolate, in worker processes that bear what a
// plugin does.
#include "app/pipeline.hpp"
#include "plugin/isolation.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace polylogue {

using Batch = std::vector<const Document *>;

class Readers {
  public:
    // Must be called while this process has one thread, and outlived by the configuration.
    static Result<std::unique_ptr<Readers>> make(const Configuration &configuration, std::size_t workers);
    virtual ~Readers() = default;
    Readers(const Readers &) = delete;
    Readers &operator=(const Readers &) = delete;

    // A reading for each document, in their order, or why there is none. One thread a worker. `given` is as for
    // read_document.
    virtual std::vector<Result<Read>> read(std::size_t worker, const Batch &batch, const Fragment *given = nullptr) = 0;

    const std::vector<Loss> &refused() const { return refused_; } // plugins that could not be created

  protected:
    Readers() = default;
    std::vector<Loss> refused_;
};

void add(Counts &sum, const Counts &more);
std::vector<std::string> counts_text(const Counts &counts); // a line a plugin: "llm: 3 requests, 1200 tokens read"

// Workers that are processes. When one ends while it reads a document, that document is read again without the plugin
// that was being called, which becomes a loss of it, and the rest of the batch goes on.
class IsolatedReaders : public Readers {
  public:
    static Result<std::unique_ptr<Readers>> make(const Configuration &configuration, std::size_t workers);
    std::vector<Result<Read>> read(std::size_t worker, const Batch &batch, const Fragment *given) override;

  private:
    explicit IsolatedReaders(const Configuration &configuration) : configuration_(configuration) {}
    Status prepare(std::size_t worker);
    Status give_up(const Isolation::Death &death);
    Isolation::Handler handler(RunNote &note) const; // in a worker

    const Configuration &configuration_;
    std::unique_ptr<Isolation> isolation_;
    std::mutex mutex_;
    std::map<std::string, std::string> given_up_; // plugins whose creation ended a worker, and how
};

} // namespace polylogue
