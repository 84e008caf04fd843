#include "app/commands.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/terminal.hpp"
#include "format/map_xml.hpp"
#include "review/explain.hpp"

#include <iostream>
#include <memory>

namespace polylogue {
namespace {

struct Options {
    std::string map, id;
    Deriving deriving;
};

int run(Options &options) {
    const auto map = read_map_xml(options.map);
    if (!map) return report(map.error());
    const std::string text = explain(*map, derive(*map, options.deriving.options()), options.id);
    if (text.empty())
        return report(
            {.kind = ErrorKind::usage,
             .message = "no stakeholder, claim, statement or document of the map has the id '" + options.id + "'"});
    std::cout << visible_lines(text);
    return kAllDone;
}

} // namespace

void add_explain(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand(
        "explain", "Tell why names or statements are one, and which document and words each came from");
    command->footer("Example: polylogue explain out/map.xml jensen-huang");
    auto options = std::make_shared<Options>();
    command->add_option("map", options->map, "the map")->required()->type_name("MAP.xml");
    command->add_option("id", options->id, "of a stakeholder, claim, statement or document, as in the map")
        ->required()
        ->type_name("ID");
    options->deriving.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
