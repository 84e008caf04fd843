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

TEST_CASE("first words of any length are told apart") {
    CHECK(found({"representative", "representatives", "representat"}, "The representatives met a representative.") ==
          "representatives:1 representative:0 ");
    CHECK(found({"quarantined", "quarantine rules"}, "quarantine rules; quarantined; quarantine") ==
          "quarantine rules:1 quarantined:0 ");
    CHECK(found({"a levy", "a", "the levy"}, "a levy, the\n levy, the\u00A0levy, the-levy") ==
          "a levy:0 a:1 the\n levy:2 the\u00A0levy:2 ");
    CHECK(found({"to*", "naïf", "naï*"}, "to tolls naïf naïfs") == "to:0 tolls:0 naïf:1 naïf:2 naïfs:2 ");
}

TEST_CASE("what follows a first word is told apart by its first letters") {
    CHECK(found({"the grid", "the", "the go*", "the é-tax", "the to"},
                "the grid, the grey, the goal, the é-tax, the top, the to") ==
          "the grid:0 the:1 the:1 the goal:2 the:1 the é-tax:3 the:1 the:1 the to:4 the:1 ");
    CHECK(found({"of naïve", "of na"}, "of naïve, of na, of nap") == "of naïve:0 of na:1 ");
}

TEST_CASE("a stem of any length is found in longer words") {
    CHECK(found({"tax*", "tariff*", "taxi*", "tarif*"}, "taxes tariffs taxi tari tarifs") ==
          "taxes:0 tariffs:1 tariffs:3 taxi:0 taxi:2 tarifs:3 ");
}

TEST_CASE("among many phrases characters and pairs of them are found") {
    std::vector<std::string> phrases;
    for (char32_t c = 0x4E00; c < 0x4E00 + 300; ++c) {
        std::string one; // U+4E00 to U+4F2B: three bytes each
        one += static_cast<char>(0xE0U | c >> 12U);
        one += static_cast<char>(0x80U | (c >> 6U & 0x3FU));
        one += static_cast<char>(0x80U | (c & 0x3FU));
        phrases.push_back(one + "税");
    }
    phrases.insert(phrases.end(), {"桥", "桥梁", "桥梁工程师", "梁AI"});
    CHECK(found(phrases, "一税，桥，桥梁工程，梁AI、梁ai桥") == "一税:0 桥:300 桥梁:301 桥:300 梁AI:303 桥:300 ");
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
