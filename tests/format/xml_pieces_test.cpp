#include "format/xml_pieces.hpp"

#include <doctest/doctest.h>
#include <vector>

using namespace polylogue;

namespace {

using Strings = std::vector<std::string>;

Strings pieces(const std::string &xml, std::size_t size) {
    Strings out;
    const bool whole = in_pieces(xml, size, [&](const std::string &piece) {
        out.push_back(piece);
        return true;
    });
    return whole ? out : Strings{"no"};
}

} // namespace

TEST_CASE("each piece is the root with some children of one part") {
    const std::string xml =
        "<?xml version=\"1.0\"?>\n<!-- a > b --><m f='>'><p>1<a/><b>2</b><c/></p><q/>\n<r></r></m>\n";
    CHECK(pieces(xml, 1) == Strings{"<m f='>'><p>1<a/></p></m>", "<m f='>'><p><b>2</b></p></m>",
                                    "<m f='>'><p><c/></p></m>", "<m f='>'><p></p></m>", "<m f='>'><q/></m>",
                                    "<m f='>'><r></r></m>"});
    CHECK(pieces(xml, 9) == Strings{"<m f='>'><p>1<a/><b>2</b></p></m>", "<m f='>'><p><c/></p></m>",
                                    "<m f='>'><q/></m>", "<m f='>'><r></r></m>"});
}

TEST_CASE("marks inside comments, quotes, instructions and character data are no tags") {
    const std::string xml = "<m><p><a x=\"</p>\"><!-- </a> --><![CDATA[</a><z>]]><?y </a>?></a></p></m>";
    CHECK(pieces(xml, 1) ==
          Strings{"<m><p><a x=\"</p>\"><!-- </a> --><![CDATA[</a><z>]]><?y </a>?></a></p></m>", "<m><p></p></m>"});
}

TEST_CASE("what is not of the form is not cut") {
    for (const char *xml :
         {"", "text", "<m/>", "<m>", "<m><p></m>", "<m><p></q></m>", "<m><p></p></n>", "<m><p></p></m>x",
          "<m><p></p></m><m/>", "<!DOCTYPE m><m><p></p></m>", "<m><p><!-- </p></m>", "<m><p><a x='></p></m>", "</m>"})
        CHECK_MESSAGE(pieces(xml, 1).back() == "no", xml);
    std::size_t taken = 0;
    CHECK_FALSE(in_pieces("<m><p><a/><a/></p></m>", 1, [&](const std::string &) { return ++taken < 2; }));
    CHECK(taken == 2);
}
