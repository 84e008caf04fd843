#include "app/cmd_plugins.hpp"
#include "app/options.hpp"
#include "base/file.hpp"
#include "plugin/library.hpp"

#include <filesystem>
#include <iostream>
#include <memory>

namespace polylogue {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string id, phase = "extract", language = "c++";
};

using Words = std::vector<std::pair<std::string, std::string>>; // placeholder -> what it stands for

Words words_for(const Options &o) {
    const std::string expected = o.phase == "extract" ? "must keep the park"
                                 : o.phase == "label" ? "oppose"
                                                      : "support";
    // A program is asked for the place of what it finds, not for the words.
    const bool program = o.language == "python" && o.phase == "extract";
    return {{"@ID@", o.id},
            {"@PHASE@", o.phase},
            {"@CASE@", o.phase == "extract" ? "case.txt" : "case.txt --statements ${CMAKE_SOURCE_DIR}/case.json"},
            {"@EXPECTED@", program ? "AUTHOR" : expected}};
}

std::string filled(std::string text, const Words &words) {
    for (const auto &[placeholder, value] : words)
        for (std::size_t at = 0; (at = text.find(placeholder, at)) != std::string::npos; at += value.size())
            text.replace(at, placeholder.size(), value);
    return text;
}

// Copies the files (not the folders) of a folder of templates.
Status copy_files(const fs::path &from, const fs::path &to, const Words &words) {
    std::error_code none;
    for (const auto &item : fs::directory_iterator(from, none)) {
        if (!item.is_regular_file()) continue;
        const auto text = read_file(item.path().string());
        if (!text) return text.error();
        if (auto written = write_file((to / item.path().filename()).string(), filled(*text, words)); !written)
            return written.error();
    }
    return Done{};
}

Error usage(std::string message) { return {.kind = ErrorKind::usage, .message = std::move(message)}; }

Status write_plugin(const Options &o) {
    if (!id_is_good(o.id))
        return usage("an id of the form [a-z0-9-]+ with at most 40 characters expected, found '" + o.id + "'");
    if (fs::exists(o.id)) return usage("'" + o.id + "' is there already");
    const fs::path templates = installed_share("templates");
    if (!fs::is_directory(templates))
        return Error{.kind = ErrorKind::io, .message = "the templates are not installed", .path = templates.string()};
    for (const fs::path &from :
         {templates / o.language, templates / o.language / o.phase, templates / "case", templates / "case" / o.phase})
        if (auto copied = copy_files(from, o.id, words_for(o)); !copied) return copied;
    return Done{};
}

int run(const Options &o) {
    if (const Status written = write_plugin(o); !written) return report(written.error());
    std::cout << o.id << "/ is written; its README.md says how to "
              << (o.language == "python" ? "run" : "build and run") << " it\n";
    return kAllDone;
}

} // namespace

void add_plugins_new(CLI::App &plugins, int &code) {
    CLI::App *command = plugins.add_subcommand("new", "Write a folder with a plugin that works, a test and a README");
    command->footer("Example: polylogue plugins new pledges --phase extract --lang python");
    auto options = std::make_shared<Options>();
    command->add_option("id", options->id, "the plugin's id, and the folder's name")->required()->type_name("ID");
    command->add_option("--phase", options->phase, "what it does")
        ->check(CLI::IsMember({"extract", "label", "relate"}))
        ->capture_default_str();
    command->add_option("--lang", options->language, "what it is written in")
        ->check(CLI::IsMember({"c++", "c", "python"}))
        ->capture_default_str();
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
