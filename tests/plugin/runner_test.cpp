// What a broken plugin does to a run of the program: one clear line, exit code 1, and all that the other plugins found.
#include "plugin/runner.hpp"

#include "support/folder.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

using namespace polylogue::test;

namespace {

const char *const kPassage = "觀塘區議會表示：「加設巴士線會令街道更擠，我們反對這個安排。」\n"
                             "\n"
                             "運輸署署長陳大文說，新路線能縮短居民的行程，值得支持。\n";

std::vector<std::string> extract(const std::string &document, const std::vector<std::string> &more) {
    std::vector<std::string> out{"extract", document, "--format", "json"};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

struct Broken {
    Outcome with, without;
};

// The passage read with the built-in plugins, with and without those of one folder of tests/faulty.
Broken read_with(const std::string &name, const std::vector<std::string> &options = {}) {
    const Folder folder;
    const std::string document = folder.write("passage.txt", kPassage);
    std::vector<std::string> more{"--plugin-dir", faulty(name)};
    more.insert(more.end(), options.begin(), options.end());
    return {run_program(extract(document, more)), run_program(extract(document, {}))};
}

void check_contained(const Broken &run, const std::string &line) {
    CHECK(run.without.code == 0);
    CHECK(run.with.code == 1);
    CHECK(run.with.out == run.without.out);
    CHECK(run.with.out.find("\"statements\"") != std::string::npos);
    CHECK_MESSAGE(run.with.err.find(line) != std::string::npos, run.with.err);
}

void check_bad_item(const std::string &item, const std::string &reason) {
    CAPTURE(item);
    const Broken run = read_with("bad-items", {"--option", "bad-items.item=" + item});
    CHECK(run.with.code == 1);
    CHECK_MESSAGE(run.with.err.find("plugin bad-items: item refused: " + reason + "\n") != std::string::npos,
                  run.with.err);
    CHECK(run.with.out.find("Good Holder") != std::string::npos); // the good items of the plugin stay
}

} // namespace

TEST_CASE("a plugin refused at loading costs the others nothing") {
    for (const char *name : {"not-a-library", "no-entry", "unresolved-symbol", "newer-abi", "older-abi", "short-struct",
                             "bad-id", "no-phase", "no-run", "no-descriptor", "option-name", "option-type",
                             "option-default", "option-choices", "option-twice"}) {
        CAPTURE(name);
        const std::string path = faulty(name) + "/" + name + ".so";
        check_contained(read_with(name), "polylogue: error: plugin " + path + ": ");
    }
}

TEST_CASE("a second plugin of one id costs the first nothing") {
    check_contained(read_with("same-id"), "same-id/same-id.so: its id 'same-id' is taken by same-id-again.so\n");
}

TEST_CASE("a plugin that cannot be created gives its reason") {
    check_contained(read_with("refuses"), "plugin refuses: could not be created: its dictionary is missing\n");
    check_contained(read_with("refuses-silently"), "plugin refuses-silently: could not be created: no reason given\n");
    check_contained(read_with("throws-at-start"),
                    "plugin throws-at-start: could not be created: no words.tsv in its data folder\n");
}

TEST_CASE("what a failing plugin had pushed does not count") {
    const Broken run = read_with("fails");
    check_contained(run, "plugin fails: its model could not be read\n");
    CHECK(run.with.out.find("Half Done") == std::string::npos);
    check_contained(read_with("fails-silently"), "plugin fails-silently: returned status 7 without a reason\n");
}

TEST_CASE("an exception ends that plugin's run only") {
    check_contained(read_with("throws"), "plugin throws: exception: the table has no row 7\n");
    check_contained(read_with("throws-across"), "plugin throws-across: an exception left the plugin\n");
}

TEST_CASE("a bad statement is refused with its reason") {
    check_bad_item("span-outside", "span [0, 187) ends behind the text of 177 bytes");
    check_bad_item("span-cut", "span [1, 93) cuts a character");
    check_bad_item("span-empty", "span [0, 0) is empty");
    check_bad_item("stakeholder", "stakeholder 5 is unknown");
    check_bad_item("mode", "unknown mode 77");
    check_bad_item("confidence", "confidence that is no number is not from 0 to 1");
}

TEST_CASE("a bad stakeholder is refused with its reason") {
    check_bad_item("name", "the stakeholder's name is not valid UTF-8");
    check_bad_item("known", "stakeholder 'nobody-known' is not in the codebook");
}

TEST_CASE("a bad label or relation is refused with its reason") {
    check_bad_item("logic", "logic 'astrology' is not in the codebook");
    check_bad_item("concept", "concept 'no-such-concept' is not in the codebook");
    check_bad_item("stance", "unknown stance -3");
    check_bad_item("relation-type", "unknown relation type 9");
    check_bad_item("basis", "unknown basis 99");
    check_bad_item("relation-end", "statement 100 is unknown");
}

TEST_CASE("a statement's struct of another contract is refused") {
    check_contained(read_with("bad-items", {"--option", "bad-items.item=struct"}),
                    "plugin bad-items: item refused: the struct of a statement is too short\n");
}

TEST_CASE("a map records which plugins gave nothing, and why") {
    const Folder folder;
    const std::string document = folder.write("passage.txt", kPassage);
    const Outcome run = run_program({"map", document, "-o", folder / "out", "--plugin-dir", faulty("newer-abi"),
                                     "--plugin-dir", faulty("refuses"), "--plugin-dir", faulty("fails")});
    CHECK(run.code == 1);
    const std::string map = file_bytes(folder / "out/map.xml");
    CHECK(map.find("<loss plugin=\"newer-abi.so\" reason=\"was made for ABI 1000, this program takes 1 to 1\"/>") !=
          std::string::npos);
    CHECK(map.find("<loss plugin=\"refuses\" reason=\"could not be created: its dictionary is missing\"/>") !=
          std::string::npos);
    CHECK(map.find("<loss plugin=\"fails\" reason=\"its model could not be read\"/>") != std::string::npos);
    CHECK(map.find("<statement") != std::string::npos);
}

TEST_CASE("a refused plugin is no loss when others were asked for by name") {
    const Folder folder;
    const std::string document = folder.write("passage.txt", kPassage);
    CHECK(run_program(extract(document, {"--plugin-dir", faulty("newer-abi"), "--plugin", "quotation"})).code == 0);
    const Outcome asked =
        run_program(extract(document, {"--plugin-dir", faulty("newer-abi"), "--plugin", "newer-abi"}));
    CHECK(asked.code == 2);
    CHECK(asked.err.find("no plugin has the id 'newer-abi' (found: ") != std::string::npos);
}

TEST_CASE("a wrong option value is wrong usage") {
    const Folder folder;
    const std::string document = folder.write("passage.txt", kPassage);
    const Outcome run =
        run_program(extract(document, {"--plugin-dir", faulty("options"), "--option", "options.most=77"}));
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    CHECK(run.err == "polylogue: error: plugin options, option 'most': 1 to 9 expected, found 77\n");
}

TEST_CASE("the list of plugins names each refusal and ends with 1") {
    const Outcome run = run_program({"plugins", "--plugin-dir", faulty("newer-abi")});
    CHECK(run.code == 1);
    CHECK(run.out.find("refused: was made for ABI 1000, this program takes 1 to 1\n") != std::string::npos);
    CHECK(run.out.find("quotation ") != std::string::npos);
    CHECK(run_program({"plugins"}).code == 0);
}

TEST_CASE("the list of plugins tells what an option takes and which plugins run only when named") {
    const Outcome run = run_program({"plugins", "--plugin-dir", faulty("options")});
    CHECK(run.code == 0);
    for (const char *line :
         {"--option options.most=5  (int 1 to 9) a whole number\n",
          "--option options.kind=a  (choice a|b|c) one of three\n", "--option exec.command=…  (text, must be given) ",
          "llm 1.0.0  extract  languages *  ABI 1  runs only when named\n"})
        CHECK_MESSAGE(run.out.find(line) != std::string::npos, line);
}

TEST_CASE("a library that crashes while it is loaded does not end the list of plugins") {
    const Outcome run = run_program({"plugins", "--plugin-dir", faulty("crashes-at-load")});
    CHECK(run.code == 1);
    CHECK(run.out.find("refused: cannot be loaded: stopped by Aborted\n") != std::string::npos);
    CHECK(run.out.find("quotation ") != std::string::npos);
}
