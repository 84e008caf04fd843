#pragma once
// Reads a run's documents into one map, on all threads, with the journal that lets an interrupted run go on.
#include "app/journal.hpp"
#include "app/loss_log.hpp"
#include "app/progress.hpp"
#include "app/reading_key.hpp"
#include "app/source.hpp"
#include "merge/union.hpp"

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace polylogue {

struct MapperOptions {
    std::size_t jobs = 1;
    bool with_text = true;
    bool retry = false; // documents of which something was lost are read again, whatever the journal has
};

class Mapper {
  public:
    Mapper(const MapperOptions &options, const Configuration &configuration, Readers &readers, Journal &journal);

    // Until the end, a signal, or a journal that cannot be written: an error.
    Status read(Source &source);

    void lose(const std::string &line); // logs and counts it
    Map &map() { return map_; }
    std::size_t lost() const { return log_.lost(); }
    std::size_t taken() const { return taken_; } // from the journal
    const Counts &counts() const { return counts_; }

  private:
    using Documents = std::vector<Result<Document>>;
    void read(std::size_t worker, const Documents &documents);
    void read(std::size_t worker, const Batch &batch);
    bool take(const Document &document, const std::string &key);
    void add(const Document &document, const Read &read);
    void keep(const std::string &key, const Read &read);

    const MapperOptions options_;
    Readers &readers_;
    Journal &journal_;
    const ReadingKeys keys_;
    std::mutex mutex_; // of what follows
    Map map_;
    LossLog log_;
    Counts counts_;
    std::size_t taken_ = 0;
    std::optional<Error> broken_; // the journal
    std::atomic<bool> stopped_{false};
};

} // namespace polylogue
