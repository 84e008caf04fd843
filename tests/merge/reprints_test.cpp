#include "merge/sample.hpp"

#include "format/map_xml.hpp"

#include <doctest/doctest.h>

using namespace sample;

namespace {

const Stakeholder kAnn = person("Ann Lee");
const std::string kOne =
    "The bridge toll drives customers away from the harbour shops, the mayor has been told again and again.";
const std::string kTwo =
    "Nobody at the board has said what last year's income from lorries was spent on, or who decided it.";

Page page(const std::string &id, const std::string &day,
          const std::string &last = "It meets again on Monday in the old hall.") {
    return Page(id, "en", "toll").date(day).says(kAnn, kOne).says(kAnn, kTwo).says(kAnn, last);
}

} // namespace

TEST_CASE("one text in two outlets is two documents, the later one a reprint that does not count") {
    const Map map = all({page("a", "2031-02-02").map(), page("b", "2031-02-01").map()});
    const Derived d = derive(map);
    CHECK(map.documents.size() == 2);
    REQUIRE(d.reprints.size() == 1);
    CHECK(d.reprints[0].document == "a");
    CHECK(d.reprints[0].of == "b");
    CHECK(d.reprints[0].shared == doctest::Approx(1));
    for (const MapStatement &s : d.statements) CHECK(s.echo == (s.document == "a"));
}

TEST_CASE("in an edited copy only the words of the original are echoes") {
    const Derived d = derive(all(
        {page("a", "2031-02-01").map(), page("b", "2031-02-02", "It meets again on Monday in the new hall.").map()}));
    REQUIRE(d.reprints.size() == 1);
    CHECK(d.statements[3].echo);
    CHECK_FALSE(d.statements[5].echo);
}

TEST_CASE("documents that share a passage are no reprints") {
    Page other("b", "en", "toll");
    other.says(kAnn, kOne)
        .says(kAnn, "The ferry, by contrast, has never been so full, and the shops on the far side are glad of it "
                    "every weekend.");
    CHECK(derive(all({page("a", "2031-02-01").map(), other.map()})).reprints.empty());
}

TEST_CASE("a map without texts still knows its reprints") {
    Map map = all({page("a", "2031-02-02").map(), page("b", "2031-02-01").map()});
    for (auto &[id, d] : map.documents) d.text.clear();
    const auto read = parse_map_xml(write_map_xml(map, derive(map)), "map");
    REQUIRE(read);
    CHECK(*read == map);
    CHECK(derive(*read).reprints.size() == 1);
    CHECK(write_map_xml(map, derive(map)).find("<reprint document=\"a\" of=\"b\" shared=\"1\"/>") != std::string::npos);
}
