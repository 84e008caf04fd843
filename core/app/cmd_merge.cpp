#include "app/commands.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "base/file.hpp"
#include "format/map_xml.hpp"
#include "merge/union.hpp"

#include <memory>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

struct Options {
    std::vector<std::string> maps, without;
    std::string output;
    Deriving deriving;
};

int run(Options &options) {
    Map all;
    bool lost = false;
    for (const std::string &path : options.maps) {
        auto map = read_map_xml(path);
        if (!map) return report(map.error());
        for (const std::string &conflict : join(all, *map)) {
            spdlog::warn("{}: {}", path, conflict);
            lost = true;
        }
    }
    for (const std::string &id : options.without) {
        if (!all.documents.contains(id))
            return report({.kind = ErrorKind::usage, .message = "--without: no document has the id '" + id + "'"});
        all = without_document(all, id);
    }
    const Status written = write_file(options.output, write_map_xml(all, derive(all, options.deriving.options())));
    if (!written) return report(written.error());
    return lost ? kSomethingLost : kAllDone;
}

} // namespace

void add_merge(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand("merge", "Join maps into one; the order of the maps does not matter");
    command->footer("Example: polylogue merge monday.xml tuesday.xml -o week.xml");
    auto options = std::make_shared<Options>();
    command->add_option("maps", options->maps, "maps to join")->required()->type_name("MAP.xml");
    command->add_option("-o,--output", options->output, "the joined map")->required()->type_name("MAP.xml");
    command->add_option("--without", options->without, "leave this document out, as if it had never been read")
        ->type_name("DOC-ID")
        ->expected(1)
        ->take_all();
    options->deriving.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
