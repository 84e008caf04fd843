#include "app/commands.hpp"
#include "app/corrections_option.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "base/file.hpp"
#include "format/map_json.hpp"
#include "format/map_xml.hpp"
#include "merge/union.hpp"

#include <fstream>
#include <iostream>
#include <memory>
#include <set>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

struct Options {
    std::vector<std::string> maps, without, codebooks;
    std::string output, page;
    Deriving deriving;
    CorrectionFiles corrections;
};

// A map, or JSON Lines as `extract` writes them; "-" for those on stdin.
Result<Imported> read_facts(const std::string &path) {
    if (path == "-") return read_map_lines(std::cin, path);
    if (path.ends_with(".jsonl")) {
        std::ifstream in(path, std::ios::binary);
        if (in) return read_map_lines(in, path);
    }
    auto map = read_map_xml(path);
    if (!map) return map.error();
    return Imported{std::move(*map), {}};
}

// Lines only name their codebooks: those that are given are taken in where a reading names them. The hashes of the
// codebooks that are missing then.
Result<std::set<std::string>> add_codebooks(Map &map, std::vector<std::string> paths) {
    std::set<std::string> missing;
    for (const Reading &r : map.readings)
        if (!r.codebook.empty() && !map.codebooks.contains(r.codebook)) missing.insert(r.codebook);
    if (missing.empty()) return missing;
    paths.push_back(installed_codebook());
    for (const std::string &path : paths) {
        auto codebook = read_codebook(path);
        if (!codebook) return codebook.error();
        if (missing.erase(codebook->hash()) > 0) map.codebooks[codebook->hash()] = codebook->source;
    }
    return missing;
}

int run(Options &options) {
    Map all;
    bool lost = false, lines = false;
    for (const std::string &path : options.maps) {
        lines |= !path.ends_with(".xml");
        auto facts = read_facts(path);
        if (!facts) return report(facts.error());
        for (const std::string &note : facts->notes) spdlog::warn("{}: {}", path, note);
        lost |= !facts->notes.empty();
        for (const std::string &conflict : join(all, std::move(facts->map))) {
            spdlog::warn("{}: {}", path, conflict);
            lost = true;
        }
    }
    auto missing = lines ? add_codebooks(all, options.codebooks) : std::set<std::string>();
    if (!missing) return report(missing.error());
    for (const std::string &hash : *missing)
        spdlog::warn("readings name the codebook {}, which is not in the maps: give it with --codebook", hash);
    lost |= !missing->empty();
    for (const std::string &id : options.without) {
        if (!all.documents.contains(id))
            return report({.kind = ErrorKind::usage, .message = "--without: no document has the id '" + id + "'"});
        all = without_document(all, id);
    }
    if (const Status added = options.corrections.read_into(all); !added) return report(added.error());
    const Derived derived = derive(all, options.deriving.options());
    for (const std::string &w : derived.warnings) spdlog::warn("{}", w);
    const Status written = write_file(options.output, [&](std::ostream &out) { write_map_xml(out, all, derived); });
    if (!written) return report(written.error());
    if (!options.page.empty())
        if (const Status page = write_page_file(options.page, all, derived, {}); !page) return report(page.error());
    return lost ? kSomethingLost : kAllDone;
}

} // namespace

void add_merge(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand("merge", "Join maps into one; the order of the maps does not matter");
    command->footer("Example: polylogue merge monday.xml tuesday.xml -o week.xml --page week.html\n"
                    "         polylogue merge part-*.jsonl -o map.xml --codebook codebook.xml");
    auto options = std::make_shared<Options>();
    command->add_option("maps", options->maps, "maps to join, or JSON Lines of extract (.jsonl, - for stdin)")
        ->required()
        ->type_name("MAP.xml");
    command->add_option("--codebook", options->codebooks, "a codebook that JSON Lines were extracted with")
        ->type_name("FILE")
        ->expected(1)
        ->take_all();
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
