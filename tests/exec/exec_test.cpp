// The bridge to programs: a recorded exchange, and what a program that misbehaves costs.
#include "support/folder.hpp"
#include "support/program.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace polylogue::test;

namespace {

const std::string kHere = POLYLOGUE_SOURCE "/tests/exec";
const std::string kHello = R"({"polylogue":"hello","protocol":1,"name":"test","phases":["extract"]})";

Outcome extract(const std::string &command, const std::vector<std::string> &more = {}) {
    std::vector<std::string> all{"extract",    kHere + "/document.txt",
                                 "--codebook", kHere + "/codebook.xml",
                                 "--format",   "jsonl",
                                 "--plugin",   "exec:test",
                                 "--option",   "exec:test.command=" + command};
    all.insert(all.end(), more.begin(), more.end());
    return run_program(all);
}

// A shell program that says hello and then does `body` for each request, whose id is in $id.
struct Program {
    Folder folder;
    std::string command;
    explicit Program(const std::string &body) {
        command = "sh " + folder.write("program.sh", "read -r hello\necho '" + kHello +
                                                         "'\nid=0\nwhile read -r line; do id=$((id + 1))\n" + body +
                                                         "\ndone\n");
    }
};

bool has(const std::string &text, const std::string &part) { return text.find(part) != std::string::npos; }

void check_lost(const std::string &body, const std::string &reason) {
    CAPTURE(body);
    const Program program(body);
    const Outcome run = extract(program.command);
    CHECK(run.code == 1);
    CHECK_MESSAGE(has(run.err, "plugin exec:test: " + reason + "\n"), run.err);
    CHECK(has(run.out, "\"statements\":[]"));
}

} // namespace

TEST_CASE("a recorded exchange is repeated to the letter, and what it holds is in the reading") {
    const Outcome run = extract("sh '" + kHere + "/replay.sh' '" + kHere + "/exchange.txt'");
    CHECK_MESSAGE(run.code == 0, run.err);
    CHECK(has(run.out, R"("quote":"大橋能紓緩擠塞。","mode":"direct","logics":["traffic"],"stance":"favour")"));
    CHECK(has(run.out, R"("start":63,"end":99,"quote":"the bay is where the spoonbills nest")"));
    CHECK(has(run.out, R"("type":"attack","basis":"rebuttal","confidence":0.7,"extractors":["exec:test"])"));
    CHECK(has(run.err, "info: document doc-3e6e41798197: plugin exec:test: two holders"));
    CHECK(has(run.err, "warning: document doc-3e6e41798197: plugin exec:test: one relation"));
}

TEST_CASE("a bridge runs only when it is named, and needs its command") {
    const Outcome all = run_program({"extract", kHere + "/document.txt"});
    CHECK(all.code == 0);
    CHECK_FALSE(has(all.out + all.err, "exec:"));
    const Outcome bare = run_program({"extract", kHere + "/document.txt", "--plugin", "exec:a"});
    CHECK(bare.code == 2);
    CHECK(has(bare.err, "plugin exec:a, option 'command': must be given"));
    const Outcome named = run_program({"extract", kHere + "/document.txt", "--plugin", "exec:A B"});
    CHECK(named.code == 2);
    CHECK(has(named.err, "ID:NAME expected with a NAME of the form [a-z0-9-]+, found 'exec:A B'"));
}

TEST_CASE("two bridges work side by side, each under its name") {
    const Program one(
        R"(echo "{\"id\":$id,\"statements\":[{\"stakeholder\":\"AUTHOR\",\"quote\":\"spoonbills nest\"}]}")");
    const Program two(R"(echo "{\"id\":$id,\"statements\":[{\"stakeholder\":\"AUTHOR\",\"start\":7,\"end\":15}]}")");
    const Outcome run =
        extract(one.command, {"--plugin", "exec:other", "--option", "exec:other.command=" + two.command});
    CHECK(run.code == 0);
    CHECK(has(run.out, R"("quote":"spoonbills nest","mode":"author")"));
    CHECK(has(run.out, R"("extractors":["exec:test"])"));
    CHECK(has(run.out, R"("extractors":["exec:other"])"));
}

TEST_CASE("a wrong offset gives way to the quote") {
    const Program program(
        R"(echo "{\"id\":$id,\"statements\":[{\"stakeholder\":\"AUTHOR\",\"start\":60,\"end\":90,\"quote\":\"spoonbills\"}]}")");
    CHECK(has(extract(program.command).out, R"("start":84,"end":94,"quote":"spoonbills")"));
}

TEST_CASE("a program that cannot greet is refused for the whole run") {
    CHECK(has(extract("no-such-program").err,
              "could not be created: 'no-such-program' cannot be started: No such file or directory"));
    CHECK(has(extract("sh -c 'echo good day'").err,
              "could not be created: the program broke the protocol: JSON expected, found 'good day'"));
    CHECK(has(extract("sh -c 'echo no battery >&2; exit 3'").err,
              "could not be created: the program ended with exit code 3 before it answered (no battery)"));
    CHECK(has(extract("sh -c 'echo {}'").err,
              "could not be created: the program broke the protocol: a hello of protocol 1 expected, found '{}'"));
    CHECK(has(extract("'sh").err, "the command lacks a closing '"));
    CHECK(extract("no-such-program").code == 1);
}

TEST_CASE("a bad answer loses the document and says why") {
    check_lost("echo Traceback", "the program broke the protocol: JSON expected, found 'Traceback'");
    check_lost("echo '{\"id\":7}'",
               "the program broke the protocol: the answer to request 1 expected, found '{\"id\":7}'");
    check_lost("echo \"{\\\"id\\\":$id,\\\"error\\\":\\\"no model\\\"}\"", "no model");
    check_lost("echo \"{\\\"id\\\":$id,\\\"statements\\\":[{\\\"stakeholder\\\":[]}]}\"",
               "statements[0].stakeholder: text expected, found array");
    check_lost("kill -SEGV $$", "the program was stopped by Segmentation fault");
    check_lost("exit 4", "the program ended with exit code 4 before it answered");
}

TEST_CASE("an item the text does not allow is refused, the others stay") {
    const Program program(
        R"(echo "{\"id\":$id,\"stakeholders\":[{\"id\":\"b\",\"name\":\"Bird Society\"}],\"statements\":[)"
        R"({\"stakeholder\":\"b\",\"quote\":\"never said\"},{\"stakeholder\":\"c\",\"quote\":\"bay\"},{\"stakeholder\":\"b\",\"quote\":\"bay\"}]}")");
    const Outcome run = extract(program.command);
    CHECK(run.code == 1);
    CHECK(has(run.err, "plugin exec:test: item refused: statements[0].quote: 'never said' is not in the text"));
    CHECK(has(run.err, "plugin exec:test: item refused: statements[1]: no stakeholder has the id 'c'"));
    CHECK(has(run.out, R"("quote":"bay")"));
}

TEST_CASE("a program that hangs is stopped after its time") {
    const Program program("sleep 100");
    const Outcome run = extract(program.command, {"--option", "exec:test.timeout=0.3"});
    CHECK(run.code == 1);
    CHECK(has(run.err, "plugin exec:test: the program gave no answer within its time limit"));
}

TEST_CASE("a program that crashed is started again for the next document, and not for ever") {
    const Program program(
        "case $line in *crash*) exit 9;; *) echo \"{\\\"id\\\":${line#*:}\" | cut -d, -f1 | sed 's/$/}/';; esac");
    std::string lines;
    for (const char *text :
         {"crash one", "fine", "crash two", "crash three", "crash four", "crash five", "never asked"})
        lines += std::string(R"({"id":")") + text + R"(","text":")" + text + " and nothing else.\"}\n";
    const Folder folder;
    const Outcome run = run_program({"extract", folder.write("many.jsonl", lines), "--format", "jsonl", "--codebook",
                                     kHere + "/codebook.xml", "--plugin", "exec:test", "--option",
                                     "exec:test.command=" + program.command});
    CHECK(run.code == 1);
    std::size_t crashes = 0;
    for (std::size_t at = 0; (at = run.err.find("ended with exit code 9", at)) != std::string::npos; ++at) ++crashes;
    CHECK_MESSAGE(crashes == 5, run.err);
    CHECK(has(run.err, "the program failed too often and is not started again"));
}

TEST_CASE("the example in Python finds names with their original in brackets") {
    if (std::system("python3 --version >/dev/null 2>&1") != 0) {
        MESSAGE("skipped: no python3");
        return;
    }
    const Folder folder;
    const std::string document = folder.write(
        "d.txt", "渔业局局长黎文海（Le Van Hai）表示，禁渔期必须延长。\n\n黎文海警告，再拖下去就没有鱼了。\n");
    const Outcome run =
        run_program({"extract", document, "--format", "jsonl", "--plugin", "exec:py", "--option",
                     "exec:py.command=python3 '" POLYLOGUE_SOURCE "/plugins/exec/examples/originals.py'"});
    CHECK_MESSAGE(run.code == 0, run.err);
    CHECK(has(run.out, R"("name":"Le Van Hai","aliases":["Le Van Hai",)"));
    CHECK(has(run.out, R"("quote":"黎文海警告，再拖下去就没有鱼了。")"));
}

TEST_CASE("the example in JavaScript leaves conditional statements neutral") {
    if (std::system("node --version >/dev/null 2>&1") != 0) {
        MESSAGE("skipped: no node");
        return;
    }
    const Program program(
        R"(echo "{\"id\":$id,\"statements\":[{\"stakeholder\":\"AUTHOR\",\"quote\":\"spoonbills nest\"}]}")");
    const Outcome run =
        extract(program.command, {"--plugin", "exec:js", "--option",
                                  "exec:js.command=node '" POLYLOGUE_SOURCE "/plugins/exec/examples/conditions.js'"});
    CHECK_MESSAGE(run.code == 0, run.err);
    CHECK(has(run.out, R"("stance":"neutral")"));
}
