#include "app/commands.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/terminal.hpp"
#include "format/claims_gold.hpp"
#include "format/map_xml.hpp"
#include "format/score_files.hpp"

#include <iostream>
#include <memory>

namespace polylogue {
namespace {

struct Options {
    std::string gold, found;
    bool per_document = false, claims = false;
    Deriving deriving;
};

int run_claims(Options &options) {
    const auto gold = read_gold_claims(options.gold);
    if (!gold) return report(gold.error());
    const auto map = read_map_xml(options.found);
    if (!map) return report(map.error());
    std::cout << visible_lines(claims_table(score_claims(*gold, *map, derive(*map, options.deriving.options()))));
    return kAllDone;
}

int run(Options &options) {
    if (options.claims) return run_claims(options);
    const auto rows = score_files(options.gold, options.found);
    if (!rows) return report(rows.error());
    std::cout << visible_lines(score_table(*rows, options.per_document));
    return kAllDone;
}

} // namespace

void add_score(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand(
        "score", "Score found annotations against reference ones: found, who, logic, stance, relations, directed");
    command->footer("Example: polylogue score corpus/chip-export found/ --per-doc\n         polylogue score --claims "
                    "corpus/chip-export/claims.gold.json out/map.xml\nEach figure is precision/recall/F1; folders give "
                    "the mean over documents.");
    auto options = std::make_shared<Options>();
    command->add_option("gold", options->gold, "a reference annotation, or a folder of them")
        ->required()
        ->type_name("GOLD");
    command->add_option("found", options->found, "what was found, or a folder of it with the same names")
        ->required()
        ->type_name("PRED");
    command->add_flag("--per-doc", options->per_document, "one line a document as well as the mean");
    command->add_flag(
        "--claims", options->claims,
        "GOLD is a file of clusters of statements, PRED a map: pairwise precision and recall of its claims");
    options->deriving.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
