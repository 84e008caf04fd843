#include "app/articles.hpp"

using namespace polylogue::test;

TEST_CASE("a map is drawn in the format of the output's ending") {
    const Folder folder;
    const std::string map = mapped(folder);
    const std::vector<std::pair<std::string, std::string>> formats{
        {"svg", "</svg>"}, {"dot", "digraph"}, {"pdf", "%PDF"}, {"png", "PNG"}, {"html", "<!doctype html>"}};
    for (const auto &format : formats) {
        const std::string &ending = format.first, &sign = format.second;
        CAPTURE(ending);
        const Outcome run = run_program({"draw", map, "-o", folder / ("map." + ending)});
        CHECK_MESSAGE(run.code == 0, run.err);
        CHECK(run.out.empty());
        CHECK(file_bytes(folder / ("map." + ending)).find(sign) != std::string::npos);
    }
}

TEST_CASE("drawing the map again gives the same graph") {
    const Folder folder;
    run_program({"draw", mapped(folder), "-o", folder / "again.dot"});
    check_same(file_bytes(folder / "again.dot"), file_bytes(folder / "out/map.dot"));
}

TEST_CASE("labels come in the language asked for") {
    const Folder folder;
    const std::string map = mapped(folder);
    CHECK(run_program({"draw", map, "-o", folder / "en.dot"}).code == 0);
    CHECK(run_program({"draw", map, "-o", folder / "zh.dot", "--lang", "zh-Hant"}).code == 0);
    CHECK(file_bytes(folder / "en.dot") != file_bytes(folder / "zh.dot"));
}

TEST_CASE("an ending that is no picture is wrong usage") {
    const Folder folder;
    const Outcome run = run_program({"draw", mapped(folder), "-o", folder / "map.gif"});
    CHECK(run.code == 2);
    CHECK(run.err == "polylogue: error: -o: a file ending in .svg, .png, .pdf, .dot or .html expected, found '" +
                         (folder / "map.gif") + "'\n");
}
