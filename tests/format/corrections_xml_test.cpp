#include "format/corrections_xml.hpp"

#include "base/file.hpp"
#include "format/map_xml.hpp"
#include "merge/correcting.hpp"
#include "support/folder.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace correcting;

namespace {

const std::string kOdd = " \t<&>\"'\r\n]]>\xC2\xA0 ";

CorrectionSet one_of_each() {
    Change change = stance(Stance::favour);
    change.stakeholder = kOdd;
    change.type = StakeholderType::state;
    change.mode = Mode::mixed;
    change.logics = std::vector<std::string>{"cost", "order"};
    change.concept_id = "";
    Change words;
    words.span = Quote{kOdd, "p", "s"};
    words.logics = std::vector<std::string>{};
    const Anchor full{{"d1", kOdd, "T", "https://x.example"}, {kOdd, kOdd, "behind"}};
    Correction attack = by("Lin", CorrectionKind::add_relation, {full, at("d2", "b")});
    attack.relation = RelationType::attack;
    attack.basis = Basis::rebuttal;
    Correction noted = by(kOdd, CorrectionKind::reject, {full});
    noted.note = kOdd;
    return {by("Lin", CorrectionKind::accept, {full}),
            noted,
            edit("Lin", full, change),
            edit("Wu", full, words),
            add(full, "Ann"),
            of_names(CorrectionKind::join_stakeholders, {{"A", {}}, {"B", {"d1", "", "", ""}}, {kOdd, {}}}),
            of_names(CorrectionKind::split_stakeholders, {{"A", {}}, {"C", {}}}),
            by("Lin", CorrectionKind::join_claims, {full, at("d2", "b"), at("d3", "c")}),
            by("Lin", CorrectionKind::split_claims, {full, at("d2", "b")}),
            attack,
            by("Lin", CorrectionKind::drop_relation, {full, at("d2", "b")})};
}

std::string fault(const std::string &inner) {
    const auto read = parse_corrections("<corrections>\n" + inner + "\n</corrections>", "c.xml");
    return read ? "" : read.error().text();
}

const std::string kSigned = "author=\"Lin\" date=\"2031-05-01\"";
const std::string kStatement = "<statement document=\"a\" exact=\"x\"/>";

} // namespace

TEST_CASE("corrections read back equal, from their file and from a map") {
    const CorrectionSet all = one_of_each();
    const auto read = parse_corrections(write_corrections(all), "c");
    REQUIRE_MESSAGE(read, (read ? "" : read.error().text()));
    CHECK(*read == all);
    Map map;
    map.corrections = all;
    const auto again = parse_map_xml(write_map_xml(map), "m");
    REQUIRE_MESSAGE(again, (again ? "" : again.error().text()));
    CHECK(*again == map);
}

TEST_CASE("written corrections, alone and in a map, are valid by the schemas") {
    if (std::system("xmllint --version > /dev/null 2>&1") != 0) {
        MESSAGE("xmllint is not installed: skipped");
        return;
    }
    const test::Folder folder;
    Map map;
    map.corrections = one_of_each();
    const std::string own = folder.write("c.xml", write_corrections(map.corrections));
    const std::string in_map = folder.write("m.xml", write_map_xml(map));
    const auto valid = [&](const std::string &schema, const std::string &file) {
        return std::system(("xmllint --noout --schema '" POLYLOGUE_SOURCE "/docs/" + schema + "' '" + file +
                            "' > /dev/null 2>&1")
                               .c_str()) == 0;
    };
    CHECK(valid("corrections.xsd", own));
    CHECK(valid("map.xsd", in_map));
    CHECK_FALSE(
        valid("corrections.xsd", folder.write("bad.xml", "<corrections><accept author=\"Lin\"/></corrections>")));
}

TEST_CASE("faults of a corrections file are named with line and column") {
    CHECK(fault("<accept " + kSigned + ">" + kStatement + "</accept>") == "");
    CHECK(fault("<agree/>") == "c.xml:2:2: unknown element <agree> in <corrections>");
    CHECK(fault("<accept date=\"2031-05-01\">" + kStatement + "</accept>") ==
          "c.xml:2:2: <accept> lacks the attribute 'author'");
    CHECK(fault("<accept author=\"Lin\" date=\"1 May\">" + kStatement + "</accept>") ==
          "c.xml:2:2: attribute 'date': a date such as 2031-05-01 expected, '1 May' found");
    CHECK(fault("<accept " + kSigned + "/>") == "c.xml:2:2: <accept> needs one <statement>");
    CHECK(fault("<accept " + kSigned + " stance=\"oppose\">" + kStatement + "</accept>") ==
          "c.xml:2:2: <accept> has no attribute 'stance'");
    CHECK(fault("<accept " + kSigned + "><statement outlet=\"Post\" exact=\"x\"/></accept>")
              .ends_with("a statement needs its document: 'document', 'url', or 'outlet' and 'title'"));
    CHECK(fault("<accept " + kSigned + "><statement document=\"a\" exact=\"\"/></accept>")
              .ends_with("attribute 'exact' is empty: it holds the words"));
    CHECK(fault("<edit " + kSigned + ">" + kStatement + "</edit>") == "c.xml:2:2: <edit> changes nothing");
    CHECK(fault("<edit " + kSigned + " stance=\"against\">" + kStatement + "</edit>") ==
          "c.xml:2:2: attribute 'stance': favour, oppose or neutral expected, 'against' found");
    CHECK(fault("<add " + kSigned + ">" + kStatement + "</add>") ==
          "c.xml:2:2: <add> lacks the attribute 'stakeholder'");
    CHECK(fault("<join-claims " + kSigned + ">" + kStatement + "</join-claims>") ==
          "c.xml:2:2: <join-claims> needs two <statement> or more");
    CHECK(fault("<drop-relation " + kSigned + "><from document=\"a\" exact=\"x\"/></drop-relation>") ==
          "c.xml:2:2: <drop-relation> needs one <from> and one <to>");
    CHECK(fault("<split-stakeholders " + kSigned + "><stakeholder name=\"A\"/></split-stakeholders>") ==
          "c.xml:2:2: <split-stakeholders> needs two <stakeholder> or more");
    CHECK(fault("words").ends_with("text where only elements are expected in <corrections>"));
    CHECK(parse_corrections("<map/>", "c.xml").error().text() == "c.xml:1:2: a <corrections> expected, <map> found");
}
