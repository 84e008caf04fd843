#include "app/commands.hpp"
#include "app/deriving.hpp"
#include "app/readers.hpp"
#include "app/source.hpp"
#include "format/json.hpp"
#include "format/map_xml.hpp"
#include "merge/union.hpp"

#include <iostream>
#include <memory>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

struct Options : ReadingOptions {
    std::vector<std::string> inputs;
    std::string format = "json", statements;
    bool no_text = false;
};

class Extractor {
  public:
    Extractor(const Options &options, const Configuration &configuration, Readers &readers)
        : options_(options), configuration_(configuration), readers_(readers) {}

    // Writes one document's fragment to stdout. False when something of it was lost.
    bool operator()(const Document &document) const {
        for (const std::string &w : document.warnings) spdlog::warn("{}: {}", document.path, w);
        Fragment given;
        if (!options_.statements.empty()) {
            auto read = read_fragment_json(options_.statements, document, configuration_.codebook);
            if (!read) return report(read.error()), false;
            given = std::move(*read);
        }
        const Result<Read> read =
            std::move(readers_.read(0, {&document}, options_.statements.empty() ? nullptr : &given).front());
        if (!read) return report(read.error()), false;
        for (const Loss &l : read->losses) spdlog::error("{}: plugin {}: {}", document.path, l.plugin, l.reason);
        for (const std::string &line : counts_text(read->counts)) spdlog::info("{}: plugin {}", document.path, line);
        std::cout << written(document, read->reading);
        return read->losses.empty();
    }

  private:
    std::string written(const Document &document, const Reading &reading) const {
        if (options_.format == "json") return reading_json(document, reading, 1) + "\n";
        Map map;
        add_document(map, document, !options_.no_text);
        if (options_.format == "jsonl")
            return reading_line(map.documents.begin()->second, document.path, reading) + "\n";
        map.codebooks[configuration_.codebook.hash()] = configuration_.codebook.source;
        map.readings.insert(reading);
        Deriving deriving;
        return write_map_xml(map, derive(map, deriving.options()));
    }

    const Options &options_;
    const Configuration &configuration_;
    Readers &readers_;
};

int run(const Options &options) {
    auto configuration = configure(options);
    if (!configuration) return report(configuration.error());
    auto reader = DocumentReader::make(options);
    if (!reader) return report(reader.error());
    const Inputs inputs = list_all(options.inputs);
    for (const std::string &line : inputs.lost) spdlog::error("{}", line);
    auto readers = Readers::make(**configuration, 1);
    if (!readers) return report(readers.error());
    const std::vector<Loss> &refused = (*readers)->refused();
    const Extractor extract(options, **configuration, **readers);
    for (const Loss &l : refused) spdlog::error("plugin {}: {}", l.plugin, l.reason);
    bool lost = !inputs.lost.empty() || !refused.empty() || !(*configuration)->refused.empty();
    Source source(*reader, inputs.files, 1, 1);
    std::size_t count = 0;
    for (auto documents = source.next(); !documents.empty() && std::cout; documents = source.next())
        for (const Result<Document> &document : documents) {
            if (++count == 2 && options.format != "jsonl")
                return report({.kind = ErrorKind::usage, .message = "more than one document: use --format jsonl"});
            if (!document) report(document.error());
            lost |= !document || !extract(*document);
            std::cout.flush(); // who reads it has each document at once, and is noticed when it goes away
        }
    return lost ? kSomethingLost : kAllDone;
}

} // namespace

void add_extract(CLI::App &app, int &code) {
    CLI::App *command =
        app.add_subcommand("extract", "Read one document (or, as jsonl, many) and write what was found to stdout");
    command->footer("Example: polylogue extract article.txt --issue \"raise the minimum wage\" --format json\n"
                    "         polylogue extract - --format jsonl <articles.jsonl >found.jsonl (docs/scale.md)\n"
                    "Offsets are code points: over the file as stored for .txt and .md, over the extracted text for "
                    "other formats.");
    auto options = std::make_shared<Options>();
    command->add_option("input", options->inputs, "a file, or - for JSON Lines on stdin; more and folders as jsonl")
        ->required()
        ->type_name("INPUT");
    command->add_option("--format", options->format, "json, jsonl or xml")
        ->check(CLI::IsMember({"json", "jsonl", "xml"}))
        ->capture_default_str();
    command
        ->add_option("--statements", options->statements,
                     "label and relate the statements of this JSON file instead of extracting")
        ->type_name("FILE");
    command->add_flag("--no-text", options->no_text,
                      "leave the document's text out of jsonl and xml (quotations stay)");
    options->add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
