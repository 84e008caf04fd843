#include "app/articles.hpp"
#include "support/processor_time.hpp"

#include <nlohmann/json.hpp>

using namespace polylogue::test;
using nlohmann::json;

namespace {

const char *const kTwo = "{\"id\":\"a\",\"text\":\"Mayor Ann Lee said the tram is too dear.\"}\n"
                         "{\"id\":\"b\",\"text\":\"市長表示：「電車太貴。」\"}\n";

// Code points [begin, end) of the text.
std::string points(const std::string &text, std::size_t begin, std::size_t end) {
    std::string out;
    std::size_t at = 0;
    for (const char c : text) {
        at += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (at > begin && at <= end) out += c;
    }
    return out;
}

void check_quotes(const std::string &text, const json &found) {
    for (const json &s : found["statements"])
        CHECK(points(text, s["start"].get<std::size_t>(), s["end"].get<std::size_t>()) ==
              s["quote"].get<std::string>());
}

} // namespace

TEST_CASE("json is one object whose offsets count code points of the file as stored") {
    const Folder folder;
    write_articles(folder, "in");
    for (const auto &article : article_texts()) {
        const std::string &name = article.first, &text = article.second;
        CAPTURE(name);
        const Outcome run = run_program({"extract", folder / ("in/" + name), "--format", "json"});
        CHECK(run.code == 0);
        const json found = json::parse(run.out);
        CHECK(!found["statements"].empty());
        check_quotes(text, found);
    }
}

TEST_CASE("a byte order mark is not counted") {
    const Folder folder;
    const std::string text = article_texts().at("kwun/bus.txt");
    const std::string plain = folder.write("plain/bus.txt", text),
                      marked = folder.write("marked/bus.txt", "\xEF\xBB\xBF" + text);
    const json a = json::parse(run_program({"extract", plain}).out),
               b = json::parse(run_program({"extract", marked}).out);
    CHECK(a["statements"] == b["statements"]);
}

TEST_CASE("jsonl is one line a document, on stdout only what was found") {
    const Outcome run =
        run_program({"extract", "-", "--format", "jsonl"}, {.input = kTwo, .environment = {}, .folder = ""});
    CHECK(run.code == 0);
    CHECK(run.err.empty());
    CHECK(count_of(run.out, "\n") == 2);
    CHECK(json::parse(run.out.substr(0, run.out.find('\n')))["statements"].size() == 1);
}

TEST_CASE("several documents in one json object are wrong usage") {
    const Outcome run = run_program({"extract", "-"}, {.input = kTwo, .environment = {}, .folder = ""});
    CHECK(run.code == 2);
    check_has(run.err, "more than one document: use --format jsonl");
}

TEST_CASE("xml is the document's own map") {
    const Folder folder;
    write_articles(folder, "in");
    const std::string article = folder / "in/herald/ferry.txt";
    const Outcome run = run_program({"extract", article, "--format", "xml"});
    CHECK(run.code == 0);
    run_program({"map", article, "-o", folder / "out"});
    check_same(run.out, file_bytes(documents_in(folder / "out").at(0)));
}

TEST_CASE("a document that cannot be read is named and ends with 1") {
    const Folder folder;
    const std::string bad = folder.write("bad.txt", "ok \xFF\xFF\xFF broken");
    const Outcome run = run_program({"extract", bad});
    CHECK(run.code == 1);
    CHECK(run.out.empty());
    check_has(run.err, bad + ": byte 3: ");
    CHECK(run_program({"extract", folder / "none.txt"}).code == 1);
}

TEST_CASE("given statements are labelled instead of extracted") {
    const Folder folder;
    const std::string article = folder.write("a.txt", "Captain Joe Wong said the fare is fair.\n");
    const std::string given = folder.write(
        "a.json",
        "{\"stakeholders\":[{\"id\":\"x\",\"name\":\"Joe Wong\",\"type\":\"person\"}],\"statements\":[{\"id\":\"1\","
        "\"stakeholder\":\"x\",\"start\":22,\"end\":38,\"mode\":\"indirect\"}],\"relations\":[]}");
    const Outcome run = run_program({"extract", article, "--statements", given});
    CHECK_MESSAGE(run.code == 0, run.err);
    const json found = json::parse(run.out);
    REQUIRE(found["statements"].size() == 1);
    CHECK(found["statements"][0]["quote"] == "the fare is fair");
}

TEST_CASE("a long document of one speaker costs time and memory by its length") {
    std::string text = "title: Fares\nissue: raise the ferry fare\n\n";
    for (int i = 0; i < 20000; ++i)
        text += "The minister said plan number " + std::to_string(i) + " would raise fares and help the islands. ";
    const Folder folder;
    const double begin = processor_seconds();
    const Outcome run = run_program({"extract", folder.write("long.txt", text)});
    CHECK_MESSAGE(run.code == 0, run.err);
    CHECK(count_of(run.out, "\"quote\"") >= 20000);
    CHECK(processor_seconds() - begin < 30); // under a second without sanitizers
}

TEST_CASE("a plugin that stands in for another as its folder is named gives no warning; two named ones do") {
    const Folder folder;
    for (const char *name : {"one/a.so", "other/a.so"}) {
        std::filesystem::create_directories(std::filesystem::path(folder / name).parent_path());
        std::filesystem::copy_file(POLYLOGUE_BUILD "/skeleton/skeleton.so", folder / name);
    }
    folder.write("a.txt", "The toll will rise.");
    const std::vector<std::string> meant{"extract",  folder / "a.txt", "--plugin",
                                         "skeleton", "--plugin-dir",   folder / "one"};
    CHECK(run_program(meant, {"", {{"POLYLOGUE_PLUGIN_PATH", folder / "other"}}, ""}).err == "");
    std::vector<std::string> clash = meant;
    clash.insert(clash.end(), {"--plugin-dir", folder / "other"});
    const Outcome told = run_program(clash);
    CHECK(told.err.find("its id 'skeleton' is taken by " + (folder / "one/a.so")) != std::string::npos);
}
