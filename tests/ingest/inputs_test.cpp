#include "reading.hpp"

#include <algorithm>
#include <sys/stat.h>

using namespace reading;
namespace fs = std::filesystem;

namespace {
struct Listed {
    std::vector<std::string> files, skipped; // below the folder
};

Listed list(const Folder &folder) {
    Listed out;
    const auto files = list_inputs(folder.path().string(), out.skipped);
    REQUIRE(files);
    for (const std::string &f : *files) out.files.push_back(f.substr(folder.path().string().size() + 1));
    for (std::string &s : out.skipped) s = s.substr(folder.path().string().size() + 1);
    return out;
}
} // namespace

TEST_CASE("documents of a folder are listed in byte order, deep ones too") {
    const Folder folder;
    for (const char *name : {"b.txt", "a/z.md", "a/b/c.html", "B.txt", "d.jsonl", "港.txt"}) folder.file(name);
    CHECK(list(folder).files ==
          std::vector<std::string>{"B.txt", "a/b/c.html", "a/z.md", "b.txt", "d.jsonl", "港.txt"});
}

TEST_CASE("companions of a corpus, hidden files and unknown formats are left out without a word") {
    const Folder folder;
    for (const char *name : {"a.gold.json", "README.md", "x/README.md", "LICENSE", "LICENSE.txt", ".hidden.txt",
                             ".git/a.txt", "a.png", "notes"})
        folder.file(name);
    folder.file("codebook.xml", "<codebook/>");
    folder.file("other.xml", "<?xml version=\"1.0\"?><codebook id=\"x\"/>");
    folder.file("map.xml", "<map version=\"1\"/>");
    folder.file("ok.txt");
    const Listed all = list(folder);
    CHECK(all.files == std::vector<std::string>{"ok.txt"});
    CHECK(all.skipped.empty());
}

TEST_CASE("other XML is listed, so that its reader names what is wrong") {
    const Folder folder;
    folder.file("a.xml", "<nitf/>");
    folder.file("b.xml", "<feed/>");
    CHECK(list(folder).files == std::vector<std::string>{"a.xml", "b.xml"});
}

TEST_CASE("links out of the folder, broken links, FIFOs are skipped and named") {
    const Folder outside;
    const Folder folder;
    folder.file("a.txt");
    fs::create_symlink(outside.file("o.txt"), folder.path() / "out.txt");
    fs::create_directory_symlink(outside.path(), folder.path() / "outdir");
    fs::create_symlink("nowhere", folder.path() / "broken.txt");
    fs::create_symlink("a.txt", folder.path() / "same.txt");
    fs::create_directory_symlink(".", folder.path() / "loop");
    REQUIRE(::mkfifo((folder.path() / "pipe.txt").c_str(), 0600) == 0);
    const Listed all = list(folder);
    CHECK(all.files == std::vector<std::string>{"a.txt", "same.txt"});
    CHECK(all.skipped == std::vector<std::string>{"broken.txt: is a link to nothing", "loop: is a link to a folder",
                                                  "out.txt: is a link that leads out of the folder",
                                                  "outdir: is a link that leads out of the folder",
                                                  "pipe.txt: is not a regular file"});
}

TEST_CASE("a file named itself is taken as it is") {
    const Folder folder;
    std::vector<std::string> skipped;
    const auto files = list_inputs(folder.file("README.md"), skipped);
    REQUIRE(files);
    CHECK(files->size() == 1);
}

TEST_CASE("an input that is not there or no file is an error") {
    std::vector<std::string> skipped;
    CHECK(list_inputs("no/such", skipped).error().text() == "no/such: cannot be opened: No such file or directory");
    CHECK(list_inputs("/dev/null", skipped).error().text() == "/dev/null: is not a regular file");
}

TEST_CASE("a file name that is not UTF-8 is opened by its bytes and named with U+FFFD") {
    const Folder folder;
    const std::string path = folder.file("x\xFF.txt", "Text.");
    const auto all = read_documents(path);
    REQUIRE((all.size() == 1 && all[0]));
    CHECK(all[0]->path == folder.path().string() + "/x\uFFFD.txt");
}

TEST_CASE("a folder of 100,000 files is listed whole") {
    const Folder folder;
    for (const std::string part : {"a", "b"}) { // a file has at most 65,000 names
        const fs::path first = folder.file(part + ".txt");
        for (int i = 1; i < 50000; ++i)
            fs::create_hard_link(first, folder.path() / (part + std::to_string(i) + ".txt"));
    }
    const Listed all = list(folder);
    CHECK(all.files.size() == 100000);
    CHECK(std::is_sorted(all.files.begin(), all.files.end()));
    CHECK(all.skipped.empty());
}
