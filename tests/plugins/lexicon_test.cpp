#include "common/lexicon.hpp"
#include "support/processor_time.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace polylogue::lexicon;

namespace {

// "begin-end:entry" of every hit, in order.
std::string found(const std::vector<std::string> &phrases, std::string_view text) {
    Matcher m;
    for (const std::string &p : phrases) m.add(p);
    m.compile();
    std::vector<Hit> hits;
    m.find(text, hits);
    std::string out;
    for (const Hit &h : hits)
        out += std::string(text.substr(h.begin, h.end - h.begin)) + ":" + std::to_string(h.entry) + " ";
    return out;
}

} // namespace

TEST_CASE("a phrase matches on word borders without regard to case") {
    CHECK(found({"trade war"}, "A Trade War began") == "Trade War:0 ");
    CHECK(found({"trade war"}, "trade warning").empty());
    CHECK(found({"war"}, "warm software post-war").find("war:0") == 0);
    CHECK(found({"war"}, "warm software").empty());
}

TEST_CASE("a star lets its word go on, inside a phrase too") {
    CHECK(found({"tariff*"}, "tariffs tariff tari") == "tariffs:0 tariff:0 ");
    CHECK(found({"develop* its own"}, "It is developing its own line") == "developing its own:0 ");
    CHECK(found({"develop* its own"}, "developing their own").empty());
}

TEST_CASE("an acronym keeps its case while its neighbours do not") {
    CHECK(found({"US"}, "US, let us go") == "US:0 ");
    CHECK(found({"AI chips"}, "AI Chips; ai chips") == "AI Chips:0 ");
    CHECK(found({"us all"}, "Tell US all of it") == "US all:0 ");
    CHECK(found({"NGO*"}, "two NGOs") == "NGOs:0 ");
}

TEST_CASE("an acronym and a word of the same letters are both found") {
    CHECK(found({"US", "us"}, "US us") == "US:0 US:1 us:1 ");
}

TEST_CASE("Chinese matches anywhere and in either script") {
    CHECK(found({"國家安全"}, "损害国家安全的做法") == "国家安全:0 ");
    CHECK(found({"国家", "国家安全", "安全"}, "国家安全") == "国家安全:1 国家:0 安全:2 ");
    CHECK(found({"芯片"}, "晶片").empty());
}

TEST_CASE("Latin beside Chinese stands on a word border") {
    CHECK(found({"AI晶片"}, "先进AI晶片出口") == "AI晶片:0 ");
    CHECK(found({"AI"}, "先进AI芯片") == "AI:0 ");
    CHECK(found({"晶片法案"}, "晶片法案A") == "晶片法案:0 ");
}

TEST_CASE("white space of any kind and width stands for a space") {
    CHECK(found({"supply chain"}, "supply \n chain") == "supply \n chain:0 ");
    CHECK(found({"supply chain"}, "supplychain").empty());
}

TEST_CASE("curly apostrophes and full-width letters are as their plain forms") {
    CHECK(found({"don't"}, "they don’t") == "don’t:0 ");
    CHECK(found({"AI"}, "ＡＩ") == "ＡＩ:0 ");
}

TEST_CASE("accented letters belong to words") {
    CHECK(found({"caf"}, "café").empty());
    CHECK(found({"é"}, "café").empty());
}

TEST_CASE("a phrase added twice is found twice") { CHECK(found({"vote", "vote"}, "vote") == "vote:0 vote:1 "); }

TEST_CASE("an empty phrase is refused and an empty matcher finds nothing") {
    Matcher m;
    CHECK_THROWS_AS(m.add("  "), std::invalid_argument);
    CHECK(found({}, "text").empty());
    CHECK(found({"text"}, "").empty());
}

TEST_CASE("a text cut inside a code point is read to its end") {
    CHECK(found({"国家"}, std::string_view("国家").substr(0, 5)).empty());
}

TEST_CASE("ten thousand phrases compile at once and read a long text in linear time") {
    Matcher m;
    const double start = polylogue::test::processor_seconds();
    for (int i = 0; i < 10000; ++i) m.add("term" + std::to_string(i * 7919) + " of trade");
    m.compile();
    CHECK(polylogue::test::processor_seconds() - start < 2);
    std::vector<Hit> hits;
    m.find(std::string(1 << 20, 't'), hits);
    CHECK(hits.empty());
}

TEST_CASE("a cue file has sections of tab-separated rows and comments") {
    const auto path = std::filesystem::temp_directory_path() / "polylogue-sections.txt";
    std::ofstream(path) << "# a comment\n[say]\nwarn\t2\n\n[none]\n";
    const auto sections = read_sections(path.string());
    REQUIRE(find_section(sections, "say"));
    CHECK(find_section(sections, "say")->rows == std::vector<std::vector<std::string>>{{"warn", "2"}});
    CHECK(find_section(sections, "none")->rows.empty());
    CHECK(find_section(sections, "other") == nullptr);
    std::filesystem::remove(path);
}

TEST_CASE("a cue before the first section is refused with its line") {
    const auto path = std::filesystem::temp_directory_path() / "polylogue-no-section.txt";
    std::ofstream(path) << "\nwarn\n";
    CHECK_THROWS_WITH(read_sections(path.string()),
                      (path.string() + ":2: expected a [section] before the first line").c_str());
    std::filesystem::remove(path);
}
