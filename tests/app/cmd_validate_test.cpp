#include "app/articles.hpp"

using namespace polylogue::test;

TEST_CASE("good files are called valid") {
    const Folder folder;
    write_articles(folder, "in");
    run_program({"map", folder / "in", "-o", folder / "out"});
    run_program({"merge", folder / "out/map.xml", "-o", folder / "copy.xml"});
    const std::string codebook = POLYLOGUE_SOURCE "/corpus/general/codebook.xml";
    CHECK(run_program({"validate", codebook}).out == codebook + ": a valid codebook\n");
    CHECK(run_program({"validate", folder / "copy.xml"}).out == (folder / "copy.xml") + ": a valid map\n");
    const std::string found = folder.write("found.json", run_program({"extract", folder / "in/herald/ferry.txt"}).out);
    CHECK(run_program({"validate", found}).out == found + ": a valid annotation\n");
}

TEST_CASE("bad files are named with line and column") {
    const Folder folder;
    const std::string codebook =
        folder.write("codebook.xml", "<codebook id=\"a\" version=\"1\">\n  <banana/>\n</codebook>\n");
    const Outcome run = run_program({"validate", codebook});
    CHECK(run.code == 1);
    check_has(run.err, codebook + ":2:");
    CHECK(run_program({"validate", folder.write("bad.json", "{\"statements\": 3}")}).code == 1);
    CHECK(run_program({"validate", folder / "none.xml"}).code == 1);
}

TEST_CASE("a file of another kind is wrong usage") {
    const Folder folder;
    const Outcome run = run_program({"validate", folder.write("page.xml", "<html/>")});
    CHECK(run.code == 2);
    check_has(run.err, "a codebook, a map, corrections or a .json annotation expected, found the root element 'html'");
}
