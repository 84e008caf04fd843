#include "app/commands.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/terminal.hpp"
#include "format/map_xml.hpp"
#include "review/suggest.hpp"

#include <iostream>
#include <memory>

namespace polylogue {
namespace {

struct Options {
    std::string map;
    Deriving deriving;
};

int run(Options &options) {
    const auto map = read_map_xml(options.map);
    if (!map) return report(map.error());
    std::cout << visible_lines(suggest_concepts(derive(*map, options.deriving.options())));
    return kAllDone;
}

} // namespace

void add_suggest(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand(
        "suggest", "Print points several documents make and the codebook lacks, as <concept> entries");
    command->footer("Example: polylogue suggest out/map.xml");
    auto options = std::make_shared<Options>();
    command->add_option("map", options->map, "the map")->required()->type_name("MAP.xml");
    options->deriving.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
