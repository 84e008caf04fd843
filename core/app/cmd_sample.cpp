#include "app/commands.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/terminal.hpp"
#include "base/file.hpp"
#include "compare/agreement.hpp"
#include "format/map_xml.hpp"
#include "format/sample_csv.hpp"

#include <iostream>
#include <memory>

namespace polylogue {
namespace {

struct Options {
    std::string map, output;
    std::vector<std::string> answers;
    std::size_t n = 50;
    std::uint64_t seed = 1;
    double min_confidence = 0;
    Deriving deriving;
};

int draw_sample(Options &options) {
    const auto map = read_map_xml(options.map);
    if (!map) return report(map.error());
    DeriveOptions deriving = options.deriving.options();
    deriving.min_confidence = options.min_confidence;
    const Derived derived = derive(*map, deriving);
    std::vector<std::size_t> counted;
    for (std::size_t s = 0; s < derived.statements.size(); ++s)
        if (!derived.statements[s].echo) counted.push_back(s);
    if (counted.empty())
        return report({.kind = ErrorKind::usage, .message = options.map + " holds no statement that counts"});
    std::vector<std::size_t> drawn;
    for (const std::size_t i : comparing::draw(counted.size(), options.n, options.seed)) drawn.push_back(counted[i]);
    const std::string csv = write_sample(*map, derived, drawn);
    if (options.output.empty()) {
        std::cout << csv;
        return kAllDone;
    }
    const Status written = write_file(options.output, csv);
    return written ? kAllDone : report(written.error());
}

int read_answers(const Options &options) {
    std::vector<Checks> checkers;
    for (const std::string &path : options.answers) {
        const auto csv = read_file(path);
        if (!csv) return report(csv.error());
        auto checks = parse_answers(*csv, path);
        if (!checks) return report(checks.error());
        checkers.push_back(std::move(*checks));
    }
    const std::string lines = sample_report({kChecks.begin(), kChecks.end()}, checkers);
    if (lines.empty())
        return report({.kind = ErrorKind::usage, .message = "--answers: no cell is filled in with y or n"});
    std::cout << visible_lines(lines);
    return kAllDone;
}

int run(Options &options) {
    if (options.map.empty() == options.answers.empty())
        return report({.kind = ErrorKind::usage, .message = "either a map to draw from or --answers expected"});
    return options.answers.empty() ? draw_sample(options) : read_answers(options);
}

} // namespace

void add_sample(CLI::App &app, int &code) {
    CLI::App *command =
        app.add_subcommand("sample", "Draw statements for a person to check, and turn the answers into precision");
    command->footer("Example: polylogue sample out/map.xml --n 50 -o check.csv; then polylogue sample --answers "
                    "check-anna.csv --answers check-ben.csv");
    auto options = std::make_shared<Options>();
    Options &o = *options;
    command->add_option("map", o.map, "the map to draw from")->type_name("MAP.xml");
    command->add_option("--n", o.n, "statements drawn")->check(CLI::PositiveNumber)->capture_default_str();
    command->add_option("-o,--output", o.output, "the CSV to fill in (default: stdout)")->type_name("FILE.csv");
    command->add_option("--answers", o.answers, "a filled-in CSV; one for each checker")
        ->type_name("FILE.csv")
        ->expected(1)
        ->take_all();
    command->add_option("--min-confidence", o.min_confidence, "draw only statements as sure as this")
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--seed", o.seed, "of the draw")->capture_default_str();
    o.deriving.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
