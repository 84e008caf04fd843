#include "app/commands.hpp"
#include "app/floors.hpp"
#include "app/inputs.hpp"
#include "app/readers.hpp"
#include "base/file.hpp"
#include "base/parallel.hpp"
#include "format/json.hpp"
#include "text/script.hpp"
#include "text/segment.hpp"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

struct Options : ReadingOptions {
    std::vector<std::string> inputs;
    std::size_t threads = 2, rounds = 3;
    bool json = false;
};

struct Seconds { // by the clock, and of all threads' work
    double passed = 0, worked = 0;

    static Seconds now() {
        const auto clock = std::chrono::steady_clock::now().time_since_epoch();
        return {std::chrono::duration<double>(clock).count(), static_cast<double>(std::clock()) / CLOCKS_PER_SEC};
    }
    Seconds operator-(Seconds s) const { return {passed - s.passed, worked - s.worked}; }
    void lower_to(Seconds s) { *this = {std::min(passed, s.passed), std::min(worked, s.worked)}; }
};

struct Row { // one kind of work over all documents
    std::string name, what;
    std::function<void()> work;
    Seconds best{1e9, 1e9}; // each for itself
};

struct Piece { // what is read at once: a file, or one line of JSON Lines
    std::string path, bytes;
    bool in_file = true; // `bytes` are still to be read
};

void add_pieces(const std::string &file, std::vector<Piece> &out) {
    if (!file.ends_with(".jsonl")) return out.push_back({file, "", true});
    const auto bytes = read_file(file);
    if (!bytes) return;
    for (std::size_t at = 0, end = 0; at < bytes->size(); at = end + 1) {
        end = std::min(bytes->find('\n', at), bytes->size());
        if (end > at) out.push_back({file, bytes->substr(at, end - at), false});
    }
}

class Benchmark {
  public:
    Benchmark(const Options &options, const Configuration &configuration, Readers &readers)
        : options_(options), readers_(readers), lexicon_(installed_plugins(), configuration.codebook) {}

    // False when there is no document.
    bool load() {
        files_ = list_all(options_.inputs).files;
        std::erase(files_, "-");
        for (const std::string &file : files_) add_pieces(file, pieces_);
        for (const Piece &p : pieces_)
            for (Result<Document> &d : documents_of(p))
                if (d) documents_.push_back(std::move(*d));
        for (const Document &d : documents_) {
            bytes_ += d.text.size();
            views_.push_back(simplified(d.text));
        }
        return !documents_.empty();
    }

    void run() {
        rows_ = {{"bytes", "reading the bytes and checking them", [&] { read_and_check(files_); }},
                 {"lexicon", "one pass of all " + std::to_string(lexicon_.size()) + " phrases",
                  [&] {
                      for (const std::string &v : views_) lexicon_.hits(v);
                  }},
                 {"words", "word breaking (ICU)",
                  [&] {
                      for (const Document &d : documents_) find_tokens(d);
                  }},
                 {"extraction", "whole extraction, 1 thread", [&] { extract(1); }}};
        if (options_.threads > 1)
            rows_.push_back({"extraction-threads", "whole extraction, " + std::to_string(options_.threads) + " threads",
                             [&] { extract(options_.threads); }});
        for (std::size_t round = 0; round < options_.rounds; ++round)
            for (Row &r : rows_) {
                const Seconds start = Seconds::now();
                r.work();
                r.best.lower_to(Seconds::now() - start);
            }
    }

    std::string table(Seconds start_up) const {
        char line[200];
        std::snprintf(line, sizeof line, "%zu documents, %.2f MB of text, best of %zu\n%-38s %9s %11s %8s %7s\n",
                      documents_.size(), megabytes(), options_.rounds, "", "MB/s", "documents/s", "MB/s*", "cost*");
        std::string out = line;
        for (const Row &r : rows_) {
            std::snprintf(line, sizeof line, "%-38s %9.1f %11.0f %8.1f %7.3f\n", r.what.c_str(),
                          megabytes() / r.best.passed, count() / r.best.passed, megabytes() / r.best.worked,
                          r.best.worked / extraction().best.worked);
            out += line;
        }
        if (rows_.size() > 4) {
            std::snprintf(line, sizeof line, "%zu threads are %.2f times as fast as one (%.2f*)\n", options_.threads,
                          speed_up(), speed_up_by_work());
            out += line;
        }
        std::snprintf(line, sizeof line, "start to the end of the first document: %.0f ms (%.0f* ms)\n",
                      start_up.passed * 1000, start_up.worked * 1000);
        return out + line + "* by processor time; cost: that of extraction is 1\n";
    }

    std::string json(Seconds start_up) const {
        nlohmann::ordered_json out{{"documents", documents_.size()},
                                   {"bytes", bytes_},
                                   {"rounds", options_.rounds},
                                   {"phrases", lexicon_.size()},
                                   {"work", {}}};
        for (const Row &r : rows_)
            out["work"].push_back({{"name", r.name},
                                   {"seconds", r.best.passed},
                                   {"processor_seconds", r.best.worked},
                                   {"mb_per_second", megabytes() / r.best.passed},
                                   {"mb_per_processor_second", megabytes() / r.best.worked},
                                   {"documents_per_second", count() / r.best.passed},
                                   {"cost", r.best.worked / extraction().best.worked}});
        if (rows_.size() > 4)
            out["threads"] = options_.threads, out["speed_up"] = speed_up(),
            out["speed_up_by_work"] = speed_up_by_work();
        out["start_up"] = {{"seconds", start_up.passed}, {"processor_seconds", start_up.worked}};
        return out.dump(1) + "\n";
    }

    void extract_first() { extract(0, pieces_.front()); }

  private:
    static std::vector<Result<Document>> documents_of(const Piece &piece) {
        return piece.in_file ? read_documents(piece.path) : read_documents(piece.path, piece.bytes);
    }

    void extract(std::size_t worker, const Piece &piece) {
        std::vector<Result<Document>> documents = documents_of(piece);
        for (const Result<Document> &d : documents) {
            if (!d) continue;
            const Result<Read> read = std::move(readers_.read(worker, {&*d}).front());
            if (read) reading_json(*d, read->reading, -1);
        }
    }

    void extract(std::size_t threads) {
        parallel_for(pieces_.size(), threads, [&](std::size_t worker, std::size_t i) { extract(worker, pieces_[i]); });
    }

    double megabytes() const { return static_cast<double>(bytes_) / 1e6; }
    double count() const { return static_cast<double>(documents_.size()); }
    const Row &extraction() const { return rows_[3]; }
    double speed_up() const { return extraction().best.passed / rows_[4].best.passed; }

    // What it would be if each thread had a processor to itself.
    double speed_up_by_work() const {
        return static_cast<double>(options_.threads) * extraction().best.worked / rows_[4].best.worked;
    }

    const Options &options_;
    Readers &readers_;
    FullLexicon lexicon_;
    std::vector<std::string> files_, views_;
    std::vector<Piece> pieces_;
    std::vector<Document> documents_;
    std::vector<Row> rows_;
    std::size_t bytes_ = 0; // of the documents' texts
};

int run(const Options &options) {
    const Seconds start = Seconds::now();
    auto configuration = configure(options);
    if (!configuration) return report(configuration.error());
    auto readers = Readers::make(**configuration, options.threads);
    if (!readers) return report(readers.error());
    Seconds start_up = Seconds::now() - start;
    Benchmark benchmark(options, **configuration, **readers);
    if (!benchmark.load()) return report({.kind = ErrorKind::usage, .message = "no document was read"});
    const Seconds first = Seconds::now();
    benchmark.extract_first();
    const Seconds took = Seconds::now() - first;
    start_up = {start_up.passed + took.passed, start_up.worked + took.worked};
    benchmark.run();
    std::cout << (options.json ? benchmark.json(start_up) : benchmark.table(start_up));
    return kAllDone;
}

} // namespace

void add_bench(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand("bench", "Measure extraction, and beside it the bare costs of reading");
    command->footer(
        "Example: polylogue bench articles/ --threads 2\n"
        "MB are 10^6 bytes of the documents' texts. What extraction found is made as JSON and thrown away.");
    auto options = std::make_shared<Options>();
    command->add_option("inputs", options->inputs, "files or folders (searched through)")
        ->required()
        ->type_name("INPUT");
    command->add_option("--threads", options->threads, "how many the second run takes")
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
    command->add_option("--rounds", options->rounds, "how often all is measured; the best counts")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->add_flag("--json", options->json, "the figures as JSON, for programs");
    options->add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
