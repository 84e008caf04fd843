#include "app/commands.hpp"
#include "app/corrections_option.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "base/file.hpp"
#include "format/map_xml.hpp"
#include "merge/union.hpp"

#include <memory>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

struct Options {
    std::vector<std::string> maps, without;
    std::string output, page;
    Deriving deriving;
    CorrectionFiles corrections;
};

int run(Options &options) {
    Map all;
    bool lost = false;
    for (const std::string &path : options.maps) {
        auto map = read_map_xml(path);
        if (!map) return report(map.error());
        for (const std::string &conflict : join(all, std::move(*map))) {
            spdlog::warn("{}: {}", path, conflict);
            lost = true;
        }
    }
    for (const std::string &id : options.without) {
        if (!all.documents.contains(id))
            return report({.kind = ErrorKind::usage, .message = "--without: no document has the id '" + id + "'"});
        all = without_document(all, id);
    }
    if (const Status added = options.corrections.read_into(all); !added) return report(added.error());
    const Derived derived = derive(all, options.deriving.options());
    for (const std::string &w : derived.warnings) spdlog::warn("{}", w);
    const Status written = write_file(options.output, write_map_xml(all, derived));
    if (!written) return report(written.error());
    if (!options.page.empty())
        if (const Status page = write_page_file(options.page, all, derived, {}); !page) return report(page.error());
    return lost ? kSomethingLost : kAllDone;
}

} // namespace

void add_merge(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand("merge", "Join maps into one; the order of the maps does not matter");
    command->footer("Example: polylogue merge monday.xml tuesday.xml -o week.xml --page week.html");
    auto options = std::make_shared<Options>();
    command->add_option("maps", options->maps, "maps to join")->required()->type_name("MAP.xml");
    command->add_option("-o,--output", options->output, "the joined map")->required()->type_name("MAP.xml");
    command->add_option("--page", options->page, "also write the joined map's interactive page")
        ->type_name("FILE.html");
    command->add_option("--without", options->without, "leave this document out, as if it had never been read")
        ->type_name("DOC-ID")
        ->expected(1)
        ->take_all();
    options->deriving.add_to(*command);
    options->corrections.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
