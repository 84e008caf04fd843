#include "app/commands.hpp"
#include "app/corrections_option.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "base/file.hpp"
#include "format/dot.hpp"
#include "format/focus.hpp"
#include "format/layout.hpp"
#include "format/map_xml.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

struct Options {
    std::string map, output;
    std::string focus;
    std::size_t depth = 1;
    DrawOptions draw;
    Deriving deriving;
    CorrectionFiles corrections;
};

Result<std::string> drawn(const std::string &dot, const std::string &format) {
    if (format == "dot") return dot;
    return lay_out(dot, format);
}

int run(Options &options) {
    std::string format = std::filesystem::path(options.output).extension().string();
    format.erase(0, 1);
    if (format != "svg" && format != "png" && format != "pdf" && format != "dot" && format != "html")
        return report({.kind = ErrorKind::usage,
                       .message = "-o: a file ending in .svg, .png, .pdf, .dot or .html expected, found '" +
                                  options.output + "'"});
    auto map = read_map_xml(options.map);
    if (!map) return report(map.error());
    if (const Status added = options.corrections.read_into(*map); !added) return report(added.error());
    const Derived all = derive(*map, options.deriving.options());
    std::optional<Result<Derived>> part;
    if (!options.focus.empty()) part = focused(*map, all, options.focus, options.depth);
    if (part && !*part) return report(part->error());
    const Derived &derived = part ? **part : all;
    if (options.corrections.given())
        for (const std::string &w : derived.warnings) spdlog::warn("{}", w);
    if (format == "html") {
        const Status written = write_page_file(options.output, *map, derived, options.draw);
        return written ? kAllDone : report(written.error());
    }
    auto picture = drawn(drawings(*map, derived, options.draw).front().dot, format);
    if (!picture) return report(picture.error());
    const Status written = write_file(options.output, *picture);
    return written ? kAllDone : report(written.error());
}

} // namespace

void add_draw(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand(
        "draw", "Draw a map as SVG, PNG, PDF or Graphviz DOT, or write its interactive page, by the output's ending");
    command->footer(
        "Example: polylogue draw out/map.xml -o map.pdf --max 20\n         polylogue draw out/map.xml -o map.html");
    auto options = std::make_shared<Options>();
    command->add_option("map", options->map, "the map to draw")->required()->type_name("MAP.xml");
    command->add_option("-o,--output", options->output, "the picture, or the page (.html)")
        ->required()
        ->type_name("FILE");
    command
        ->add_option("--max", options->draw.most,
                     "claims drawn, the rest folded and counted; 0: as many as stay readable on a page")
        ->capture_default_str();
    command->add_option("--lang", options->draw.lang, "language of the labels")
        ->check(CLI::IsMember({"en", "zh-Hant", "zh-Hans"}))
        ->capture_default_str();
    command->add_option("--issue", options->draw.issue, "draw only this issue (its wording, as in the map)")
        ->type_name("TEXT");
    command->add_option("--focus", options->focus, "only what hangs together with this stakeholder, claim or logic")
        ->type_name("NAME|ID");
    command->add_option("--depth", options->depth, "with --focus: how many arrows away a claim may be")
        ->capture_default_str();
    command->add_option("--view", options->draw.view, "what is drawn: the claims on a grid, or a network of others")
        ->transform(CLI::CheckedTransformer(std::map<std::string, View>{{"claims", View::claims},
                                                                        {"stakeholders", View::stakeholders},
                                                                        {"logics", View::logics},
                                                                        {"documents", View::documents}}))
        ->default_str("claims");
    command->add_option("--layout", options->draw.layout, "grid, or a network laid out by Graphviz's dot or sfdp")
        ->check(CLI::IsMember({"grid", "dot", "sfdp"}))
        ->capture_default_str();
    command->add_option("--theme", options->draw.theme, "colours: light, dark, or print for grey paper")
        ->check(CLI::IsMember({"light", "dark", "print"}))
        ->capture_default_str();
    options->deriving.add_to(*command);
    options->corrections.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
