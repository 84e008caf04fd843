#include "app/terminal.hpp"

#include "support/folder.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using namespace polylogue::test;

namespace {

bool acts(const std::string &shown) { // holds a control character besides line ends
    for (const char c : shown)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F) return true;
    return shown.find("\u009B") != std::string::npos || shown.find("\u202E") != std::string::npos;
}

} // namespace

TEST_CASE("what is shown on a terminal keeps its lines and nothing else acts") {
    CHECK(visible_lines("one\n\ttwo\x1B[31m\r\n\n") == "one\n\ttwo␛[31m␍\n\n");
    CHECK(visible_lines("").empty());
}

TEST_CASE("neither a file's name nor what is in it acts on the terminal by a message") {
    const Folder folder;
    const std::string bad = folder.write("a\x1B]0;title\x07\n.xml", "<root\u009B31m\x1B[2J/>");
    const Outcome outcome = run_program({"extract", bad});
    CHECK(outcome.code == 1);
    CHECK(outcome.err.find("␛]0;title") != std::string::npos);
    CHECK_FALSE(acts(outcome.err));
}

TEST_CASE("a document's words do not act on the terminal when they are explained") {
    const Folder folder;
    const std::string text =
        "title: The \u202Etoll\u009B\noutlet: Post\n\nThe Port Office said that the \u202Etoll\u009B31m "
        "would pay for the wall.\n";
    const std::string file = folder.write("a.txt", text);
    REQUIRE(run_program({"map", file, "-o", folder / "out"}).code == 0);
    const std::string map = file_bytes(folder / "out/map.xml");
    const std::size_t at = map.find("<document id=\"") + 14;
    const Outcome outcome = run_program({"explain", folder / "out/map.xml", map.substr(at, map.find('"', at) - at)});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.find("toll") != std::string::npos);
    CHECK_FALSE(acts(outcome.out));
}
