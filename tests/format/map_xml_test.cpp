#include "format/map_xml.hpp"

#include "base/file.hpp"
#include "format/xml_writer.hpp"
#include "laws/generate.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <sstream>

using namespace polylogue;
using namespace std::string_literals;

namespace {

std::string fault(const std::string &xml, std::size_t at_once = 1U << 20U) {
    const auto map = parse_map_xml(xml, "x.xml", at_once);
    return map ? "" : map.error().text();
}

std::string with(const std::string &readings) {
    return "<map format=\"1\">\n<documents><document id=\"a\"/></documents>\n<codebooks/>\n<readings><reading "
           "document=\"a\">\n" +
           readings + "</reading></readings>\n<corrections/></map>\n";
}

const std::string kHolder = "<stakeholder id=\"h1\" name=\"Ann\" type=\"person\"/>\n";

std::string statement(const std::string &attributes,
                      const std::string &inner = "<position start=\"0\" end=\"3\"/><quote exact=\"abc\"/>") {
    return kHolder + "<statement id=\"s1\" stakeholder=\"h1\" " + attributes + ">" + inner + "</statement>\n";
}

const std::string kFine = "mode=\"direct\" stance=\"favour\" confidence=\"0.5\"";

} // namespace

TEST_CASE("white space, markup and line ends in words, names and texts survive the file") {
    const std::string odd = " \t<&>\"'\r\n]]>\xC2\xA0\xE3\x80\x80\xE2\x80\xA8\xC2\x85 ";
    Map map = sample::Page("a", "en", odd)
                  .configuration(odd)
                  .codebook(odd)
                  .says(sample::person(odd, {{odd, "mention"}}), odd)
                  .map();
    DocumentRecord &record = map.documents.at("a");
    record.text = odd;
    record.metadata = {Metadata{odd, "", odd, "", "", "", odd, ""}};
    map.codebooks[odd] = odd;
    const auto read = parse_map_xml(write_map_xml(map), "map");
    REQUIRE_MESSAGE(read, (read ? "" : read.error().text()));
    CHECK(*read == map);
}

TEST_CASE("a text of white space alone survives the file") {
    Map map = sample::Page("a", "en").says(sample::person("Ann Lee"), "x").map();
    map.documents.at("a").text = " \n ";
    const auto read = parse_map_xml(write_map_xml(map), "map");
    REQUIRE(read);
    CHECK(*read == map);
}

TEST_CASE("a damaged map file with characters XML forbids is written the same a second time") {
    const std::string inner = "<position start=\"0\" end=\"3\"/><quote exact=\"a\x0C&#2;c\"/>";
    const auto damaged = parse_map_xml(with(statement(kFine, inner)), "x.xml");
    REQUIRE_MESSAGE(damaged, damaged.error().text());
    CHECK(damaged->readings.begin()->statements.at(0).exact == "a\uFFFD\uFFFDc");
    const std::string once = write_map_xml(*damaged);
    const auto again = parse_map_xml(once, "x.xml");
    REQUIRE(again);
    CHECK(write_map_xml(*again) == once);
}

TEST_CASE("numbers are written in the shortest form that reads back equal") {
    std::ostringstream out;
    {
        XmlWriter xml(out);
        xml.open("a").attribute("third", 1.0 / 3).attribute("one", 1.0).attribute("n", std::size_t{12});
        xml.open("b").close();
        xml.close();
    }
    CHECK(out.str() == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a third=\"0.3333333333333333\" one=\"1\" "
                       "n=\"12\">\n <b/>\n</a>\n");
}

TEST_CASE("a good map has no fault, a reader discards what is derived") {
    CHECK(fault(with(statement(kFine))) == "");
    const Map map = sample::Page("a", "en").says(sample::person("Ann Lee"), "x").map();
    CHECK(*parse_map_xml(write_map_xml(map, derive(map)), "m") == *parse_map_xml(write_map_xml(map), "m"));
}

TEST_CASE("a map is the same however much of its file is parsed at once") {
    laws::Random random(7);
    for (int round = 0; round < 30; ++round) {
        const Map map = laws::random_map(random);
        const std::string xml = write_map_xml(map, derive(map));
        for (const std::size_t at_once : {std::size_t{1}, std::size_t{500}, xml.size()})
            CHECK(*parse_map_xml(xml, "m", at_once) == map);
    }
}

TEST_CASE("a fault has its place where a file is parsed in pieces too") {
    for (const std::string &xml : {with(kHolder + kHolder), with("<oops/>"), with(statement(kFine) + "<"),
                                   "<map format=\"2\"><documents/></map>"s}) {
        CHECK(fault(xml, 1) != "");
        CHECK(fault(xml, 1) == fault(xml));
    }
}

TEST_CASE("faults are named with line and column") {
    CHECK(fault("<map") == "x.xml:1:4: Error parsing start element tag");
    CHECK(fault("<codebook/>") == "x.xml:1:2: a <map> expected, <codebook> found");
    CHECK(fault("<map format=\"2\"/>") == "x.xml:1:2: format '2', this program reads format 1");
    CHECK(fault("<map format=\"1\">\n <extra/></map>") == "x.xml:2:3: unknown element <extra> in <map>");
    CHECK(fault("<map format=\"1\"><documents><document id=\"a\"/><document id=\"a\"/></documents></map>") ==
          "x.xml:1:47: the document 'a' is here twice");
    CHECK(fault("<map format=\"1\"><readings><reading document=\"b\"/></readings></map>") ==
          "x.xml:1:28: the document 'b' is not in this map");
    CHECK(fault("\xFF") == "x.xml: byte 0: UTF-8 expected, an invalid byte found");
}

TEST_CASE("a stakeholder without a name is refused") {
    CHECK(fault(with("<stakeholder id=\"h9\" name=\"\" type=\"person\"/>"))
              .ends_with("attribute 'name': a stakeholder's name expected, nothing found"));
}

TEST_CASE("faults in statements and relations are named") {
    CHECK(fault(with(statement("stance=\"favour\" confidence=\"0.5\""))) ==
          "x.xml:6:2: <statement> lacks the attribute 'mode'");
    CHECK(fault(with(statement("mode=\"loud\" stance=\"favour\" confidence=\"0.5\""))) ==
          "x.xml:6:2: attribute 'mode': direct, indirect, mixed, attributed or author expected, 'loud' found");
    for (const char *bad : {"1.5", "nan", "-0.1", "0.5x", ""})
        CHECK(fault(with(statement("mode=\"direct\" stance=\"favour\" confidence=\"" + std::string(bad) + "\""))) ==
              "x.xml:6:2: attribute 'confidence': a number from 0 to 1 expected, '" + std::string(bad) + "' found");
    CHECK(fault(with(statement(kFine, "<quote exact=\"abc\"/>"))) == "x.xml:6:2: a statement needs <position>");
    CHECK(fault(with(statement(kFine, "<position start=\"3\" end=\"1\"/><quote exact=\"abc\"/>")))
              .ends_with("the range ends before it starts"));
    CHECK(fault(with(statement(kFine, "<position start=\"-3\" end=\"1\"/><quote exact=\"abc\"/>")))
              .ends_with("attribute 'start': a whole number expected, '-3' found"));
    CHECK(fault(with("<statement id=\"s\" stakeholder=\"h9\" " + kFine + "/>"))
              .ends_with("attribute 'stakeholder' names 'h9', which is not defined before it"));
    CHECK(fault(with(statement(kFine) +
                     "<relation from=\"s1\" to=\"s1\" type=\"attack\" basis=\"answer\" confidence=\"1\"/>")) ==
          "x.xml:7:2: a statement cannot relate to itself");
    CHECK(fault(with(statement(kFine, "<position start=\"0\" end=\"0\"/><quote exact=\"\"/>"))) ==
          "x.xml:6:2: a statement needs words in <quote>");
    CHECK(fault(with(kHolder + kHolder)) == "x.xml:6:2: the id 'h1' is used twice");
}

TEST_CASE("maps written are valid by the schema") {
    if (std::system("xmllint --version > /dev/null 2>&1") != 0) {
        MESSAGE("xmllint is not installed: skipped");
        return;
    }
    const std::filesystem::path folder = std::filesystem::path(POLYLOGUE_BUILD) / "map_xml_test";
    std::string files;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        laws::Random random(seed);
        const Map map = laws::random_map(random);
        const std::string path = (folder / (std::to_string(seed) + ".xml")).string();
        REQUIRE(write_file(path, write_map_xml(map, derive(map))));
        files += " '" + path + "'";
    }
    const std::string log = (folder / "log").string();
    const std::string schema = std::string(POLYLOGUE_SOURCE) + "/docs/map.xsd";
    const int code =
        std::system(("xmllint --noout --schema '" + schema + "'" + files + " > '" + log + "' 2>&1").c_str());
    CHECK_MESSAGE(code == 0, *read_file(log));
}
