#include "base/file.hpp"
#include "codebook/codebook.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

using namespace polylogue;
namespace fs = std::filesystem;

namespace {

bool has_xmllint() { return std::system("xmllint --version >/dev/null 2>&1") == 0; }

bool valid(const std::string &path) {
    const std::string command =
        "xmllint --noout --schema '" POLYLOGUE_SOURCE "/docs/codebook.xsd' '" + path + "' >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
}

std::string stored(const std::string &inner) {
    std::string path = POLYLOGUE_BUILD "/tests-codebook/sample.xml";
    REQUIRE(write_file(path, "<codebook id='b'>" + inner + "</codebook>"));
    return path;
}

} // namespace

TEST_CASE("the codebooks of the corpus follow the schema and are read") {
    if (!has_xmllint()) {
        MESSAGE("skipped: no xmllint");
        return;
    }
    for (const auto &topic : fs::directory_iterator(POLYLOGUE_SOURCE "/corpus")) {
        const std::string path = (topic.path() / "codebook.xml").string();
        if (!fs::exists(path)) continue;
        CAPTURE(path);
        CHECK(valid(path));
        const auto book = read_codebook(path);
        CHECK_MESSAGE(book, (book ? "" : book.error().text()));
    }
}

TEST_CASE("the schema and the reader agree on what is right and what is wrong") {
    if (!has_xmllint()) {
        MESSAGE("skipped: no xmllint");
        return;
    }
    const std::string logic = "<logics><logic id='a'/><logic id='c'/></logics>";
    const std::string good[] = {"",
                                logic + "<oppositions><opposition a='a' b='c'/></oppositions>",
                                "<logics><logic id='a' leaning='oppose'><cue lang='zh' weight='-0.5'>錢</cue><name "
                                "lang='en'>A</name></logic></logics>",
                                logic + "<concepts><concept id='x' logic='a' stance='neutral'><cue lang='en'>x … "
                                        "y</cue><label lang='en'>X</label></concept></concepts>",
                                "<stakeholders><stakeholder id='s' type='state'><name "
                                "lang='en'>S</name></stakeholder><stakeholder id='p' type='person'>"
                                "<part-of ref='s'/><name lang='zh'>人</name></stakeholder></stakeholders>",
                                "<joins><different a='x y' b='z'/><same a='x' b='q'/></joins><issue><wording "
                                "lang='zh-Hant'>漲價</wording></issue>"};
    for (const std::string &inner : good) {
        CAPTURE(inner);
        const std::string path = stored(inner);
        CHECK(valid(path));
        CHECK(read_codebook(path));
    }
    const std::string bad[] = {
        "text",
        "<logix/>",
        "<logics><logic/></logics>",
        "<logics><logic id='a b'/></logics>",
        "<logics><logic id='a'/><logic id='a'/></logics>",
        "<logics><logic id='a' leaning='up'/></logics>",
        "<logics><logic id='a'><cue lang='en'> </cue></logic></logics>",
        "<logics><logic id='a'><cue>no language</cue></logic></logics>",
        "<logics><logic id='a'><cue lang='en' weight='much'>x</cue></logic></logics>",
        "<logics><logic id='a'><cue lang='en' weight='1001'>x</cue></logic></logics>",
        logic + "<oppositions><opposition a='a' b='x'/></oppositions>",
        logic + "<concepts><concept id='x' logic='b'><label lang='en'>X</label></concept></concepts>",
        "<concepts><concept id='x'/></concepts>",
        "<stakeholders><stakeholder id='s' type='author'><name lang='en'>S</name></stakeholder></stakeholders>",
        "<stakeholders><stakeholder id='s' type='state'/></stakeholders>",
        "<stakeholders><stakeholder id='s' type='state'><name lang='en'>S</name><part-of "
        "ref='t'/></stakeholder></stakeholders>",
        "<joins><same a='x'/></joins>"};
    for (const std::string &inner : bad) {
        CAPTURE(inner);
        const std::string path = stored(inner);
        CHECK_FALSE(valid(path));
        CHECK_FALSE(read_codebook(path));
    }
}
