#include "app/cmd_plugins.hpp"
#include "app/options.hpp"
#include "app/terminal.hpp"
#include "plugin/kit.hpp"

#include <filesystem>
#include <iostream>
#include <memory>

namespace polylogue {
namespace {

struct Options {
    std::string plugin, command, codebook;
    std::vector<std::string> settings;
    double seconds = 60;
};

Error usage(std::string message) { return {.kind = ErrorKind::usage, .message = std::move(message)}; }

// A library's path as it is; else the library of the plugin with that id.
Result<std::string> library_of(const std::string &plugin) {
    if (std::filesystem::is_regular_file(plugin)) return plugin;
    const auto catalog = Catalog::discover({}, installed_plugins());
    if (!catalog) return catalog.error();
    if (const CatalogEntry *e = catalog->find(plugin)) return e->path;
    return usage("'" + plugin + "' is neither a library nor the id of a plugin");
}

// A command line stands where a library may: it has more than one word, and no file is named so.
void take_command(Options &options) {
    if (options.plugin.find(' ') == std::string::npos || !options.command.empty()) return;
    if (!std::filesystem::exists(options.plugin)) std::swap(options.plugin, options.command);
}

Result<KitOptions> kit_options(const Options &options) {
    if (options.plugin.empty() == options.command.empty()) return usage("a library or --exec expected, one of the two");
    KitOptions out;
    auto library = library_of(options.command.empty() ? options.plugin : "exec");
    if (!library) return library.error();
    auto codebook = read_codebook(options.codebook.empty() ? installed_codebook() : options.codebook);
    if (!codebook) return codebook.error();
    for (const std::string &s : options.settings) {
        const std::size_t equals = s.find('=');
        if (equals == std::string::npos) return usage("--option: KEY=VALUE expected, found '" + s + "'");
        out.settings[s.substr(0, equals)] = s.substr(equals + 1);
    }
    if (!options.command.empty()) {
        out.settings["command"] = options.command;
        out.settings.try_emplace("timeout", std::to_string(options.seconds));
    }
    out.library = std::move(*library);
    out.codebook = std::move(*codebook);
    out.limit = std::chrono::milliseconds(static_cast<std::int64_t>(options.seconds * 1000));
    return out;
}

const char *word(Check::Outcome outcome) {
    return outcome == Check::Outcome::passed ? "ok      " : outcome == Check::Outcome::failed ? "FAILED  " : "skipped ";
}

int run(Options &options) {
    take_command(options);
    const auto kit = kit_options(options);
    if (!kit) return report(kit.error());
    std::size_t done = 0, failed = 0;
    check_plugin(*kit, [&](const Check &c) {
        std::cout << word(c.outcome) << c.name << (c.detail.empty() ? "" : ": ") << visible_lines(c.detail)
                  << std::endl;
        done += c.outcome != Check::Outcome::skipped;
        failed += c.outcome == Check::Outcome::failed;
    });
    std::cout << done << " checks, " << failed << " failed\n";
    return failed ? kSomethingLost : kAllDone;
}

} // namespace

void add_plugins_check(CLI::App &plugins, int &code) {
    CLI::App *command =
        plugins.add_subcommand("check", "Put a plugin through what every plugin has to bear; one line a check");
    command->footer(
        "Example: polylogue plugins check build/mine.so\n         polylogue plugins check --exec \"python3 mine.py\"");
    auto options = std::make_shared<Options>();
    command
        ->add_option("plugin", options->plugin,
                     "a library, the id of an installed plugin, or a program and its arguments")
        ->type_name("LIB|COMMAND");
    command
        ->add_option("--exec", options->command, "a program that speaks the exec protocol, also one of a single word")
        ->type_name("COMMAND");
    command->add_option("--option", options->settings, "an option of the plugin")
        ->type_name("KEY=VALUE")
        ->expected(1)
        ->take_all();
    command->add_option("--codebook", options->codebook, "the codebook to read with (default: the general one)")
        ->type_name("FILE");
    command->add_option("--plugin-timeout", options->seconds, "seconds that one check may take")
        ->check(CLI::Range(0.1, 86400.0))
        ->capture_default_str();
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
