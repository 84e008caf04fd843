#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/stop.hpp"
#include "app/terminal.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <spdlog/spdlog.h>

namespace {

// What was meant for stdout may not have got there: its reader went away, or a disk is full.
int with_stdout(int code) {
    using namespace polylogue;
    if (std::cout.flush()) return code;
    if (errno == EPIPE) end_as_of(SIGPIPE);
    spdlog::error("stdout: cannot be written: {}", std::strerror(errno));
    return code == kAllDone ? kSomethingLost : code;
}

} // namespace

int main(int argc, char **argv) {
    using namespace polylogue;
    std::signal(SIGXFSZ, SIG_IGN); // a file that grows too large is an error of its writer
    log_to_terminal();

    CLI::App app("Reads news documents in Chinese and English, finds who argues what and with which logic, and draws "
                 "the dispute as one map.",
                 "polylogue");
    app.set_version_flag("--version", "polylogue " POLYLOGUE_VERSION);
    app.require_subcommand(1);
    app.footer("Example: polylogue map articles/ -o out --codebook corpus/chip-export/codebook.xml");
    int code = kAllDone;
    add_map(app, code);
    add_extract(app, code);
    add_merge(app, code);
    add_compare(app, code);
    add_draw(app, code);
    add_convert(app, code);
    add_correct(app, code);
    add_brief(app, code);
    add_explain(app, code);
    add_sample(app, code);
    add_score(app, code);
    add_suggest(app, code);
    add_plugins(app, code);
    add_validate(app, code);
    add_bench(app, code);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &e) {
        return app.exit(e) == 0 ? kAllDone : kWrongUsage;
    } catch (const std::exception &e) {
        spdlog::critical("{}", e.what());
        return kSomethingLost;
    }
    if (code > kSignalled) end_as_of(code - kSignalled);
    return with_stdout(code);
}
