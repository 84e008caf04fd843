#include "app/articles.hpp"

using namespace polylogue::test;

TEST_CASE("what was found scores full marks against itself") {
    const Folder folder;
    write_articles(folder, "in");
    const std::string found = folder.write("found.json", run_program({"extract", folder / "in/kwun/bus.txt"}).out);
    const Outcome run = run_program({"score", found, found});
    CHECK(run.code == 0);
    CHECK_MESSAGE(run.out.find("1.000") != std::string::npos, run.out);
}

TEST_CASE("a reference that is not there is named") {
    const Folder folder;
    const Outcome run = run_program({"score", folder / "none.json", folder / "none.json"});
    CHECK(run.code == 1);
    check_has(run.err, "none.json");
}
