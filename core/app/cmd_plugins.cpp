#include "app/cmd_plugins.hpp"
#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/terminal.hpp"

#include <array>
#include <iostream>
#include <memory>
#include <sstream>

namespace polylogue {
namespace {

constexpr std::array kOptionTypes{"bool", "int", "real", "text", "choice", "path"};

std::string phase_names(std::uint32_t phases) {
    std::string out;
    auto add = [&](std::uint32_t bit, const char *name) {
        if (phases & bit) out += (out.empty() ? "" : "+") + std::string(name);
    };
    add(POLYLOGUE_EXTRACT, "extract");
    add(POLYLOGUE_LABEL, "label");
    add(POLYLOGUE_RELATE, "relate");
    return out;
}

// The type, and what of its values is allowed.
std::string type_text(const polylogue_option &o) {
    std::ostringstream out;
    out << kOptionTypes[static_cast<std::size_t>(o.type)];
    if (o.type == POLYLOGUE_OPTION_CHOICE) out << ' ' << o.choices;
    if (o.least != 0 || o.most != 0) out << ' ' << o.least << " to " << o.most;
    if (!o.default_value) out << ", must be given";
    return out.str();
}

void print(const CatalogEntry &e, std::ostream &out) {
    if (!e.plugin) {
        out << e.path << "\n    refused: " << e.refusal << "\n";
        return;
    }
    const polylogue_plugin &p = *e.plugin;
    out << p.id << " " << p.version << "  " << phase_names(p.phases) << "  languages " << p.languages << "  ABI "
        << p.abi << (only_when_named(p) ? "  runs only when named" : "") << "\n    " << p.description << "\n    "
        << e.path << "\n";
    for (std::size_t i = 0; i < p.option_count; ++i) {
        const polylogue_option &o = option_at(p, i);
        out << "    --option " << p.id << "." << o.name << "=" << (o.default_value ? o.default_value : "…") << "  ("
            << type_text(o) << ") " << o.help << "\n";
    }
}

int run(const std::vector<std::string> &folders) {
    auto catalog = Catalog::discover(folders, installed_plugins(), true);
    if (!catalog) return report(catalog.error());
    bool refused = false;
    for (const CatalogEntry &e : catalog->entries()) {
        std::ostringstream out;
        print(e, out);
        std::cout << visible_lines(out.str());
        refused |= !e.plugin && !e.shadowed;
    }
    return refused ? kSomethingLost : kAllDone;
}

} // namespace

void add_plugins(CLI::App &app, int &code) {
    CLI::App *command =
        app.add_subcommand("plugins", "List the plugins: what each does, its options, or why it was refused");
    command->footer("Example: polylogue plugins --plugin-dir build/my-plugin");
    auto folders = std::make_shared<std::vector<std::string>>();
    command->add_option("--plugin-dir", *folders, "a folder of plugins, searched before the installed ones")
        ->type_name("DIR")
        ->expected(1)
        ->take_all();
    command->require_subcommand(0, 1);
    add_plugins_check(*command, code);
    add_plugins_new(*command, code);
    command->callback([command, folders, &code] {
        if (command->get_subcommands().empty()) code = run(*folders);
    });
}

} // namespace polylogue
