#include "compare/groups.hpp"

#include "compare/sample_page.hpp"

#include <doctest/doctest.h>

using namespace sample;
using namespace polylogue::comparing;

namespace {

const Stakeholder kAnn = person("Ann Lee"), kBob = person("Bob Ray");

Map three_outlets() {
    return all(
        {in_outlet(Page("a", "en", "the measure").date("2024-01-05").says(kAnn, "It will cost too much."), "Herald"),
         in_outlet(Page("b", "en", "the measure").date("2024-02-05").says(kBob, "It will pay for itself."), "Post"),
         in_outlet(Page("c", "en", "the measure").date("2024-02-09").says(kBob, "It pays."), "")});
}

std::vector<Sample> grouped(const Map &map, const Grouping &grouping) {
    auto found = samples(map, derive(map), grouping);
    REQUIRE_MESSAGE(found, (found ? "" : found.error().text()));
    return *found;
}

std::string names(const Sample &s) {
    std::string out;
    for (const Group &g : s.groups) out += g.name + ":" + std::to_string(g.members.size()) + " ";
    return out;
}

} // namespace

TEST_CASE("documents are grouped by outlet, those without one left out and counted") {
    const std::vector<Sample> found = grouped(three_outlets(), {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].issue == "the measure");
    CHECK(names(found[0]) == "Herald:1 Post:1 ");
    CHECK(found[0].without_key == 1);
}

TEST_CASE("months come from dates") {
    Grouping by_month;
    by_month.by = "month";
    CHECK(names(grouped(three_outlets(), by_month)[0]) == "2024-01:1 2024-02:2 ");
}

TEST_CASE("an outlet's name in two scripts is one group") {
    const Map map = all({in_outlet(Page("a", "zh-Hant").says(kAnn, "代價太高。"), "遠岸日報"),
                         in_outlet(Page("b", "zh-Hans").says(kAnn, "代价太高了。"), "远岸日报"),
                         in_outlet(Page("c", "zh-Hans").says(kBob, "值得。"), "远岸日报")});
    CHECK(names(grouped(map, {})[0]) == "远岸日报:3 ");
}

TEST_CASE("only the groups asked for are compared, in the order asked for") {
    Grouping two;
    two.only = {"Post", "Herald"};
    CHECK(names(grouped(three_outlets(), two)[0]) == "Post:1 Herald:1 ");
}

TEST_CASE("beyond the most groups those with fewest documents are left out by name") {
    const Map map = all({three_outlets(), in_outlet(Page("d", "en", "the measure").says(kAnn, "No."), "Post"),
                         in_outlet(Page("e", "en", "the measure").says(kAnn, "Never."), "Times")});
    Grouping two;
    two.most = 2;
    const Sample s = grouped(map, two)[0];
    CHECK(names(s) == "Herald:1 Post:2 ");
    CHECK(s.left_out == std::vector<std::string>{"Times"});
}

TEST_CASE("an unknown key or group is refused, naming what there is") {
    const Map map = three_outlets();
    Grouping wrong;
    wrong.by = "colour";
    CHECK(samples(map, derive(map), wrong).error().message ==
          "--by: one of author, date, lang, month, note, outlet, title, url, year expected, found 'colour'");
    wrong.by = "outlet";
    wrong.only = {"Tribune"};
    CHECK(samples(map, derive(map), wrong).error().message ==
          "--only: no document has the outlet 'Tribune'; there are: Herald, Post");
}

TEST_CASE("a reprint counts in its outlet unless asked to count once") {
    const std::string text = "The ferry fare must rise because the boats are old, the operator has lost money for four "
                             "years in a row and nobody else will pay for the new engines that safety demands.";
    Page original("a", "en"), copy("b", "en");
    original.date("2024-01-01").says(kAnn, text);
    copy.date("2024-01-02").says(kAnn, text);
    const Map map = all({in_outlet(original, "Herald"), in_outlet(copy, "Post")});
    REQUIRE(derive(map).reprints.size() == 1);
    Grouping grouping;
    CHECK(grouped(map, grouping)[0].groups[1].statements == 1);
    grouping.echoes_once = true;
    const Sample once = grouped(map, grouping)[0];
    CHECK(once.groups[1].statements == 0);
    CHECK(once.echoes == 1);
}

TEST_CASE("issues are never compared with one another") {
    const Map map = all({in_outlet(Page("a", "en", "one measure").says(kAnn, "No."), "Herald"),
                         in_outlet(Page("b", "en", "another measure").says(kBob, "Yes."), "Post")});
    const std::vector<Sample> found = grouped(map, {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].groups.size() == 1);
    CHECK(found[1].groups.size() == 1);
}
