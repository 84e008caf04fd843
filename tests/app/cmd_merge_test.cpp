#include "app/articles.hpp"

using namespace polylogue::test;

namespace {

Outcome merge(std::vector<std::string> maps, const std::string &to, const std::vector<std::string> &more = {}) {
    maps.insert(maps.begin(), "merge");
    maps.insert(maps.end(), {"-o", to});
    maps.insert(maps.end(), more.begin(), more.end());
    return run_program(maps);
}

struct Made { // a folder's map and its documents' maps
    Folder folder;
    std::string whole;
    std::vector<std::string> parts;

    Made() {
        write_articles(folder, "in");
        run_program({"map", folder / "in", "-o", folder / "out"});
        whole = file_bytes(folder / "out/map.xml");
        parts = documents_in(folder / "out");
    }
};

std::string id_of(const std::string &part) { return std::filesystem::path(part).stem().string(); }

} // namespace

TEST_CASE("merging the maps of the documents gives the folder's map byte for byte") {
    const Made made;
    REQUIRE(made.parts.size() == 4);
    CHECK(merge(made.parts, made.folder / "all.xml").code == 0);
    check_same(file_bytes(made.folder / "all.xml"), made.whole);
    const std::vector<std::string> back(made.parts.rbegin(), made.parts.rend());
    CHECK(merge(back, made.folder / "back.xml").code == 0);
    check_same(file_bytes(made.folder / "back.xml"), made.whole);
}

TEST_CASE("a map merged with itself is itself") {
    const Made made;
    const std::string map = made.folder / "out/map.xml";
    CHECK(merge({map, map, made.parts[1]}, made.folder / "same.xml").code == 0);
    check_same(file_bytes(made.folder / "same.xml"), made.whole);
}

TEST_CASE("--without undoes a document's merge") {
    const Made made;
    merge({made.parts[0], made.parts[1], made.parts[3]}, made.folder / "three.xml");
    CHECK(merge({made.folder / "out/map.xml"}, made.folder / "less.xml", {"--without", id_of(made.parts[2])}).code ==
          0);
    check_same(file_bytes(made.folder / "less.xml"), file_bytes(made.folder / "three.xml"));
}

TEST_CASE("--without a document that is not there is wrong usage") {
    const Made made;
    const Outcome run = merge({made.folder / "out/map.xml"}, made.folder / "less.xml", {"--without", "nobody"});
    CHECK(run.code == 2);
    CHECK(run.err == "polylogue: error: --without: no document has the id 'nobody'\n");
    CHECK(!std::filesystem::exists(made.folder / "less.xml"));
}

TEST_CASE("a map that cannot be read is named with its place") {
    const Folder folder;
    const std::string cut = folder.write("cut.xml", "<map format=\"1\">\n <documents>\n");
    const Outcome run = merge({cut}, folder / "out.xml");
    CHECK(run.code == 1);
    check_has(run.err, "polylogue: error: " + cut + ":");
    CHECK(!std::filesystem::exists(folder / "out.xml"));
}

TEST_CASE("merge writes the joined map's page when asked, the same as the folder's") {
    const Made made;
    CHECK(merge(made.parts, made.folder / "all.xml", {"--page", made.folder / "all.html"}).code == 0);
    check_same(file_bytes(made.folder / "all.html"), file_bytes(made.folder / "out/index.html"));
}
