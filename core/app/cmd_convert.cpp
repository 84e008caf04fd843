#include "app/commands.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "base/file.hpp"
#include "format/formats.hpp"

#include <memory>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

const std::string kNames = "xml, json, csv, dna, graphml, argdown or aif";

struct Options {
    std::string input, output, from, to, network = "holders";
    WriteOptions write;
    Deriving deriving;
};

Error usage(std::string message) { return {.kind = ErrorKind::usage, .message = std::move(message)}; }

// The format that was named, else the one of the file's ending.
Result<Format> format_of(const std::string &named, const std::string &path, const std::string &option) {
    const auto format = named.empty() ? format_of_ending(path) : parse_format(named);
    if (format) return *format;
    if (named.empty())
        return usage("'" + path + "' has an ending of no known format: name it with " + option + " " + kNames);
    return usage(option + ": " + kNames + " expected, found '" + named + "'");
}

Result<Imported> read(const Options &options) {
    const auto format = format_of(options.from, options.input, "--from");
    if (!format) return format.error();
    if (!can_read(*format))
        return usage(std::string(to_string(*format)) + " is written only: it does not say who said what where");
    const auto bytes = read_file(options.input);
    if (!bytes) return bytes.error();
    return parse_map(*format, *bytes, options.input);
}

int run(Options &options) {
    const auto to = format_of(options.to, options.output, "--to");
    if (!to) return report(to.error());
    const auto read_in = read(options);
    if (!read_in) return report(read_in.error());
    for (const std::string &note : read_in->notes) spdlog::warn("{}: {}", options.input, note);
    const Derived derived = derive(read_in->map, options.deriving.options());
    options.write.claims_network = options.network == "claims";
    const Status written = write_file(options.output, write_map(*to, read_in->map, derived, options.write));
    if (!written) return report(written.error());
    return read_in->notes.empty() ? kAllDone : kSomethingLost;
}

} // namespace

void add_convert(CLI::App &app, int &code) {
    CLI::App *command =
        app.add_subcommand("convert", "Turn a map into a file other tools open, or such a file into a map");
    command->footer("Example: polylogue convert out/map.xml -o map.graphml\n"
                    "Formats, by the file's ending or by name: " +
                    kNames + ". What each of them loses: docs/formats.md.");
    auto options = std::make_shared<Options>();
    command->add_option("input", options->input, "a map or a file of another tool")->required()->type_name("FILE");
    command->add_option("-o,--output", options->output, "the file to write")->required()->type_name("FILE");
    command->add_option("--from", options->from, "the input's format, where its ending does not tell")
        ->type_name("FORMAT");
    command->add_option("--to", options->to, "the output's format, where its ending does not tell")
        ->type_name("FORMAT");
    command->add_option("--network", options->network, "what GraphML shows: holders (who holds what) or claims")
        ->check(CLI::IsMember({"holders", "claims"}))
        ->capture_default_str();
    command->add_option("--lang", options->write.lang, "language of labels")
        ->check(CLI::IsMember({"en", "zh-Hant", "zh-Hans"}))
        ->capture_default_str();
    options->deriving.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
