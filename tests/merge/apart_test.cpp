#include "merge/sample.hpp"

#include "merge/name_table.hpp"

#include <doctest/doctest.h>

using namespace sample;

namespace {

struct Apart {
    const char *a, *b;
    StakeholderType type = StakeholderType::person, other = StakeholderType::person;
};

constexpr auto kBody = StakeholderType::organisation;
constexpr auto kState = StakeholderType::state;
constexpr auto kPerson = StakeholderType::person;

const std::vector<Apart> kPairs{
    {"Donald Trump", "Trump administration", kPerson, kBody},
    {"特朗普", "特朗普政府", kPerson, kBody},
    {"Donald Trump", "White House", kPerson, kBody},
    {"White House", "Trump administration", kBody, kBody},
    {"Nvidia", "Jensen Huang", kBody, kPerson},
    {"輝達", "黃仁勳", kBody, kPerson},
    {"China", "Huawei", kState, kBody},
    {"中國", "中國監管機構", kState, kBody},
    {"US State Department", "US Department of Commerce", kBody, kBody},
    {"美國國務院", "國務院", kBody, kBody},
    {"美國商務部", "中國商務部", kBody, kBody},
    {"Howard Lutnick", "US Department of Commerce", kPerson, kBody},
    {"Marco Rubio", "US State Department", kPerson, kBody},
    {"US Congress", "House select committee on China", kBody, kBody},
    {"United States", "US officials", kState, StakeholderType::group},
    {"AMD", "Intel", kBody, kBody},
    {"Ann Lee", "Bob Lee"},
    {"Ann Lee", "Anna Lee"},
    {"李偉明", "黎偉明"},
    {"李偉明", "李偉民"},
    {"王毅", "Wang Yi"},
    {"陳國棟", "Chen Guoliang"},
    {"約翰遜", "Ann Johnson"},
    {"馬克龍", "Emmanuel Macron"},
    {"鲁比奥", "Ann Rubio"},
    {"張先生", "張國棟"},
    {"Huawei", "Xiaomi", kBody, kBody},
    {"北京大學", "北京", kBody, kState},
    {"Georgia", "Georgia", kState, kPerson},
    {"Jordan Reed", "Jordan Reed", kPerson, kBody},
};

} // namespace

TEST_CASE("thirty pairs stay apart, with the corpus' codebook and the shipped name table") {
    const auto table = read_name_table(POLYLOGUE_SOURCE "/data/names.tsv");
    const auto book = read_codebook(POLYLOGUE_SOURCE "/corpus/chip-export/codebook.xml");
    REQUIRE(table);
    REQUIRE(book);
    CHECK(kPairs.size() == 30);
    for (const Apart &p : kPairs) {
        CAPTURE(p.a);
        CAPTURE(p.b);
        Map map = all({Page("a", "zh-Hant", "x").says(holder(p.a, p.type), "words of a").map(),
                       Page("b", "en", "x").says(holder(p.b, p.other), "words of b").map()});
        map.codebooks[book->hash()] = book->source;
        CHECK(derive(map, {.names = &*table}).stakeholders.size() == 2);
    }
}
