#include "app/commands.hpp"
#include "app/corrections_option.hpp"
#include "app/deriving.hpp"
#include "app/inputs.hpp"
#include "app/mapper.hpp"
#include "app/output.hpp"
#include "app/readers.hpp"
#include "app/stop.hpp"
#include "app/terminal.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <spdlog/spdlog.h>
#include <thread>

namespace polylogue {
namespace {

struct Options : ReadingOptions {
    std::vector<std::string> inputs;
    std::string folder, document_maps = "auto";
    std::size_t jobs = 0;
    bool no_text = false, resume = false, retry = false;
    DrawOptions draw;
    Deriving deriving;
    CorrectionFiles corrections;

    std::string journal() const { return folder + "/readings.journal"; }
};

constexpr std::size_t kMostInBlock = 16;    // files or lines a thread takes at once
constexpr std::size_t kFewDocuments = 5000; // up to so many, each gets a map of its own

// Files read at once: more than one saves turns between processes, but all threads must have work to the end.
std::size_t block_size(const Options &options, std::size_t files, std::size_t jobs) {
    return options.isolate ? std::clamp<std::size_t>(files / (jobs * 4), 1, kMostInBlock) : 1;
}

bool writes_document_maps(const Options &options, const Map &map) {
    return options.document_maps == "all" || (options.document_maps == "auto" && map.documents.size() <= kFewDocuments);
}

void summarise(const Options &options, Mapper &mapper, const Derived &derived) {
    const std::string &f = options.folder;
    const std::size_t documents = mapper.map().documents.size();
    std::cout << documents << " documents, " << derived.stakeholders.size() << " stakeholders, "
              << derived.statements.size() << " statements, " << derived.relations.size() << " relations, "
              << derived.claims.size() << " claims\n";
    if (options.resume)
        std::cout << "resumed   " << mapper.taken() << " readings taken from the run before, what was left is read\n";
    std::cout << "page      " << f << "/index.html\ndiagram   " << f << "/map.svg\nmap       " << f
              << "/map.xml\ngraph     " << f << "/map.dot\n";
    if (writes_document_maps(options, mapper.map()))
        std::cout << "documents " << f << "/documents/\n";
    else if (options.document_maps == "auto")
        std::cout << "documents of more than " << kFewDocuments
                  << ", no single one gets a map of its own (--document-maps all writes them)\n";
    if (derived.statements.size() > PageOptions().most)
        std::cout << "summary   the diagrams draw the most argued claims, the page carries the " << PageOptions().most
                  << " weightiest statements; map.xml holds all\n";
    if (derived.issues.size() > 1)
        std::cout << derived.issues.size() << " issues: map.svg is the overview, map-<issue>.svg the diagram of each\n";
    for (const std::string &line : counts_text(mapper.counts())) std::cout << visible_lines(line) << "\n";
}

// False when something could not be written.
bool write_all(Options &options, Mapper &mapper, std::size_t jobs) {
    const DeriveOptions deriving = options.deriving.options();
    const Derived derived = derive(mapper.map(), deriving);
    for (const std::string &w : derived.warnings) spdlog::warn("{}", w);
    std::vector<Error> failed = write_map_folder(options.folder, mapper.map(), derived, options.draw);
    if (failed.empty() && writes_document_maps(options, mapper.map())) // a full disk would only be told again
        failed = write_document_maps(options.folder, mapper.map(), jobs, options.draw, deriving);
    for (const Error &e : failed) mapper.lose(e.text());
    if (failed.empty()) summarise(options, mapper, derived);
    return failed.empty();
}

std::string what_is_kept(const Options &options, Journal &journal) {
    return std::to_string(journal.size()) + " readings are kept in " + options.journal() +
           "; the same command with --resume goes on from there";
}

// From the documents read to the files written; the exit code.
int finish(Options &options, Mapper &mapper, Journal &journal, std::size_t jobs) {
    if (mapper.map().documents.empty()) mapper.lose("no document was read");
    Stop::at_once("polylogue: warning: stopped while the map was made; " + what_is_kept(options, journal) + "\n");
    const bool written = write_all(options, mapper, jobs);
    if (written && !options.resume) journal.remove();
    if (written && options.resume)
        if (const Status tidied = journal.tidy(); !tidied) mapper.lose(tidied.error().text());
    if (!written) spdlog::warn("{}", what_is_kept(options, journal));
    return mapper.lost() ? kSomethingLost : kAllDone;
}

// The folder is made and claimed before anything is read, so that a long run does not end at a closed door.
Result<FolderLock> claim(const Options &options) {
    auto lock = FolderLock::take(options.folder);
    if (!lock) return lock;
    remove_unfinished(options.folder);
    remove_unfinished(options.folder + "/documents");
    return lock;
}

int run(Options &options) {
    auto configuration = configure(options);
    if (!configuration) return report(configuration.error());
    auto reader = DocumentReader::make(options);
    if (!reader) return report(reader.error());
    const std::size_t jobs = options.jobs ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
    auto readers = Readers::make(**configuration, jobs);
    if (!readers) return report(readers.error());
    const auto lock = claim(options);
    if (!lock) return report(lock.error());
    auto journal = Journal::open(options.journal(), options.resume);
    if (!journal) return report(journal.error());

    const Stop stop;
    Mapper mapper({jobs, !options.no_text, options.retry}, **configuration, **readers, **journal);
    if (const Status added = options.corrections.read_into(mapper.map()); !added) return report(added.error());
    const Inputs inputs = list_all(options.inputs);
    for (const std::string &line : inputs.lost) mapper.lose(line);
    Source source(*reader, inputs.files, block_size(options, inputs.files.size(), jobs), kMostInBlock);
    const Status read = mapper.read(source);
    if (read && !Stop::asked()) return finish(options, mapper, **journal, jobs);
    if (!read) report(read.error());
    spdlog::warn("stopped; {}", what_is_kept(options, **journal));
    return Stop::asked() ? kSignalled + Stop::signal() : kSomethingLost;
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
    CLI::Option *resume = command->add_flag("--resume", options->resume,
                                            "go on where an interrupted run stopped: what it read is not read again");
    command->add_flag("--retry-losses", options->retry, "with --resume: read again what a plugin lost something of")
        ->needs(resume);
    command
        ->add_option("--document-maps", options->document_maps,
                     "a map of each document: all, none, or auto: all of up to 5000")
        ->check(CLI::IsMember({"auto", "all", "none"}))
        ->capture_default_str();
    command->add_option("--lang", options->draw.lang, "language of the diagram's labels")
        ->check(CLI::IsMember({"en", "zh-Hant", "zh-Hans"}))
        ->capture_default_str();
    options->add_to(*command);
    options->deriving.add_to(*command);
    options->corrections.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
