#include "reading.hpp"

using namespace reading;

namespace {
std::string refusal(const std::string &csv) {
    const Folder folder;
    const std::string path = folder.file("m.csv", csv);
    const auto table = MetadataTable::read(path);
    REQUIRE(!table);
    return table.error().text().substr(path.size());
}

Metadata completed(const std::string &csv, const std::string &path, const Metadata &given = {}) {
    const Folder folder;
    const auto table = MetadataTable::read(folder.file("m.csv", csv));
    if (!table) FAIL(table.error().text());
    Document d;
    d.path = path;
    d.meta = given;
    table->complete(d);
    return d.meta;
}
} // namespace

TEST_CASE("a row fills what its document lacks and leaves the rest") {
    const Metadata meta = completed(
        "file,outlet,date,issue\na.txt,Wire,2025-01-02,the fee\n", "x/a.txt",
        {.title = "", .outlet = "Own", .author = "", .date = "", .url = "", .lang = "", .note = "", .issue = ""});
    CHECK(meta.outlet == "Own");
    CHECK(meta.date == "2025-01-02");
    CHECK(meta.issue == "the fee");
}

TEST_CASE("the longest path that fits wins over the bare name") {
    const std::string csv = "file name,outlet\na.txt,bare\nx/a.txt,in x\n./y/a.txt,in y\n";
    CHECK(completed(csv, "top/x/a.txt").outlet == "in x");
    CHECK(completed(csv, "y/a.txt").outlet == "in y");
    CHECK(completed(csv, "z/a.txt").outlet == "bare");
    CHECK(completed(csv, "/x/a.txt").outlet == "in x");
    CHECK(completed(csv, "z/ba.txt").outlet.empty());
}

TEST_CASE("quoted fields hold commas, doubled quotes and line ends") {
    CHECK(completed("\xEF\xBB\xBF"
                    "file,title,note\r\na.txt,\"Fees, \"\"high\"\" ones\",\"two\r\nlines\"\r\n",
                    "a.txt")
              .title == "Fees, \"high\" ones");
    CHECK(completed("file,note\na.txt,\"two\nlines\"", "a.txt").note == "two\nlines");
}

TEST_CASE("columns of other names and empty rows are left alone") {
    CHECK(completed("id,File,OUTLET\n1,a.txt,Wire\n\n", "a.txt").outlet == "Wire");
}

TEST_CASE("a broken table is an error with its line") {
    CHECK(refusal("outlet,date\n") == ":1: expected a first row of column names with one named file");
    CHECK(refusal("") == ":1: expected a first row of column names with one named file");
    CHECK(refusal("file,outlet\na.txt\n") == ":2: expected 2 fields, found 1");
    CHECK(refusal("file,note\na,\"x\ny\"\nb,\"open\n") == ":4: a quoted field is not closed");
    CHECK(refusal("file,outlet\na,\"b\"c\n") == ":2: expected a comma or the line's end behind a quoted field");
    CHECK(refusal("file,outlet\na,b\"c\n") == ":2: a quotation mark inside a field that does not begin with one");
}
