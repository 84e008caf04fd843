#include "app/mapper.hpp"

#include "app/stop.hpp"
#include "base/parallel.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace polylogue {

namespace {
constexpr std::size_t kMostInBatch = 16; // documents
}

Mapper::Mapper(const MapperOptions &options, const Configuration &configuration, Readers &readers, Journal &journal)
    : options_(options), readers_(readers), journal_(journal), keys_(configuration, readers.refused()) {
    map_.codebooks[configuration.codebook.hash()] = configuration.codebook.source;
    for (const Loss &l : readers.refused()) lose("plugin " + l.plugin + ": " + l.reason);
    log_.count_logged(configuration.refused.size());
}

Status Mapper::read(Source &source) {
    Progress progress;
    parallel_for(options_.jobs, options_.jobs, [&](std::size_t worker, std::size_t) {
        while (!Stop::asked() && !stopped_) {
            const Documents documents = source.next();
            if (documents.empty()) return;
            read(worker, documents);
            progress.add(documents.size(), source.share());
        }
    });
    log_.tell_repeated();
    if (broken_) return *broken_;
    return journal_.sync();
}

void Mapper::lose(const std::string &line) { log_.lose(line); }

void Mapper::read(std::size_t worker, const Documents &documents) {
    Batch batch;
    for (const Result<Document> &d : documents) {
        if (d) {
            batch.push_back(&*d);
        } else {
            const std::lock_guard lock(mutex_);
            lose(d.error().text());
        }
        if (batch.size() < kMostInBatch) continue;
        read(worker, batch);
        batch.clear();
    }
    read(worker, batch);
}

void Mapper::read(std::size_t worker, const Batch &batch) {
    Batch unknown;
    std::vector<std::string> keys;
    for (const Document *d : batch) {
        std::string key = keys_.of(*d);
        if (take(*d, key)) continue;
        unknown.push_back(d);
        keys.push_back(std::move(key));
    }
    if (unknown.empty()) return;
    const std::vector<Result<Read>> readings = readers_.read(worker, unknown);
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        if (readings[i]) {
            keep(keys[i], *readings[i]);
            add(*unknown[i], *readings[i]);
        } else {
            const std::lock_guard lock(mutex_);
            lose(readings[i].error().text());
        }
    }
}

// From the journal, when that has it.
bool Mapper::take(const Document &document, const std::string &key) {
    const std::optional<Read> kept = journal_.find(key);
    if (!kept || (options_.retry && !kept->losses.empty())) return false;
    add(document, *kept);
    const std::lock_guard lock(mutex_);
    ++taken_;
    return true;
}

void Mapper::keep(const std::string &key, const Read &read) {
    const Status kept = journal_.add(key, read);
    if (kept) return;
    const std::lock_guard lock(mutex_);
    if (!broken_) broken_ = kept.error();
    stopped_ = true;
}

void Mapper::add(const Document &document, const Read &read) {
    Map one;
    add_document(one, document, options_.with_text);
    one.readings.insert(read.reading);
    const std::lock_guard lock(mutex_);
    for (const std::string &w : document.warnings) spdlog::warn("{}: {}", document.path, w);
    for (const Loss &l : read.losses) log_.lose(document.path, l);
    polylogue::add(counts_, read.counts);
    for (const std::string &conflict : join(map_, one)) spdlog::warn("{}: {}", document.path, conflict);
}

} // namespace polylogue
