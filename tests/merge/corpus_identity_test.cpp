#include "format/map_xml.hpp"
#include "merge/name_table.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace polylogue;
using Forms = std::set<std::string>;

namespace {

struct Expected {
    const char *id;
    Forms forms;
};

// Forms that the documents of the corpus use, in both scripts and in English, or that its codebook lists.
const std::vector<Expected> kExpected{
    {"nvidia", {"Nvidia", "輝達", "英伟达"}},
    {"jensen-huang", {"Jensen Huang", "Huang", "黃仁勳", "黄仁勋", "黃仁勛"}},
    {"donald-trump", {"Donald Trump", "President Donald Trump", "Trump", "特朗普", "川普", "美國總統川普"}},
    {"huawei", {"Huawei", "華為", "华为"}},
    {"howard-lutnick", {"Howard Lutnick", "盧特尼克"}},
    {"marco-rubio", {"Marco Rubio", "Rubio", "盧比歐", "卢比奥", "魯比奧"}},
    {"china", {"China", "Beijing", "Chinese government", "中國", "中國政府", "北京", "北京當局", "中方"}},
    {"us-state-department", {"US State Department", "State Department", "美國國務院"}},
};

struct Corpus { // the checked-in map, derived as the program does
    Corpus() {
        auto table = read_name_table(POLYLOGUE_SOURCE "/data/names.tsv");
        auto read = read_map_xml(POLYLOGUE_SOURCE "/maps/chip-export/map.xml");
        REQUIRE(table);
        REQUIRE(read);
        names = std::move(*table);
        map = std::move(*read);
        derived = derive(map, {.names = &names});
    }

    Forms forms(const std::string &id) const {
        Forms out;
        for (const Identity &i : derived.stakeholders)
            if (i.id == id)
                for (const Alias &a : i.aliases) out.insert(a.text);
        return out;
    }

    NameTable names;
    Map map;
    Derived derived;
};

} // namespace

TEST_CASE("on the corpus each of eight stakeholders is one, with all its forms, and no form is another's") {
    const Corpus corpus;
    for (const Expected &e : kExpected) {
        const std::string id = e.id;
        CAPTURE(id);
        const Forms found = corpus.forms(e.id);
        if (found.empty()) continue; // holds nothing in these documents
        for (const std::string &form : e.forms) {
            CAPTURE(form);
            CHECK(found.contains(form));
            for (const Identity &other : corpus.derived.stakeholders)
                if (other.id != e.id)
                    CHECK(std::none_of(other.aliases.begin(), other.aliases.end(),
                                       [&](const Alias &a) { return a.text == form; }));
        }
    }
    CHECK(corpus.forms("nvidia").size() > 3);
    CHECK(corpus.forms("jensen-huang").size() > 5);
}
