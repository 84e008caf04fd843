#include "reading.hpp"

using namespace reading;

namespace {
std::string named(const std::string &path, const std::string &head = "") {
    const Result<Format> f = detect_format(path, head);
    if (!f) return f.error().text();
    static const char *names[] = {"text", "markdown", "html", "jsonl", "newsml", "nitf", "pdf"};
    return names[static_cast<int>(*f)];
}
} // namespace

TEST_CASE("the ending names the format, whatever its case") {
    CHECK(named("a/b.TXT") == "text");
    CHECK(named("b.markdown") == "markdown");
    CHECK(named("b.htm") == "html");
    CHECK(named("b.ndjson") == "jsonl");
    CHECK(named("b.json") == "jsonl");
    CHECK(named("b.pdf") == "pdf");
}

TEST_CASE("the root element names the kind of XML") {
    CHECK(named("a.xml", "<?xml version=\"1.0\"?>\n<!-- <x> -->\n<!DOCTYPE nitf SYSTEM \"nitf.dtd\">\n<nitf>") ==
          "nitf");
    CHECK(named("a.xml", "<n:newsItem xmlns:n=\"x\">") == "newsml");
    CHECK(named("a.xml", "<newsMessage/>") == "newsml");
    CHECK(named("a.xml", "<feed>") ==
          "a.xml: expected NewsML-G2 (newsItem, newsMessage) or NITF (nitf), found root element feed");
    CHECK(named("a.xml", "no") == "a.xml: expected NewsML-G2 (newsItem, newsMessage) or NITF (nitf), found no element");
}

TEST_CASE("a root element that is not UTF-8 is named with U+FFFD") {
    CHECK(named("a.xml", "<feed\xE6>").find("found root element feed\uFFFD") != std::string::npos);
}

TEST_CASE("a name without a known ending is judged by its first bytes") {
    CHECK(named("a", "%PDF-1.7") == "pdf");
    CHECK(named("a.php", "\n<!DOCTYPE html><html>") == "html");
    CHECK(named("folder.d/a", "{\"id\":1}") == "jsonl");
    CHECK(named("a.docx", "PK") ==
          "a.docx: the format is not known by the name or the first bytes (known: .txt .md .html .jsonl .xml .pdf)");
}

TEST_CASE("a file above the limit is refused") {
    CHECK(failure("a.txt", "123456", {.document_bytes = 5}) == "a.txt: the file has 6 bytes, the limit is 5");
}

TEST_CASE("a file that is not there is an error, not a crash") {
    const auto all = read_documents("no/such.txt");
    REQUIRE(all.size() == 1);
    CHECK(all[0].error().text() == "no/such.txt: cannot be opened: No such file or directory");
}

TEST_CASE("a file is read from disk up to the limit") {
    const Folder folder;
    const std::string path = folder.file("a.txt", "123456");
    CHECK(read_documents(path)[0]->text == "123456");
    CHECK(read_documents(path, {.document_bytes = 5})[0].error().text() ==
          path + ": the file has 6 bytes, the limit is 5");
}
