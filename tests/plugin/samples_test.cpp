// Plugins as their authors write them: the skeleton, the samples of the guide, and one built with the first contract.
#include "support/folder.hpp"
#include "support/program.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

using namespace polylogue::test;
using nlohmann::json;

namespace {

json found_by(const std::string &id, const std::string &folder, const std::string &text,
              std::vector<std::string> more = {}) {
    const Folder scratch;
    const std::string document = scratch.write("passage.txt", text);
    more.insert(more.begin(), {"extract", document, "--plugin-dir", POLYLOGUE_BUILD "/" + folder, "--plugin", id});
    const Outcome run = run_program(more);
    CHECK_MESSAGE(run.code == 0, run.err);
    return json::parse(run.out);
}

std::vector<std::string> quotes(const json &found) {
    std::vector<std::string> out;
    for (const json &s : found["statements"]) out.push_back(s["quote"]);
    return out;
}

using Quotes = std::vector<std::string>;

} // namespace

TEST_CASE("the skeleton finds exclamations and nothing else") {
    const json found = found_by("skeleton", "skeleton", "Stop that! It rains. 夠了！");
    CHECK(quotes(found) == Quotes{"Stop that!", "夠了！"});
    CHECK(found["stakeholders"][0]["name"] == "AUTHOR");
    CHECK(quotes(found_by("skeleton", "skeleton", "It rains. Does it?")).empty());
}

TEST_CASE("the sample of pledges gives holder, cue and its option's confidence") {
    const std::string text = "Minister Bo promised to lower the toll. 市長承諾重開泳池。";
    const json found = found_by("pledges", "tests/samples/pledges", text, {"--option", "pledges.confidence=0.9"});
    CHECK(quotes(found) == Quotes{"lower the toll.", "重開泳池。"});
    CHECK(found["stakeholders"][0]["name"] == "Minister Bo");
    CHECK(found["statements"][0]["confidence"] == 0.9);
    CHECK(found["statements"][1]["cue"] == json::array({42, 44}));
}

TEST_CASE("the sample in plain C finds questions") {
    CHECK(quotes(found_by("questions", "tests/samples/questions", "Why? Because it rains.")) == Quotes{"Why?"});
}

TEST_CASE("the sample of examples labels and relates what others found") {
    const std::string text = "Taxes are too high! For example, the tax on jobs!";
    const json found = found_by("skeleton", "skeleton", text,
                                {"--plugin-dir", POLYLOGUE_BUILD "/tests/samples/examples", "--plugin", "examples"});
    REQUIRE(found["statements"].size() == 2);
    CHECK(found["statements"][1]["logics"][0] == "economic");
    REQUIRE(found["relations"].size() == 1);
    CHECK(found["relations"][0]["from"] == found["statements"][1]["id"]);
    CHECK(found["relations"][0]["basis"] == "example");
}

TEST_CASE("a plugin built with the first contract still runs") {
    const json found =
        found_by("abi-1", "tests/abi-1", "It rains. It pours. It hails. It snows.", {"--option", "abi-1.most=2"});
    CHECK(quotes(found) == Quotes{"It rains.", "It pours."});
    CHECK(found["stakeholders"][0]["aliases"] == json::array({"Holder"}));
    CHECK(found["statements"][0]["stance"] == "oppose");
    CHECK(found["statements"][0]["logics"].size() == 1);
    CHECK(found["relations"][0]["type"] == "attack");
}

TEST_CASE("the skeleton and the samples bear what every plugin has to") {
    for (const char *library : {"skeleton/skeleton", "tests/samples/pledges/pledges",
                                "tests/samples/questions/questions", "tests/abi-1/abi-1"}) {
        const Outcome run = run_program({"plugins", "check", POLYLOGUE_BUILD "/" + std::string(library) + ".so"});
        CHECK_MESSAGE(run.code == 0, run.out, run.err);
    }
}

TEST_CASE("the guide shows the samples word for word") {
    const std::string source = POLYLOGUE_SOURCE;
    std::string samples = file_bytes(source + "/plugins/skeleton/plugin.cpp");
    for (const char *name : {"pledges.cpp", "examples.cpp", "questions.c"})
        samples += file_bytes(source + "/docs/samples/" + name);
    const std::string guide = file_bytes(source + "/docs/plugin-guide.md");
    std::size_t blocks = 0;
    for (const std::string opens : {"```cpp\n", "```c\n"})
        for (std::size_t at = guide.find(opens); at != std::string::npos; at = guide.find(opens, at + 1), ++blocks) {
            const std::size_t begin = at + opens.size();
            const std::string block = guide.substr(begin, guide.find("```", begin) - begin);
            CHECK_MESSAGE(samples.find(block) != std::string::npos, block);
        }
    CHECK(blocks >= 3);
}
