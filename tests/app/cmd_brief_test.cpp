#include "app/articles.hpp"

#include <cstdlib>

using namespace polylogue::test;

TEST_CASE("a briefing comes as Markdown with its diagram beside it, and as one HTML file") {
    const Folder folder;
    const std::string map = mapped(folder);
    CHECK(run_program({"brief", map, "-o", folder / "b/brief.md"}).code == 0);
    CHECK(file_bytes(folder / "b/brief.md").starts_with("# Raise the ferry fare\n\n## Summary\n"));
    CHECK(file_bytes(folder / "b/brief.md").find("](brief.svg)") != std::string::npos);
    CHECK(file_bytes(folder / "b/brief.svg").find("</svg>") != std::string::npos);
    CHECK(run_program({"brief", map, "-o", folder / "brief.html", "--lang", "zh-Hant"}).code == 0);
    const std::string page = file_bytes(folder / "brief.html");
    CHECK(page.find("<h2>摘要</h2>") != std::string::npos);
    CHECK(page.find("<table>") != std::string::npos);
    CHECK(page.find("src=\"data:image/svg+xml;base64,") != std::string::npos);
}

TEST_CASE("a briefing becomes a PDF, or says which program it needs") {
    const Folder folder;
    const std::string map = mapped(folder);
    const Outcome without = run_program({"brief", map, "-o", folder / "b.pdf"}, {"", {{"PATH", folder.path()}}, ""});
    CHECK(without.code == 2);
    CHECK(without.err.find("weasyprint, which is not installed") != std::string::npos);
    CHECK(!std::filesystem::exists(folder / "b.pdf"));
    if (std::system("command -v weasyprint >/dev/null") != 0) { // NOLINT(concurrency-mt-unsafe,cert-env33-c)
        MESSAGE("skipped: weasyprint is not installed");
        return;
    }
    const Outcome run = run_program({"brief", map, "-o", folder / "b.pdf"});
    CHECK_MESSAGE(run.code == 0, run.err);
    CHECK(file_bytes(folder / "b.pdf").starts_with("%PDF"));
    CHECK(names_in(folder.path()) == "b.pdf in out ");
}

TEST_CASE("a briefing that cannot be made says why") {
    const Folder folder;
    const std::string map = mapped(folder);
    const Outcome ending = run_program({"brief", map, "-o", folder / "brief.docx"});
    CHECK(ending.code == 2);
    CHECK(ending.err.find("a file ending in .md, .html or .pdf expected") != std::string::npos);
    const Outcome issue = run_program({"brief", map, "-o", folder / "brief.md", "--issue", "ban the ferry"});
    CHECK(issue.code == 2);
    CHECK(issue.err.find("no statement on the issue 'ban the ferry'") != std::string::npos);
    folder.write("empty.xml", "<map format=\"1\"/>");
    CHECK(run_program({"brief", folder / "empty.xml", "-o", folder / "brief.md"}).code == 2);
    CHECK(!std::filesystem::exists(folder / "brief.md"));
}
