// The command line as a whole: help, version, wrong usage.
#include "app/articles.hpp"

using namespace polylogue::test;

namespace {

const std::vector<std::string> kCommands{"map", "extract", "merge", "draw", "score", "plugins", "validate"};

void check_usage(const std::vector<std::string> &arguments) {
    const Outcome run = run_program(arguments);
    CHECK_MESSAGE(run.code == 2, run.err);
    CHECK(run.out.empty());
    CHECK(!run.err.empty());
}

} // namespace

TEST_CASE("--version gives name and version") {
    const Outcome run = run_program({"--version"});
    CHECK(run.code == 0);
    CHECK(run.out == "polylogue " POLYLOGUE_VERSION "\n");
}

TEST_CASE("every command has help with an example") {
    for (const std::string &command : kCommands) {
        CAPTURE(command);
        const Outcome run = run_program({command, "--help"});
        CHECK(run.code == 0);
        check_has(run.out, "Example: polylogue " + command);
    }
    check_has(run_program({"--help"}).out, "Example: polylogue map");
}

TEST_CASE("wrong usage ends with 2 and writes nothing to stdout") {
    check_usage({});
    check_usage({"paint"});
    check_usage({"map"});
    check_usage({"map", "article.txt"});
    check_usage({"map", "article.txt", "-o", "out", "--jobs", "0"});
    check_usage({"map", "article.txt", "-o", "out", "--jobs", "many"});
    check_usage({"map", "article.txt", "-o", "out", "--min-confidence", "2"});
    check_usage({"map", "article.txt", "-o", "out", "--plugin-dir", "/nowhere"});
    check_usage({"map", "article.txt", "-o", "out", "--plugin", "mirror"});
    check_usage({"map", "article.txt", "-o", "out", "--option", "mirror.x=1"});
    check_usage({"extract", "article.txt", "--format", "csv"});
    check_usage({"merge", "map.xml"});
    check_usage({"draw", "map.xml"});
    check_usage({"score", "gold.json"});
    check_usage({"validate"});
}
