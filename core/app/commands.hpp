#pragma once
// One function a command: adds it to the command line with its help and example; its action sets the exit code.
#include <CLI/CLI.hpp>

namespace polylogue {

void add_correct(CLI::App &app, int &code);
void add_map(CLI::App &app, int &code);
void add_extract(CLI::App &app, int &code);
void add_merge(CLI::App &app, int &code);
void add_compare(CLI::App &app, int &code);
void add_draw(CLI::App &app, int &code);
void add_bench(CLI::App &app, int &code);
void add_convert(CLI::App &app, int &code);
void add_brief(CLI::App &app, int &code);
void add_explain(CLI::App &app, int &code);
void add_sample(CLI::App &app, int &code);
void add_score(CLI::App &app, int &code);
void add_suggest(CLI::App &app, int &code);
void add_plugins(CLI::App &app, int &code);
void add_validate(CLI::App &app, int &code);

} // namespace polylogue
