#include "app/articles.hpp"

using namespace polylogue::test;

namespace {

struct Mapped {
    Outcome run;
    std::string xml, dot;
};

Mapped map_articles(const Folder &folder, const std::string &out, const std::vector<std::string> &more) {
    std::vector<std::string> arguments{"map", "-o", folder / out};
    arguments.insert(arguments.end(), more.begin(), more.end());
    Mapped done{run_program(arguments), "", ""};
    done.xml = file_bytes(folder / (out + "/map.xml"));
    done.dot = file_bytes(folder / (out + "/map.dot"));
    return done;
}

} // namespace

TEST_CASE("map writes the whole map and one of each document") {
    const Folder folder;
    write_articles(folder, "in");
    const Mapped done = map_articles(folder, "out", {folder / "in"});
    CHECK(done.run.code == 0);
    CHECK(done.run.err.empty());
    CHECK(names_in(folder / "out") == "documents index.html map.dot map.svg map.xml ");
    CHECK(documents_in(folder / "out").size() == 4);
    check_has(done.run.out, "4 documents, ");
    check_has(done.run.out, (folder / "out") + "/map.svg");
    check_has(done.dot, "digraph");
    check_has(file_bytes(folder / "out/map.svg"), "</svg>");
}

TEST_CASE("threads and the order of inputs change no byte") {
    const Folder folder;
    write_articles(folder, "in");
    const std::string herald = folder / "in/herald", kwun = folder / "in/kwun/bus.txt", north = folder / "in/north";
    const Mapped one = map_articles(folder, "one", {herald, kwun, north, "--jobs", "1"});
    const Mapped four = map_articles(folder, "four", {folder / "in", "--jobs", "4"});
    const Mapped mixed = map_articles(folder, "mixed", {north, kwun, herald, kwun, "--jobs", "3"});
    check_same(four.xml, one.xml);
    check_same(four.dot, one.dot);
    check_same(mixed.xml, one.xml);
    check_same(mixed.dot, one.dot);
    CHECK(names_in(folder / "mixed/documents") == names_in(folder / "one/documents"));
}

TEST_CASE("a map does not depend on the folder it is made in") {
    const Folder here, there;
    write_articles(here, "in");
    write_articles(there, "elsewhere/in");
    CHECK(map_articles(here, "out", {here / "in"}).xml == map_articles(there, "out", {there / "elsewhere/in"}).xml);
}

TEST_CASE("a bad file is named and the rest is done") {
    const Folder folder;
    write_articles(folder, "in");
    const Mapped good = map_articles(folder, "good", {folder / "in"});
    const std::string bad = folder.write("in/bad.txt", "Plain words, then \xC3( and more.\n");
    const Mapped done = map_articles(folder, "out", {folder / "in"});
    CHECK(done.run.code == 1);
    check_has(done.run.err, "polylogue: error: " + bad + ": byte 18: ");
    check_has(done.run.out, "4 documents, ");
    check_same(done.xml, good.xml);
}

TEST_CASE("an input that is not there is named and ends with 1") {
    const Folder folder;
    write_articles(folder, "in");
    const Mapped done = map_articles(folder, "out", {folder / "in", folder / "none.txt"});
    CHECK(done.run.code == 1);
    check_has(done.run.err, (folder / "none.txt") + ": ");
    check_has(done.run.out, "4 documents, ");
}

TEST_CASE("a folder without documents gives an empty map and ends with 1") {
    const Folder folder;
    std::filesystem::create_directory(folder / "in");
    const Mapped done = map_articles(folder, "out", {folder / "in"});
    CHECK(done.run.code == 1);
    check_has(done.run.err, "no document was read");
    CHECK(run_program({"validate", folder / "out/map.xml"}).code == 0);
}

TEST_CASE("JSON Lines on stdin are documents") {
    const Folder folder;
    const std::string lines =
        "{\"id\":\"a\",\"outlet\":\"Hill Post\",\"text\":\"Mayor Ann Lee said the tram is too dear.\"}\n"
        "{\"id\":\"b\",\"text\":\"\"}\n"
        "{\"id\":\"c\",\"text\":\"市長表示：「電車太貴。」\"}\n";
    const Outcome run =
        run_program({"map", "-", "-o", folder / "out"}, {.input = lines, .environment = {}, .folder = ""});
    CHECK(run.code == 1);
    check_has(run.err, "-:2: expected a text, found none");
    const std::string xml = file_bytes(folder / "out/map.xml");
    CHECK(count_of(xml, "<document ") == 2);
    check_has(xml, "outlet=\"Hill Post\"");
}

TEST_CASE("the table completes what files lack and leaves what they have") {
    const Folder folder;
    write_articles(folder, "in");
    folder.write("in/plain.txt", "Captain Joe Wong said the fare is fair.\n");
    const std::string table = folder.write("table.csv", "file,outlet,date,issue\n"
                                                        "plain.txt,\"Pier, Daily\",2024-05-01,raise the ferry fare\n"
                                                        "ferry.txt,Another Paper,2020-01-01,\n");
    const Mapped done = map_articles(folder, "out", {folder / "in", "--metadata", table});
    CHECK(done.run.code == 0);
    check_has(done.xml, "outlet=\"Pier, Daily\" date=\"2024-05-01\" issue=\"raise the ferry fare\"");
    check_has(done.xml, "outlet=\"Harbour Herald\" date=\"2024-03-02\"");
    CHECK(done.xml.find("Another Paper") == std::string::npos);
}

TEST_CASE("a folder's name is the outlet only where that was asked for") {
    const Folder folder;
    folder.write("in/Pier Daily/plain.txt", "Captain Joe Wong said the fare is fair.\n");
    CHECK(map_articles(folder, "without", {folder / "in"}).xml.find("outlet=\"Pier Daily\"") == std::string::npos);
    check_has(map_articles(folder, "with", {folder / "in", "--outlet-from-folder"}).xml, "outlet=\"Pier Daily\"");
}

TEST_CASE("--no-text keeps the quotations and leaves the texts out") {
    const Folder folder;
    write_articles(folder, "in");
    const Mapped done = map_articles(folder, "out", {folder / "in", "--no-text"});
    CHECK(done.run.code == 0);
    CHECK(done.xml.find("<text>") == std::string::npos);
    check_has(done.xml, "Families on the islands cannot afford this");
}

TEST_CASE("--min-confidence leaves the less sure statements out") {
    const Folder folder;
    write_articles(folder, "in");
    const Mapped all = map_articles(folder, "all", {folder / "in"});
    const Mapped none = map_articles(folder, "none", {folder / "in", "--min-confidence", "1"});
    CHECK(none.run.code == 0);
    CHECK(count_of(none.xml, "<statement ") < count_of(all.xml, "<statement "));
}

TEST_CASE("--issue is for documents that name none") {
    const Folder folder;
    write_articles(folder, "in");
    folder.write("in/plain.txt", "Captain Joe Wong said the pier must be closed.\n");
    const Mapped done = map_articles(folder, "out", {folder / "in", "--issue", "close the old pier"});
    check_has(done.xml, "close the old pier");
    check_has(done.xml, "raise the ferry fare");
    check_has(done.run.out, "2 issues");
}

TEST_CASE("a bad codebook is named with its place") {
    const Folder folder;
    write_articles(folder, "in");
    const std::string codebook =
        folder.write("codebook.xml", "<codebook id=\"x\" version=\"1\">\n<logics>\n</codebook>\n");
    const Outcome run = run_program({"map", folder / "in", "-o", folder / "out", "--codebook", codebook});
    CHECK(run.code == 1);
    check_has(run.err, codebook + ":3:");
    CHECK(!std::filesystem::exists(folder / "out"));
}

TEST_CASE("an output that cannot be written is named and ends with 1") {
    const Folder folder;
    write_articles(folder, "in");
    folder.write("out", "a file where the folder should be");
    const Outcome run = run_program({"map", folder / "in", "-o", folder / "out"});
    CHECK(run.code == 1);
    check_has(run.err, (folder / "out") + ": cannot be made: ");
}
