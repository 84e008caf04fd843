#include "ingest/encoding.hpp"

#include "ingest/legacy.hpp"
#include "reading.hpp"

using namespace reading;
using namespace std::string_literals;

namespace {

const std::string kHans =
    "港务局昨天说，这个收费标准是根据水电成本定的，不会因为有人反对就改变，商户的生意也要大家一起来想办法。";
const std::string kHant =
    "港務局昨天說，這個收費標準是根據水電成本定的，不會因為有人反對就改變，商戶的生意也要大家一起來想辦法。";

// The bytes of `text` in UTF-16, without a mark; characters of the basic plane only.
std::string utf16(std::string_view text, bool little) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        unsigned c = static_cast<unsigned char>(text[at]);
        const std::size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : 3;
        c = n == 1 ? c : c & (0x7FU >> n);
        for (std::size_t i = 1; i < n; ++i) c = c << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
        at += n;
        const char low = static_cast<char>(c & 0xFFU);
        const char high = static_cast<char>(c >> 8U);
        out += little ? std::string{low, high} : std::string{high, low};
    }
    return out;
}

// 港口收费上涨，这是不对的。 in GBK; 港口收費上漲，這是不對的。 in Big5.
const std::string kGbk =
    "\xB8\xDB\xBF\xDA\xCA\xD5\xB7\xD1\xC9\xCF\xD5\xC7\xA3\xAC\xD5\xE2\xCA\xC7\xB2\xBB\xB6\xD4\xB5\xC4\xA1\xA3";
const std::string kBig5 =
    "\xB4\xE4\xA4\x66\xA6\xAC\xB6\x4F\xA4\x57\xBA\xA6\xA1\x41\xB3\x6F\xAC\x4F\xA4\xA3\xB9\xEF\xAA\xBA\xA1\x43";

} // namespace

TEST_CASE("a UTF-8 byte order mark is not part of the text") {
    const Document d = one("a.txt", "\xEF\xBB\xBF" + kHans);
    CHECK(d.text == kHans);
    CHECK(d.warnings.empty());
}

TEST_CASE("UTF-16 with a byte order mark is read in both orders") {
    const Document little = one("a.txt", "\xFF\xFE" + utf16(kHans, true));
    CHECK(little.text == kHans);
    REQUIRE(little.warnings.size() == 1);
    CHECK(little.warnings[0] == "read as UTF-16LE, the encoding of its byte order mark");
    CHECK(one("a.txt", "\xFE\xFF" + utf16(kHant, false)).text == kHant);
}

TEST_CASE("UTF-16 without a mark is known by its NULs") {
    const Document d = one("a.txt", utf16("A dull day.\n" + kHans, true));
    CHECK(d.text == "A dull day.\n" + kHans);
    REQUIRE(d.warnings.size() == 1);
    CHECK(d.warnings[0] == "read as UTF-16LE, the encoding its NUL bytes suggest");
    CHECK(one("a.txt", utf16("A dull day.\n" + kHant, false)).text == "A dull day.\n" + kHant);
}

TEST_CASE("a character beyond the basic plane survives UTF-16") {
    CHECK(one("a.txt", "\xFF\xFE\x40\xD8\x0B\xDC"s).text == "\xF0\xA0\x80\x8B");
}

TEST_CASE("an unpaired surrogate in UTF-16 is an error with its offset") {
    CHECK(failure("a.txt", "\xFF\xFE\x41\x00\x40\xD8\x41\x00"s) ==
          "a.txt: byte 4: the bytes are not UTF-16LE, the encoding of its byte order mark");
}

TEST_CASE("GB18030 and Big5 are told apart by their frequent characters") {
    const Document hans = one("a.txt", kGbk);
    CHECK(hans.text == "港口收费上涨，这是不对的。");
    REQUIRE(hans.warnings.size() == 1);
    CHECK(hans.warnings[0] == "read as GB18030, the encoding its frequent characters suggest");
    const Document hant = one("a.txt", kBig5);
    CHECK(hant.text == "港口收費上漲，這是不對的。");
    REQUIRE(hant.warnings.size() == 1);
    CHECK(hant.warnings[0] == "read as Big5-HKSCS, the encoding its frequent characters suggest");
}

TEST_CASE("a declared encoding is used for what is not UTF-8") {
    const std::string head = "<html><head><meta charset=\"gb2312\"><title>x</title></head><body><p>";
    const Document d = one("a.html", head + kGbk + kGbk + "</p></body></html>");
    CHECK(body(d) == "港口收费上涨，这是不对的。港口收费上涨，这是不对的。");
    REQUIRE(d.warnings.size() == 1);
    CHECK(d.warnings[0] == "read as GB18030, the encoding declared in it");
}

TEST_CASE("valid UTF-8 wins over a declaration that a saved page kept") {
    const Document d = one("a.html", "<html><head><meta charset=gbk></head><body><p>" + kHans + "</p></body></html>");
    CHECK(body(d) == kHans);
    CHECK(d.warnings.empty());
}

TEST_CASE("bytes a declared encoding does not have are an error with their offset") {
    CHECK(failure("a.html", "<meta charset=gbk><p>ab\xFF") ==
          "a.html: byte 23: the bytes are not GB18030, the encoding declared in it");
}

TEST_CASE("the name of the encoding is found in XML declarations and HTML meta elements") {
    CHECK(declared_encoding("<?xml version=\"1.0\" encoding='Big5'?><a/>") == "big5");
    CHECK(declared_encoding("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GB2312\">") == "gb2312");
    CHECK(declared_encoding("<?xml version=\"1.0\"?><a charset=\"x\"/>").empty());
    CHECK(known_encoding("GB2312") == "GB18030"s);
    CHECK(known_encoding("ISO-8859-1") == "windows-1252"s);
    CHECK(known_encoding("utf-8") == nullptr);
}

TEST_CASE("broken UTF-8 is an error with the byte offset, not another encoding") {
    CHECK(failure("a.txt", "caf\xE9 au lait") == "a.txt: byte 3: not valid UTF-8, and not GB18030 or Big5 either");
    CHECK(failure("a.txt", kHans + "\xE6\xB8" + kHans) ==
          "a.txt: byte " + std::to_string(kHans.size()) + ": not valid UTF-8, and not GB18030 or Big5 either");
    CHECK(failure("a.txt", "\xEF\xBB\xBFok \xC0\xAF") == "a.txt: byte 6: not valid UTF-8");
}

TEST_CASE("characters XML forbids become U+FFFD one for one") {
    const Document d = one("a.txt", "a\0b\x01"s + "c\x1F\xEF\xBF\xBE d\te\r\nf\x7F");
    CHECK(d.text == "a\uFFFDb\uFFFDc\uFFFD\uFFFD d\te\r\nf\x7F");
    REQUIRE(d.warnings.size() == 1);
    CHECK(d.warnings[0] == "4 character(s) that XML forbids replaced by U+FFFD");
}

TEST_CASE("a name that is not UTF-8 is shown with U+FFFD") {
    CHECK(shown("a\xFF\xFE.txt") == "a\uFFFD\uFFFD.txt");
    CHECK(shown("港.txt") == "港.txt");
    CHECK(one("\xB8\xDB.txt", "Text.").path == "\uFFFD\uFFFD.txt");
}

TEST_CASE("long text survives the pieces a conversion is made in") {
    std::string gbk;
    std::string utf8;
    for (int i = 0; i < 3000; ++i) gbk += kGbk, utf8 += "港口收费上涨，这是不对的。";
    CHECK(one("a.txt", gbk).text == utf8);
}
