#include "app/articles.hpp"

#include <regex>
#include <set>

using namespace polylogue::test;

namespace {

const std::string kSource = POLYLOGUE_SOURCE;

void check_refused(const std::vector<std::string> &arguments, const std::string &reason) {
    const Outcome run = run_program(arguments);
    CHECK(run.code == 2);
    check_has(run.err, reason);
}

std::vector<std::string> matches(const std::string &text, const std::string &pattern) {
    const std::regex wanted(pattern);
    std::vector<std::string> out;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), wanted); it != std::sregex_iterator(); ++it)
        out.push_back((*it)[1]);
    return out;
}

bool has_xmllint() { return std::system("xmllint --version >/dev/null 2>&1") == 0; }

} // namespace

TEST_CASE("compare writes a report, its data and its pictures") {
    const Folder folder;
    const std::string map = mapped(folder, "map");
    const Outcome run = run_program({"compare", map, "-o", folder / "out"});
    CHECK_MESSAGE(run.code == 0, run.err);
    check_has(run.out, "3 groups, 4 documents");
    CHECK(names_in(folder / "out") == "actors-concepts.graphml compare.xml congruence.graphml difference.dot "
                                      "difference.svg report.html report.md tables ");
    check_has(file_bytes(folder / "out/report.md"), "Every group is small");
    check_has(file_bytes(folder / "out/tables/groups.csv"), "Harbour Herald,2,");
    check_has(file_bytes(folder / "out/report.html"), "<svg");
}

TEST_CASE("the same comparison gives the same bytes") {
    const Folder folder;
    const std::string map = mapped(folder, "map");
    for (const char *out : {"one", "two"}) REQUIRE(run_program({"compare", map, "-o", folder / out}).code == 0);
    for (const char *file : {"report.html", "report.md", "compare.xml", "difference.dot", "tables/evidence.csv"})
        check_same(file_bytes(folder / ("one/" + std::string(file))),
                   file_bytes(folder / ("two/" + std::string(file))));
}

TEST_CASE("the report speaks three languages") {
    const Folder folder;
    const std::string map = mapped(folder, "map");
    REQUIRE(run_program({"compare", map, "--lang", "zh-Hant", "-o", folder / "hant"}).code == 0);
    REQUIRE(run_program({"compare", map, "--lang", "zh-Hans", "-o", folder / "hans"}).code == 0);
    check_has(file_bytes(folder / "hant/report.html"), "<html lang=\"zh-Hant\">");
    check_has(file_bytes(folder / "hant/report.md"), "## 網絡與極化");
    check_has(file_bytes(folder / "hans/report.md"), "## 网络与极化");
}

TEST_CASE("compare.xml follows its schema") {
    if (!has_xmllint()) {
        MESSAGE("skipped: no xmllint");
        return;
    }
    const Folder folder;
    const std::string map = mapped(folder, "map");
    REQUIRE(run_program({"compare", map, "-o", folder / "out"}).code == 0);
    CHECK(std::system(("xmllint --noout --schema '" + kSource + "/docs/compare.xsd' '" + (folder / "out/compare.xml") +
                       "' 2>/dev/null")
                          .c_str()) == 0);
}

TEST_CASE("what cannot be compared is refused with its cause") {
    const Folder folder;
    const std::string map = mapped(folder, "map");
    check_refused({"compare", map, "--by", "colour"}, "--by: one of author, date, lang, month");
    check_refused({"compare", map, "--only", "Tribune"},
                  "no document has the outlet 'Tribune'; there are: Harbour Herald");
    check_refused({"compare", map, "--only", "Harbour Herald"},
                  "no issue has documents of two groups by outlet; found: 'Harbour Herald'");
    check_refused({"compare", map, "--issue", "paint the boats"}, "no document is about 'paint the boats'");
    check_refused({"compare", map, "--min-confidence", "1"}, "hold no statement that counts");
    CHECK(run_program({"compare", folder / "nothing.xml"}).code == 1);
    CHECK(run_program({"compare", map, "--only", "Harbour Herald,海港日報", "-o", folder / "two"}).code == 0);
}

TEST_CASE("nothing in a document becomes markup of the report") {
    const Folder folder;
    folder.write("in/a.txt", "title: <img src=x onerror=alert(1)>\noutlet: <script>alert(1)</script>\nurl: "
                             "javascript:alert(1)\nissue: raise <b>it</b>\n\n"
                             "\"We </blockquote> cannot afford [this](javascript:alert(1)) | at all,\" said Mary Chan. "
                             "She argued that the plan would hurt the poorest.\n");
    folder.write("in/b.txt", "title: Plain\noutlet: =HYPERLINK(\"x\")\nissue: raise <b>it</b>\n\nThe operator Blue "
                             "Line said on Saturday that a higher fare was needed.\n");
    REQUIRE(run_program({"map", folder / "in", "-o", folder / "map"}).code == 0);
    const Outcome run = run_program({"compare", folder / "map/map.xml", "-o", folder / "out"});
    CHECK_MESSAGE(run.code == 0, run.err);
    const std::string html = file_bytes(folder / "out/report.html");
    for (const char *bad : {"<script", "<img", "href=\"javascript", "<b>it", "</blockquote> cannot"})
        CHECK(html.find(bad) == std::string::npos);
    check_has(file_bytes(folder / "out/report.md"), "\\[this\\](javascript"); // no link
    check_has(file_bytes(folder / "out/tables/groups.csv"), "\"'=HYPERLINK(\"\"x\"\")\"");
}

TEST_CASE("several issues are compared each in a folder of its own") {
    const Folder folder;
    for (const char *outlet : {"Herald", "Post"})
        for (const char *issue : {"raise the fare", "paint the boats"})
            folder.write(std::string("in/") + outlet + issue + ".txt",
                         std::string("outlet: ") + outlet + "\nissue: " + issue + "\n\nThe operator Blue Line of the " +
                             outlet + " said on Saturday that this was needed to " + issue + ".\n");
    REQUIRE(run_program({"map", folder / "in", "-o", folder / "map"}).code == 0);
    const Outcome run = run_program({"compare", folder / "map/map.xml", "-o", folder / "out"});
    CHECK_MESSAGE(run.code == 0, run.err);
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "out"), {}) == 2);
    check_has(names_in(folder / "out"), "paint-the-boats-");
}

TEST_CASE("the checked-in comparison of chip exports is what the program makes today") {
    const std::string golden = kSource + "/maps/chip-export";
    const Folder folder;
    const Outcome run = run_program({"compare", golden + "/map.xml", "--by", "lang", "-o", folder / "out"});
    CHECK_MESSAGE(run.code == 0, run.err);
    check_same(file_bytes(folder / "out/compare.xml"), file_bytes(golden + "/compare/compare.xml"));
    check_same(file_bytes(folder / "out/difference.dot"), file_bytes(golden + "/compare/difference.dot"));
    CHECK(names_in(folder / "out/tables") == names_in(golden + "/compare/tables"));
    for (const auto &table : std::filesystem::directory_iterator(golden + "/compare/tables"))
        check_same(file_bytes((folder / "out/tables/") + table.path().filename().string()),
                   file_bytes(table.path().string()));
}

TEST_CASE("every link of the checked-in report leads somewhere, and nothing is loaded") {
    const std::string html = file_bytes(kSource + "/maps/chip-export/compare/report.html");
    const std::vector<std::string> ids = matches(html, " id=\"([^\"]*)\""), links = matches(html, "href=\"#([^\"]*)\"");
    const std::set<std::string> known(ids.begin(), ids.end());
    CHECK(known.size() == ids.size());
    CHECK(links.size() > 20);
    for (const std::string &target : links) CHECK_MESSAGE(known.contains(target), target);
    CHECK(matches(html, "(<script|<img|<link|@import|url\\()").empty());
}
