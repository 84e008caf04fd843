#include "app/commands.hpp"
#include "app/corrections_option.hpp"
#include "app/deriving.hpp"
#include "app/inputs.hpp"
#include "app/loss_log.hpp"
#include "app/output.hpp"
#include "app/progress.hpp"
#include "app/readers.hpp"
#include "base/parallel.hpp"
#include "merge/union.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <mutex>
#include <spdlog/spdlog.h>
#include <thread>

namespace polylogue {
namespace {

struct Options : ReadingOptions {
    std::vector<std::string> inputs;
    std::string folder;
    std::size_t jobs = 0;
    bool no_text = false;
    DrawOptions draw;
    Deriving deriving;
    CorrectionFiles corrections;
};

constexpr std::size_t kMostInBatch = 16; // documents

// Reads all inputs into one map; what was lost is logged and counted.
class Mapper {
  public:
    Mapper(const Options &options, const Configuration &configuration, const DocumentReader &reader, Readers &readers,
           std::size_t jobs)
        : options_(options), reader_(reader), readers_(readers), jobs_(jobs) {
        map_.codebooks[configuration.codebook.hash()] = configuration.codebook.source;
        for (const Loss &l : readers.refused()) lose("plugin " + l.plugin + ": " + l.reason);
        log_.count_logged(configuration.refused.size());
    }

    void read(const std::vector<std::string> &files) {
        Progress progress(files.size());
        const std::size_t block = block_size(files.size());
        parallel_for((files.size() + block - 1) / block, jobs_, [&](std::size_t worker, std::size_t b) {
            std::vector<Result<Document>> documents;
            for (std::size_t i = b * block; i < std::min((b + 1) * block, files.size()); ++i) {
                std::vector<Result<Document>> more = reader_.read(files[i]);
                std::move(more.begin(), more.end(), std::back_inserter(documents));
                progress.step();
            }
            for (std::size_t at = 0; at < documents.size(); at += kMostInBatch)
                add(worker, documents, at, std::min(at + kMostInBatch, documents.size()));
        });
        log_.tell_repeated();
    }

    void lose(const std::string &line) { log_.lose(line); }

    Status add_corrections() { return options_.corrections.read_into(map_); }

    const Map &map() const { return map_; }
    std::size_t lost() const { return log_.lost(); }
    const Counts &counts() const { return counts_; }

  private:
    // Files read at once: more than one saves turns between processes, but all threads must have work to the end.
    std::size_t block_size(std::size_t files) const {
        return options_.isolate ? std::clamp<std::size_t>(files / (jobs_ * 4), 1, kMostInBatch) : 1;
    }

    void add(std::size_t worker, const std::vector<Result<Document>> &documents, std::size_t from, std::size_t to) {
        Batch batch;
        for (std::size_t i = from; i < to; ++i)
            if (documents[i]) batch.push_back(&*documents[i]);
        std::vector<Result<Read>> readings = readers_.read(worker, batch);
        const std::lock_guard lock(mutex_);
        for (std::size_t i = from; i < to; ++i)
            if (!documents[i]) lose(documents[i].error().text());
        for (std::size_t i = 0; i < batch.size(); ++i) add(*batch[i], readings[i]);
    }

    void add(const Document &document, Result<Read> &read) {
        if (!read) return lose(read.error().text());
        for (const std::string &w : document.warnings) spdlog::warn("{}: {}", document.path, w);
        for (const Loss &l : read->losses) log_.lose(document.path, l);
        polylogue::add(counts_, read->counts);
        add_document(map_, document, !options_.no_text);
        map_.readings.insert(std::move(read->reading));
    }

    const Options &options_;
    const DocumentReader &reader_;
    Readers &readers_;
    const std::size_t jobs_;
    std::mutex mutex_;
    Map map_;
    LossLog log_;
    Counts counts_;
};

void summarise(const Options &options, const Mapper &mapper, const Derived &derived) {
    const std::string &f = options.folder;
    std::cout << mapper.map().documents.size() << " documents, " << derived.stakeholders.size() << " stakeholders, "
              << derived.statements.size() << " statements, " << derived.relations.size() << " relations, "
              << derived.claims.size() << " claims\n"
              << "page      " << f << "/index.html\ndiagram   " << f << "/map.svg\nmap       " << f
              << "/map.xml\ngraph     " << f << "/map.dot\ndocuments " << f << "/documents/\n";
    if (derived.issues.size() > 1)
        std::cout << derived.issues.size() << " issues: map.svg is the overview, map-<issue>.svg the diagram of each\n";
    for (const std::string &line : counts_text(mapper.counts())) std::cout << line << "\n";
}

// Makes the folder before anything is read, so that a long run does not end at a closed door.
Status make_folder(const std::string &folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error) return Done{};
    return Error{.kind = ErrorKind::io, .message = "cannot be made: " + error.message(), .path = folder};
}

void write_all(Options &options, Mapper &mapper, std::size_t jobs) {
    const DeriveOptions deriving = options.deriving.options();
    const Derived derived = derive(mapper.map(), deriving);
    for (const std::string &w : derived.warnings) spdlog::warn("{}", w);
    const std::vector<Error> failed = write_map_folder(options.folder, mapper.map(), derived, options.draw);
    for (const Error &e : failed) mapper.lose(e.text());
    if (!failed.empty()) return; // a full disk, say: the documents' own maps would only say so again
    for (const Error &e : write_document_maps(options.folder, mapper.map(), jobs, options.draw, deriving))
        mapper.lose(e.text());
    summarise(options, mapper, derived);
}

int run(Options &options) {
    auto configuration = configure(options);
    if (!configuration) return report(configuration.error());
    auto reader = DocumentReader::make(options);
    if (!reader) return report(reader.error());
    if (const Status made = make_folder(options.folder); !made) return report(made.error());
    const std::size_t jobs = options.jobs ? options.jobs : std::max(1U, std::thread::hardware_concurrency());

    auto readers = Readers::make(**configuration, jobs);
    if (!readers) return report(readers.error());

    Mapper mapper(options, **configuration, *reader, **readers, jobs);
    if (const Status added = mapper.add_corrections(); !added) return report(added.error());
    const Inputs inputs = list_all(options.inputs);
    for (const std::string &line : inputs.lost) mapper.lose(line);
    mapper.read(inputs.files);
    if (mapper.map().documents.empty()) mapper.lose("no document was read");
    write_all(options, mapper, jobs);
    return mapper.lost() ? kSomethingLost : kAllDone;
}

} // namespace

void add_map(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand("map", "Read documents and write their argument map: index.html, map.svg, "
                                                  "map.dot, map.xml and a map of each document");
    command->footer(
        "Example: polylogue map articles/ -o out --codebook corpus/chip-export/codebook.xml --metadata articles.csv");
    auto options = std::make_shared<Options>();
    command->add_option("inputs", options->inputs, "files, folders (searched through), or - for JSON Lines on stdin")
        ->required()
        ->type_name("INPUT");
    command->add_option("-o,--output", options->folder, "the folder to write to")->required()->type_name("DIR");
    command->add_option("--jobs", options->jobs, "threads (default: one for each processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    command->add_flag("--no-text", options->no_text, "leave the documents' texts out of the map (quotations stay)");
    command->add_option("--lang", options->draw.lang, "language of the diagram's labels")
        ->check(CLI::IsMember({"en", "zh-Hant", "zh-Hans"}))
        ->capture_default_str();
    options->add_to(*command);
    options->deriving.add_to(*command);
    options->corrections.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
