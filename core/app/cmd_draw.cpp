#include "app/commands.hpp"
#include "app/corrections_option.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "base/file.hpp"
#include "format/dot.hpp"
#include "format/layout.hpp"
#include "format/map_xml.hpp"

#include <filesystem>
#include <memory>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

struct Options {
    std::string map, output;
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
    const Derived derived = derive(*map, options.deriving.options());
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
    options->deriving.add_to(*command);
    options->corrections.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
