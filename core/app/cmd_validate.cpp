#include "app/commands.hpp"
#include "app/options.hpp"
#include "base/file.hpp"
#include "format/corrections_xml.hpp"
#include "format/json.hpp"
#include "format/map_xml.hpp"

#include <iostream>
#include <memory>

namespace polylogue {
namespace {

// The name of the root element, as far as a look at the beginning tells.
std::string root_of(const std::string &xml) {
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1))
        if (at + 1 < xml.size() && xml[at + 1] != '?' && xml[at + 1] != '!')
            return xml.substr(at + 1, xml.find_first_of(" \t\r\n/>", at + 1) - at - 1);
    return "";
}

template <class T> int verdict(const std::string &path, const char *kind, const Result<T> &read) {
    if (!read) return report(read.error());
    std::cout << path << ": a valid " << kind << "\n";
    return kAllDone;
}

int run(const std::string &path) {
    auto bytes = read_file(path);
    if (!bytes) return report(bytes.error());
    if (path.ends_with(".json")) return verdict(path, "annotation", parse_annotation(*bytes, path));
    const std::string root = root_of(*bytes);
    if (root == "codebook") return verdict(path, "codebook", parse_codebook(std::move(*bytes), path));
    if (root == "map") return verdict(path, "map", parse_map_xml(*bytes, path));
    if (root == "corrections") return verdict(path, "file of corrections", parse_corrections(*bytes, path));
    return report(
        {.kind = ErrorKind::usage,
         .message =
             "a codebook, a map, corrections or a .json annotation expected, found the root element '" + root + "'",
         .path = path});
}

} // namespace

void add_validate(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand(
        "validate", "Check a codebook, a map, corrections or an annotation; errors name line and column");
    command->footer("Example: polylogue validate corpus/chip-export/codebook.xml");
    auto path = std::make_shared<std::string>();
    command->add_option("file", *path, "the file to check")->required()->type_name("FILE");
    command->callback([path, &code] { code = run(*path); });
}

} // namespace polylogue
