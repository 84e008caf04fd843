#include "app/articles.hpp"

using namespace polylogue::test;

namespace {

std::vector<std::string> arguments(const Folder &folder, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"map", folder / "in", "-o", folder / "out", "--resume"});
    return more;
}

Outcome resumed(const Folder &folder, const std::vector<std::string> &more = {}) {
    return run_program(arguments(folder, more));
}

std::string journal(const Folder &folder) { return folder / "out/readings.journal"; }

std::string from_before(std::size_t readings) { return "resumed   " + std::to_string(readings) + " readings"; }

// The map of the folder's articles made in one go.
std::string made_at_once(const Folder &folder, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"map", folder / "in", "-o", folder / "anew"});
    CHECK(run_program(more).code == 0);
    return file_bytes(folder / "anew/map.xml");
}

} // namespace

TEST_CASE("a run that ends leaves no journal, one with --resume does") {
    const Folder folder;
    mapped(folder, "anew");
    CHECK(!std::filesystem::exists(folder / "anew/readings.journal"));
    CHECK(resumed(folder).code == 0);
    CHECK(std::filesystem::exists(journal(folder)));
    check_same(file_bytes(folder / "out/map.xml"), file_bytes(folder / "anew/map.xml"));
}

TEST_CASE("--resume reads only what is new or changed, wherever it stands") {
    const Folder folder;
    write_articles(folder, "in");
    check_has(resumed(folder).out, from_before(0));
    folder.write("in/new.txt", "Captain Joe Wong said the pier must be closed.\n");
    std::filesystem::rename(folder / "in/north", folder / "in/elsewhere");
    check_has(resumed(folder).out, from_before(4));
    folder.write("in/new.txt", "Captain Joe Wong said the pier must stay open.\n");
    check_has(resumed(folder).out, from_before(4));
    check_same(file_bytes(folder / "out/map.xml"), made_at_once(folder));
}

TEST_CASE("another codebook, issue, plugin or option reads all anew") {
    const Folder folder;
    write_articles(folder, "in");
    resumed(folder);
    const std::string codebook = POLYLOGUE_SOURCE "/corpus/chip-export/codebook.xml";
    for (const std::vector<std::string> &more : {std::vector<std::string>{"--codebook", codebook},
                                                 {"--issue", "close the pier"},
                                                 {"--min-confidence", "0.5"},
                                                 {"--plugin", "quotation"},
                                                 {"--plugin-dir", POLYLOGUE_BUILD "/skeleton"}}) {
        CAPTURE(more.front());
        check_has(resumed(folder, more).out, from_before(0));
        check_same(file_bytes(folder / "out/map.xml"), made_at_once(folder, more));
    }
}

TEST_CASE("a journal loses what is not used when that is more than half") {
    const Folder folder;
    write_articles(folder, "in");
    resumed(folder);
    const std::size_t size = file_bytes(journal(folder)).size();
    for (const char *issue : {"close the pier", "open the pier", "move the pier"}) resumed(folder, {"--issue", issue});
    CHECK(file_bytes(journal(folder)).size() < 3 * size);
    check_has(resumed(folder, {"--issue", "move the pier"}).out, from_before(4));
}

TEST_CASE("a journal's torn end costs what is torn") {
    const Folder folder;
    write_articles(folder, "in");
    resumed(folder);
    const std::string whole = file_bytes(journal(folder)), map = file_bytes(folder / "out/map.xml");
    for (const std::size_t size :
         {whole.size() - 1, whole.size() / 2, std::size_t{21}, std::size_t{5}, std::size_t{0}}) {
        CAPTURE(size);
        folder.write("out/readings.journal", whole.substr(0, size));
        const Outcome run = resumed(folder);
        CHECK(run.code == 0);
        check_has(run.out, "resumed   ");
        CHECK(run.out.find(from_before(4)) == std::string::npos);
        check_same(file_bytes(folder / "out/map.xml"), map);
        CHECK(file_bytes(journal(folder)).size() == whole.size());
    }
}

TEST_CASE("a journal's flipped bit is noticed") {
    const Folder folder;
    write_articles(folder, "in");
    resumed(folder, {"--jobs", "1"});
    const std::string map = file_bytes(folder / "out/map.xml");
    std::string bytes = file_bytes(journal(folder));
    bytes[bytes.size() - 9] = static_cast<char>(bytes[bytes.size() - 9] ^ 1);
    folder.write("out/readings.journal", bytes);
    check_has(resumed(folder).out, from_before(3));
    check_same(file_bytes(folder / "out/map.xml"), map);
}

TEST_CASE("a file that is no journal is named and left alone") {
    const Folder folder;
    write_articles(folder, "in");
    folder.write("out/readings.journal", "What somebody wrote about the readings.\n");
    const Outcome run = resumed(folder);
    CHECK(run.code == 1);
    check_has(run.err, journal(folder) + ": is not a journal of this program");
    CHECK(file_bytes(journal(folder)) == "What somebody wrote about the readings.\n");
}

TEST_CASE("losses are told again from the journal, and read again with --retry-losses") {
    const Folder folder;
    write_articles(folder, "in");
    const std::vector<std::string> faulty_plugin{"--plugin-dir", faulty("throws"), "--plugin", "throws", "--jobs", "1"};
    const Outcome first = resumed(folder, faulty_plugin);
    CHECK(first.code == 1);
    const Outcome second = resumed(folder, faulty_plugin);
    CHECK(second.code == 1);
    CHECK(second.err == first.err);
    check_has(second.out, from_before(4));
    std::vector<std::string> retry = faulty_plugin;
    retry.emplace_back("--retry-losses");
    check_has(resumed(folder, retry).out, from_before(0));
}

TEST_CASE("with --isolate the readings are the same, and may be mixed") {
    const Folder folder;
    write_articles(folder, "in");
    resumed(folder, {"--isolate"});
    const std::string map = file_bytes(folder / "out/map.xml");
    check_has(resumed(folder).out, from_before(4));
    check_same(file_bytes(folder / "out/map.xml"), map);
}

TEST_CASE("what a killed run left under a temporary name is taken away") {
    const Folder folder;
    write_articles(folder, "in");
    folder.write("out/map.xml.part-999999999", "half");
    folder.write("out/documents/a.xml.part-999999999", "half");
    const std::string other = folder.write("out/notes.part-1", "of a process that is still there");
    CHECK(resumed(folder).code == 0);
    CHECK(!std::filesystem::exists(folder / "out/map.xml.part-999999999"));
    CHECK(!std::filesystem::exists(folder / "out/documents/a.xml.part-999999999"));
    CHECK(std::filesystem::exists(other));
}

TEST_CASE("maps of single documents can be left out") {
    const Folder folder;
    write_articles(folder, "in");
    const Outcome run = resumed(folder, {"--document-maps", "none"});
    CHECK(run.code == 0);
    CHECK(!std::filesystem::exists(folder / "out/documents"));
    CHECK(run.out.find("documents/") == std::string::npos);
}

TEST_CASE("lines of a JSON Lines file are read by all threads, in any order, to the same map") {
    const Folder folder;
    std::string lines;
    for (int i = 0; i < 60; ++i)
        lines += R"({"outlet":"Hill Post","text":"Mayor Ann Lee said tram number )" + std::to_string(i) +
                 R"( is too dear."})" + "\n\n";
    folder.write("in/a.jsonl", lines);
    const std::string map = made_at_once(folder, {"--jobs", "1"});
    CHECK(count_of(map, "<document ") == 60);
    check_same(made_at_once(folder, {"--jobs", "4"}), map);
}
