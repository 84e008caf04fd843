#include "codebook/codebook.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

constexpr const char *kSmall = R"(<?xml version="1.0" encoding="UTF-8"?>
<codebook id="harbour" version="3">
  <title lang="en">The   harbour
    toll</title>
  <title lang="zh-Hant">港口費</title>
  <description>made for a test</description>
  <issue><wording lang="en">raise the harbour toll</wording></issue>
  <logics>
    <logic id="money" leaning="favour"><name lang="en">money</name><cue lang="en" weight="-2.5">free of charge</cue>
      <cue lang="zh">收入</cue></logic>
    <logic id="fairness"><description>who pays</description></logic>
  </logics>
  <oppositions><opposition a="money" b="fairness"/></oppositions>
  <concepts>
    <concept id="fills-the-purse" logic="money" stance="favour"><label lang="en">It fills the purse</label>
      <cue lang="en">fill* … coffers</cue></concept>
    <concept id="open"><label lang="en">An open question</label></concept>
  </concepts>
  <stakeholders>
    <stakeholder id="port" type="organisation" stance="favour"><name lang="en">Port Office</name><name lang="zh">港務局</name>
      <part-of ref="town"/></stakeholder>
    <stakeholder id="town" type="state"><name lang="en">The Town</name></stakeholder>
  </stakeholders>
  <joins><same a="port" b="Harbour Office"/><different a="town" b="New Town"/></joins>
</codebook>
)";

std::string fault(const std::string &xml) {
    const auto book = parse_codebook(xml, "x.xml");
    return book ? "" : book.error().text();
}

std::string in_book(const std::string &inner) { return fault("<codebook id='b'>\n" + inner + "\n</codebook>"); }

} // namespace

TEST_CASE("a codebook is read whole") {
    const auto read = parse_codebook(kSmall, "harbour.xml");
    REQUIRE(read);
    const Codebook &book = *read;
    CHECK(book.id == "harbour");
    CHECK(book.version == "3");
    CHECK(book.title.at("en") == "The harbour toll");
    CHECK(book.issue.at("en") == "raise the harbour toll");
    REQUIRE(book.logics.size() == 2);
    CHECK(book.logics[0].leaning == Stance::favour);
    CHECK(book.logics[0].cues[0].weight == -2.5);
    CHECK(book.logics[0].cues[1].weight == 1);
    CHECK(book.logics[1].leaning == Stance::neutral);
    CHECK(book.oppositions[0].a == "fairness");
    CHECK(book.oppositions[0].b == "money");
    CHECK(book.concepts[0].has_stance);
    CHECK_FALSE(book.concepts[1].has_stance);
    CHECK(book.stakeholders[0].names[1].text == "港務局");
    CHECK(book.stakeholders[0].part_of == std::vector<std::string>{"town"});
    CHECK(book.joins[0].same);
    CHECK_FALSE(book.joins[1].same);
    CHECK(book.source == kSmall);
}

TEST_CASE("entries are found by id") {
    const auto book = parse_codebook(kSmall, "harbour.xml");
    REQUIRE(book);
    CHECK(book->logic("money")->name.at("en") == "money");
    CHECK(book->logic("moneys") == nullptr);
    CHECK(book->find_concept("open")->logic.empty());
    CHECK(book->stakeholder("town")->type == StakeholderType::state);
    CHECK(book->hash().size() == 32);
}

TEST_CASE("a hash changes with the source and with nothing else") {
    CHECK(parse_codebook(kSmall, "a")->hash() == parse_codebook(kSmall, "b")->hash());
    CHECK(parse_codebook(kSmall, "a")->hash() != parse_codebook(std::string(kSmall) + "\n", "a")->hash());
}

TEST_CASE("a fault in a codebook names its line") {
    CHECK(fault("<codebook id='b'>\n<logics>\n</codebook>") == "x.xml:3: Start-end tags mismatch");
    CHECK(fault("") == "x.xml:1: No document element found");
    CHECK(fault("<book/>") == "x.xml:1: expected element 'codebook', found 'book'");
    CHECK(fault("<codebook id='a'/>\n<codebook id='b'/>") == "x.xml:2: second root element 'codebook'");
    CHECK(fault("<codebook/>") == "x.xml:1: codebook lacks id");
    CHECK(fault("<codebook id='a b'/>") ==
          "x.xml:1: id 'a b' may hold letters of a-z, digits, '-', '_' and '.', at most 100");
    CHECK(fault("<codebook id='\xff'/>") == "x.xml: byte 14: invalid UTF-8");
    CHECK(fault("<!DOCTYPE codebook [<!ENTITY a 'b'>]>\n<codebook id='b'/>") ==
          "x.xml:1: a document type declaration is not allowed");
}

TEST_CASE("only XML's own entities are defined") {
    CHECK(in_book("<title lang='en'>a&nbsp;b</title>") == "x.xml:2: a reference to an entity that is not defined");
    CHECK(in_book("<title lang='en'>a & b</title>") == "x.xml:2: a reference to an entity that is not defined");
    CHECK(in_book("<!-- R&D --><title lang='en'>&amp;&#20013;<![CDATA[R&D]]></title>").empty());
}

TEST_CASE("what the format does not know is refused") {
    CHECK(in_book("<logix/>") ==
          "x.xml:2: unknown element 'logix' in codebook (expected: title, description, issue, logics, "
          "oppositions, concepts, stakeholders, joins)");
    CHECK(in_book("<logics colour='red'/>") == "x.xml:2: unknown attribute 'colour' in logics");
    CHECK(in_book("<logics>\nmoney</logics>") == "x.xml:2: unexpected text 'money' in logics");
    CHECK(in_book("<title lang='en'>a <b>c</b></title>") == "x.xml:2: unknown element 'b' in title (expected: none)");
}

TEST_CASE("a bad entry of a codebook is refused") {
    CHECK(in_book("<logics>\n<logic/></logics>") == "x.xml:3: logic lacks id");
    CHECK(in_book("<logics><logic id='a'/>\n<logic id='a'/></logics>") == "x.xml:3: second logic with id 'a'");
    CHECK(in_book("<logics><logic id='a' leaning='up'/></logics>") ==
          "x.xml:2: leaning 'up' is not one of favour, oppose, neutral");
    CHECK(in_book("<logics><logic id='a'>\n<cue lang='en'> </cue></logic></logics>") == "x.xml:3: cue without text");
    CHECK(in_book("<logics><logic id='a'><cue lang='en' weight='2x'>a</cue></logic></logics>") ==
          "x.xml:2: weight '2x' is not a number from -1000 to 1000");
    CHECK(in_book("<logics><logic id='a'><name lang='en'>a</name><name lang='en'>b</name></logic></logics>") ==
          "x.xml:2: second name in language 'en'");
    CHECK(in_book(
              "<stakeholders><stakeholder id='a' type='firm'><name lang='en'>A</name></stakeholder></stakeholders>") ==
          "x.xml:2: type 'firm' is not one of person, organisation, state, group");
    CHECK(in_book("<stakeholders><stakeholder id='a' type='state'/></stakeholders>") ==
          "x.xml:2: stakeholder 'a' has no name");
    CHECK(in_book("<concepts><concept id='a'/></concepts>") == "x.xml:2: concept 'a' has no label");
    CHECK(in_book("<joins><same a='x' b='x'/></joins>") == "x.xml:2: the two names are equal: 'x'");
}

TEST_CASE("a reference to what is not defined is refused") {
    const std::string logics = "<logics><logic id='money'/><logic id='fairness'/></logics>\n";
    CHECK(in_book(logics + "<concepts><concept id='a' logic='mony'><label lang='en'>A</label></concept></concepts>") ==
          "x.xml:3: concept 'a' names logic 'mony', which is not defined (defined: fairness, money)");
    CHECK(in_book(logics + "<oppositions><opposition a='money' b='law'/></oppositions>") ==
          "x.xml:3: opposition names logic 'law', which is not defined (defined: fairness, money)");
    CHECK(in_book(logics + "<oppositions><opposition a='money' b='money'/></oppositions>") ==
          "x.xml:3: logic 'money' cannot oppose itself");
    CHECK(
        in_book(
            "<stakeholders><stakeholder id='a' type='state'><name lang='en'>A</name>\n<part-of ref='b'/></stakeholder>"
            "</stakeholders>") == "x.xml:3: stakeholder 'a' is part of 'b', which is not defined");
}

TEST_CASE("of several faults the first in the file is reported") {
    CHECK(in_book("<concepts><concept id='a' logic='b'><label lang='en'>A</label></concept></concepts>\n"
                  "<logics><logic/></logics>") ==
          "x.xml:2: concept 'a' names logic 'b', which is not defined (defined: none)");
}
