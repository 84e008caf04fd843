#include "app/commands.hpp"
#include "app/options.hpp"
#include "format/score_files.hpp"

#include <iostream>
#include <memory>

namespace polylogue {
namespace {

struct Options {
    std::string gold, found;
    bool per_document = false;
};

int run(const Options &options) {
    const auto rows = score_files(options.gold, options.found);
    if (!rows) return report(rows.error());
    std::cout << score_table(*rows, options.per_document);
    return kAllDone;
}

} // namespace

void add_score(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand("score", "Score found annotations against reference ones: found, who, logic, stance, relations, directed");
    command->footer("Example: polylogue score corpus/chip-export found/ --per-doc\nEach figure is precision/recall/F1; folders give the mean over documents.");
    auto options = std::make_shared<Options>();
    command->add_option("gold", options->gold, "a reference annotation, or a folder of them")->required()->type_name("GOLD");
    command->add_option("found", options->found, "what was found, or a folder of it with the same names")->required()->type_name("PRED");
    command->add_flag("--per-doc", options->per_document, "one line a document as well as the mean");
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
