#pragma once
// The subcommands of `polylogue plugins`, one file each.
#include <CLI/CLI.hpp>

namespace polylogue {

void add_plugins_check(CLI::App &plugins, int &code);
void add_plugins_new(CLI::App &plugins, int &code);

} // namespace polylogue
