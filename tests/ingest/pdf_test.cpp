#include "reading.hpp"

#include <cstdio>

using namespace reading;

namespace {

struct Line {
    int x, y, size;
    std::string text;
};

std::string stream(const std::string &content) {
    return "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream";
}

// Code points of the basic plane as hex digits, for a font whose codes are Unicode's.
std::string hex(const std::string &text) {
    std::string out = "<";
    for (std::size_t at = 0; at < text.size();) {
        unsigned c = static_cast<unsigned char>(text[at]);
        const std::size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : 3;
        c = n == 1 ? c : c & (0x7FU >> n);
        for (std::size_t i = 1; i < n; ++i) c = c << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
        at += n;
        char digits[8];
        std::snprintf(digits, sizeof digits, "%04X", c);
        out += digits;
    }
    return out + ">";
}

std::string shown_lines(const std::vector<Line> &lines, bool wide) {
    std::string out = "BT\n";
    for (const Line &l : lines)
        out += "/F1 " + std::to_string(l.size) + " Tf 1 0 0 1 " + std::to_string(l.x) + " " + std::to_string(l.y) +
               " Tm " + (wide ? hex(l.text) : "(" + l.text + ")") + " Tj\n";
    return out + "ET";
}

// A PDF of one font; `wide` for text beyond Latin.
std::string pdf(const std::vector<std::vector<Line>> &pages, bool wide = false) {
    std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", "null", "null", "null"};
    if (wide) {
        objects[2] =
            "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>";
        objects[3] = "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/"
                     "Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 5 0 R>>";
        objects[4] = "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent "
                     "880/Descent -120/CapHeight 700/StemV 80>>";
        objects[5] = stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 "
                            "def 1 begincodespacerange <0000><FFFF> "
                            "endcodespacerange 1 beginbfrange <0000><FFFF><0000> endbfrange endcmap end end");
    }
    std::string kids;
    for (const auto &lines : pages) {
        kids += std::to_string(objects.size() + 1) + " 0 R ";
        objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                          std::to_string(objects.size() + 2) + " 0 R>>");
        objects.push_back(stream(shown_lines(lines, wide)));
    }
    objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
    std::string out = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        char row[32];
        std::snprintf(row, sizeof row, "%010zu 00000 n \n", out.size());
        table += row;
        out += std::to_string(i + 1) + " 0 obj" + objects[i] + "endobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    return out + "xref\n0 " + size + "\n" + table + "trailer<</Size " + size + "/Root 1 0 R>>\nstartxref\n" +
           std::to_string(out.size()) + "\n%%EOF";
}

std::vector<Line> column(int x, int y, const std::vector<std::string> &lines) {
    std::vector<Line> out;
    for (const std::string &l : lines) out.push_back({x, y, 11, l}), y -= 14;
    return out;
}

std::vector<Line> operator+(std::vector<Line> a, const std::vector<Line> &b) {
    return a.insert(a.end(), b.begin(), b.end()), a;
}

} // namespace

TEST_CASE("lines of a PDF are joined to paragraphs, divided words made whole, the large print is the title") {
    const Document d = one(
        "a.pdf",
        pdf({std::vector<Line>{{72, 780, 20, "Harbour fee to rise"}} +
             column(72, 740,
                    {"The harbour fee will rise in January, the board announced after a meet-",
                     "ing that lasted until midnight and ended without a vote on the quay,", "which remains closed."}) +
             column(72, 690,
                    {"Shop owners fear a quiet season and ask for help from the county, but",
                     "the county has promised nothing so far."})}));
    CHECK(title(d) == "Harbour fee to rise");
    CHECK(body(d) == "The harbour fee will rise in January, the board announced after a meeting that lasted until "
                     "midnight and ended without a vote on the quay, which remains closed."
                     "\n\nShop owners fear a quiet season and ask for help from the county, but the county has "
                     "promised nothing so far.");
}

TEST_CASE("a sentence goes on over columns and pages") {
    const auto left = column(72, 780, {"Left column text runs to", "the foot of the page and", "goes on in the"});
    const auto right = column(320, 780, {"right column where the", "sentence is still not"});
    CHECK(body(one("a.pdf", pdf({left + right, column(72, 780, {"over. It ends here."})}))) ==
          "Left column text runs to the foot of the page and goes on in the right column where the sentence is still "
          "not over. It ends here.");
}

TEST_CASE("running heads and page numbers are left out") {
    std::vector<std::vector<Line>> pages;
    for (const char *page : {"1", "2", "3"})
        pages.push_back(std::vector<Line>{{72, 810, 9, "Harbour Quarterly"}} +
                        column(72, 740,
                               {"The first line of the page", "the second line of it", "the third line of it",
                                "and the last one."}) +
                        std::vector<Line>{{290, 40, 9, page}});
    const std::string text = body(one("a.pdf", pdf(pages)));
    CHECK(text.find("Quarterly") == std::string::npos);
    CHECK(text.find_first_of("123") == std::string::npos);
}

TEST_CASE("Chinese lines are joined without a space") {
    const Document d = one("a.pdf", pdf({{{72, 780, 12, "港务局昨天宣布，明年起靠泊费上调一倍，商户担心"},
                                          {72, 764, 12, "客流减少，要求县里给予补贴。"}}},
                                        true));
    CHECK(body(d) == "港务局昨天宣布，明年起靠泊费上调一倍，商户担心客流减少，要求县里给予补贴。");
}

TEST_CASE("a PDF without text, and what is no PDF, are errors") {
    CHECK(failure("a.pdf", pdf({{}})) == "a.pdf: no text layer found in 1 page(s)");
    CHECK(failure("a.pdf", "%PDF-1.4 nonsense") == "a.pdf: not a PDF, or damaged beyond reading");
}
