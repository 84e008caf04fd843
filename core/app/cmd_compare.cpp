#include "app/commands.hpp"
#include "app/comparing.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/terminal.hpp"
#include "format/map_xml.hpp"
#include "merge/union.hpp"

#include <iostream>
#include <memory>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

struct Options {
    std::vector<std::string> maps;
    std::string echoes = "all";
    double min_confidence = 0;
    CompareOptions compare;
    Deriving deriving;
};

Result<Map> joined(const std::vector<std::string> &paths) {
    Map all;
    for (const std::string &path : paths) {
        auto map = read_map_xml(path);
        if (!map) return map.error();
        for (const std::string &conflict : join(all, std::move(*map))) spdlog::warn("{}: {}", path, conflict);
    }
    return all;
}

int run(Options &options) {
    const auto map = joined(options.maps);
    if (!map) return report(map.error());
    DeriveOptions deriving = options.deriving.options();
    deriving.min_confidence = options.min_confidence;
    options.compare.grouping.echoes_once = options.echoes == "once";
    const Derived derived = derive(*map, deriving);
    const auto made = compare_into(options.compare, *map, derived);
    if (!made) return report(made.error());
    for (const std::string &line : made->lines) std::cout << visible_lines(line) << '\n';
    for (const std::string &line : made->lost) spdlog::error("{}", line);
    return made->lost.empty() ? kAllDone : kSomethingLost;
}

} // namespace

void add_compare(CLI::App &app, int &code) {
    CLI::App *command =
        app.add_subcommand("compare", "Compare who speaks, which logics and which arguments stand in which outlet");
    command->footer("Example: polylogue compare out/map.xml --by outlet -o comparison");
    auto options = std::make_shared<Options>();
    Options &o = *options;
    command->add_option("maps", o.maps, "maps to compare within, joined first")->required()->type_name("MAP.xml");
    command->add_option("--by", o.compare.grouping.by, "what the documents are grouped by")
        ->type_name("outlet|lang|month|author|KEY")
        ->capture_default_str();
    command->add_option("--only", o.compare.grouping.only, "compare only these groups, in this order")
        ->type_name("A,B")
        ->delimiter(',');
    command->add_option("--issue", o.compare.issue, "compare only this issue (its wording, as in the map)")
        ->type_name("TEXT");
    command->add_option("--lang", o.compare.lang, "language of the report")
        ->check(CLI::IsMember({"en", "zh-Hant", "zh-Hans"}))
        ->capture_default_str();
    command->add_option("-o,--output", o.compare.folder, "folder for the report and its data")
        ->type_name("DIR")
        ->capture_default_str();
    command->add_option("--echoes", o.echoes, "reprints of one text count once, or in every outlet that printed them")
        ->check(CLI::IsMember({"once", "all"}))
        ->capture_default_str();
    command->add_option("--min-confidence", o.min_confidence, "leave out statements and relations less sure than this")
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--max-groups", o.compare.grouping.most, "groups compared, those with most documents")
        ->check(CLI::Range(2, 50))
        ->capture_default_str();
    command->add_option("--seed", o.compare.seed, "of the random draws behind intervals and tests")
        ->capture_default_str();
    o.deriving.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
