// The conformance kit: the built-in plugins pass it, plugins that break a rule do not.
#include "support/folder.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

using namespace polylogue::test;

namespace {

Outcome check(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"plugins", "check"});
    return run_program(arguments);
}

bool has(const std::string &text, const std::string &part) { return text.find(part) != std::string::npos; }

void passes(const std::string &id) {
    const Outcome run = check({id, "--plugin-timeout", "600"}); // sanitizers take their time
    CHECK_MESSAGE(run.code == 0, run.out, run.err);
    CHECK(has(run.out, "checks, 0 failed\n"));
}

// The plugin of the tests that breaks the rule of that name.
Outcome shaky(const std::string &how) {
    return check({POLYLOGUE_BUILD "/tests/kit/shaky.so", "--option", "how=" + how, "--plugin-timeout",
                  how == "hang" ? "2" : "60"});
}

void fails(const std::string &how, const std::string &line) {
    const Outcome run = shaky(how);
    CHECK(run.code == 1);
    CHECK_MESSAGE(has(run.out, "FAILED  " + line + "\n"), run.out);
    CHECK(has(run.out, "a megabyte of prose: ")); // the checks behind it are made all the same
}

} // namespace

TEST_CASE("quotation passes the conformance kit") { passes("quotation"); }
TEST_CASE("ascription passes the conformance kit") { passes("ascription"); }
TEST_CASE("author passes the conformance kit") { passes("author"); }
TEST_CASE("framing passes the conformance kit") { passes("framing"); }
TEST_CASE("stance passes the conformance kit") { passes("stance"); }
TEST_CASE("discourse passes the conformance kit") { passes("discourse"); }
TEST_CASE("llm passes the conformance kit without a server") {
    const Outcome run = check({"llm", "--option", "dry-run=true"});
    CHECK_MESSAGE(run.code == 0, run.out);
    CHECK(has(run.out, "checks, 0 failed\n"));
}

TEST_CASE("a program passes the conformance kit through the bridge") {
    const Folder folder;
    const std::string program = folder.write(
        "quiet.sh", "read -r hello\necho '{\"polylogue\":\"hello\",\"protocol\":1,\"phases\":[\"extract\"]}'\nid=0\n"
                    "while read -r line; do id=$((id + 1)); echo \"{\\\"id\\\":$id}\"; done\n");
    const Outcome run = check({"sh " + program, "--codebook", POLYLOGUE_SOURCE "/tests/exec/codebook.xml"});
    CHECK_MESSAGE(run.code == 0, run.out, run.err);
}

TEST_CASE("a plugin of good conduct passes") { CHECK(shaky("well").code == 0); }
TEST_CASE("a crash fails the check it happens in and no other") {
    fails("crash", "it reads an empty text: stopped by Aborted");
}
TEST_CASE("a hang fails the check it happens in and no other") {
    fails("hang", "it reads one character: stopped after 2 s");
}
TEST_CASE("an instance that remembers is noticed") {
    fails("counts", "the same text gives the same twice: a second run of one instance gives something else");
}
TEST_CASE("instances that share a state are noticed") {
    const Outcome run = shaky("shares");
    CHECK_MESSAGE(has(run.out, "FAILED  the same text gives the same twice: "), run.out);
    CHECK(has(run.out, "FAILED  two threads give the same as one: "));
}
TEST_CASE("a span behind the text is noticed") {
    fails("behind", "it reads one character: item refused: span [0, 4) ends behind the text of 3 bytes");
}
TEST_CASE("a span that cuts a character is noticed") {
    fails("cuts", "it reads one character: item refused: span [1, 3) cuts a character");
}

TEST_CASE("what is no plugin fails the first check") {
    const Outcome run = check({faulty("no-entry") + "/no-entry.so"});
    CHECK(run.code == 1);
    CHECK(run.out == "FAILED  it can be loaded: has no symbol polylogue_plugin_entry\n1 checks, 1 failed\n");
}

TEST_CASE("a library or a program is expected, one of the two") {
    CHECK(check({}).code == 2);
    CHECK(check({"quotation", "--exec", "x"}).code == 2);
    CHECK(has(check({"no-such-plugin"}).err, "'no-such-plugin' is neither a library nor the id of a plugin"));
}

TEST_CASE("a new plugin's id is checked, and a folder that is there is left alone") {
    const Folder folder;
    const Surroundings inside{"", {}, folder.path()};
    CHECK(run_program({"plugins", "new", "My Plugin"}, inside).code == 2);
    CHECK(run_program({"plugins", "new", "mine", "--lang", "python"}, inside).code == 0);
    CHECK(has(file_bytes(folder / "mine/README.md"), "# mine\n"));
    const Outcome again = run_program({"plugins", "new", "mine"}, inside);
    CHECK(again.code == 2);
    CHECK(has(again.err, "'mine' is there already"));
}
