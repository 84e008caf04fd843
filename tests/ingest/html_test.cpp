#include "ingest/article.hpp"
#include "reading.hpp"

#include <map>
#include <set>

using namespace reading;

namespace {

std::string page(const std::string &inside, const std::string &head = "") {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + inside + "</body></html>";
}

const std::string kFirst = "The board voted on Monday to raise the fee, and the shops near the quay protested at once.";
const std::string kSecond =
    "The chair said that the money would go into the cleaning of the promenade, which nobody disputes.";

// Words of letters and digits in lower case, and single Han characters.
std::multiset<std::string> tokens(const std::string &text) {
    std::multiset<std::string> out;
    std::string word;
    for (std::size_t at = 0; at <= text.size();) {
        const auto lead = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
        if (lead < 0x80 && std::isalnum(lead))
            word += static_cast<char>(std::tolower(lead));
        else if (!word.empty())
            out.insert(word), word.clear();
        const std::size_t n = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead >= 0xE4 && lead <= 0xE9) out.insert(text.substr(at, n));
        at += n;
    }
    return out;
}

double f1(const std::string &expected, const std::string &found) {
    const auto a = tokens(expected);
    const auto b = tokens(found);
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

std::string contents(const std::filesystem::path &path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("the article of each saved page shape is found") {
    double sum = 0;
    int count = 0;
    for (const auto &entry :
         std::filesystem::directory_iterator(std::filesystem::path(POLYLOGUE_SOURCE) / "tests/pages")) {
        if (entry.path().extension() != ".html") continue;
        CAPTURE(entry.path().filename().string());
        std::filesystem::path expected = entry.path();
        const double score =
            f1(contents(expected.replace_extension(".txt")), body(one(entry.path().string(), contents(entry.path()))));
        CHECK(score >= 0.9);
        sum += score;
        ++count;
    }
    CHECK(count >= 20);
    CHECK(sum >= 0.95 * count);
}

TEST_CASE("the title is the first line of the text, not repeated in the body") {
    const Document d = one("a.html", page("<h1>Fee to rise</h1><p>" + kFirst + "</p><p>" + kSecond + "</p>",
                                          "<title>Fee to rise - The Wire</title>"));
    CHECK(d.text == "Fee to rise\n\n" + kFirst + "\n\n" + kSecond);
    CHECK(title(d) == "Fee to rise");
    CHECK(body(d) == kFirst + "\n\n" + kSecond);
}

TEST_CASE("a page without a title is body alone") {
    const Document d = one("a.html", page("<p>" + kFirst + "</p>"));
    CHECK(d.text == kFirst);
    CHECK(d.title.empty());
}

TEST_CASE("the head gives author, date, outlet, address and language") {
    const Document d =
        one("a.html",
            "<html lang=\"en-GB\"><head><meta property=\"og:title\" content=\"Fee to rise | Wire\"><meta "
            "property=\"og:site_name\" content=\"Wire\">"
            "<meta name=\"author\" content=\"By Ann Lee\"><meta name=\"pubdate\" content=\"2025-03-04T01:02:03Z\">"
            "<link rel=\"canonical\" href=\"https://w.example/1\"></head><body><p>" +
                kFirst + "</p></body></html>");
    CHECK(d.meta.title == "Fee to rise");
    CHECK(d.meta.outlet == "Wire");
    CHECK(d.meta.author == "Ann Lee");
    CHECK(d.meta.date == "2025-03-04");
    CHECK(d.meta.url == "https://w.example/1");
    CHECK(d.meta.lang == "en-GB");
}

TEST_CASE("a site's name in the first headline is not the title") {
    const Document d = one("a.html", page("<h1>Wire</h1><h2>Fee to rise again</h2><p>" + kFirst + "</p>",
                                          "<title>Fee to rise again - Wire</title>"));
    CHECK(d.meta.title == "Fee to rise again");
}

TEST_CASE("character references and inline elements are text") {
    CHECK(body(one("a.html", page("<p>The board&#8217;s vote &amp; the <b>fee</b><sup>1</sup>:&nbsp;a <a "
                                  "href=x>long</a> story that has no end yet.</p>"))) ==
          "The board’s vote & the fee1: a long story that has no end yet.");
}

TEST_CASE("a sentence with a link stays, a line of links goes") {
    const Document d =
        one("a.html",
            page("<p>" + kFirst +
                 " <a href=x>More here</a>.</p><p><a href=1>Weather today</a> <a href=2>Sport results</a></p><p>" +
                 kSecond + "</p>"));
    CHECK(body(d) == kFirst + " More here.\n\n" + kSecond);
}

TEST_CASE("subheads stay between paragraphs and go where nothing follows") {
    const Document d =
        one("a.html", page("<p>" + kFirst + "</p><h2>What next</h2><p>" + kSecond + "</p><h2>Weather</h2>"));
    CHECK(body(d) == kFirst + "\n\nWhat next\n\n" + kSecond);
}

TEST_CASE("stock phrases are known, sentences that begin alike are not") {
    CHECK(is_stock_phrase("Advertisement"));
    CHECK(is_stock_phrase("Comments (12)"));
    CHECK(is_stock_phrase("（责任编辑：李明）"));
    CHECK(is_stock_phrase("▲北濱夜市人潮眾多。（圖／記者攝）"));
    CHECK(!is_stock_phrase(
        "Advertisement spending fell by a third last year, the association of publishers said on Monday."));
    CHECK(!is_stock_phrase("分享經濟正在改變城市。"));
    CHECK(!is_stock_phrase("Adams said no."));
    CHECK(!is_stock_phrase("Published studies disagree."));
    CHECK(ends_article("Comments (12)"));
    CHECK(!ends_article("Comments that drew criticism"));
}

TEST_CASE("a page wrapped into one form is read") {
    CHECK(body(one("a.html", page("<form id=f><div><input><p>" + kFirst + "</p><p>" + kSecond +
                                  "</p></div></form>"))) == kFirst + "\n\n" + kSecond);
    CHECK(body(one("a.html",
                   page("<p>" + kFirst + "</p><form><p>Your address will not be shown to anybody else.</p></form>"))) ==
          kFirst);
}

TEST_CASE("of whole articles one behind the other the first is read") {
    const auto article = [](const std::string &text) {
        return "<article><h1>Head</h1><p>" + text + "</p><p>" + text + "</p></article>";
    };
    CHECK(body(one("a.html", page(article(kFirst) + article(kSecond) + article(kSecond)))) == kFirst + "\n\n" + kFirst);
}

TEST_CASE("a lead in the headline's box belongs to the article") {
    const std::string rest = "<div><p>" + kSecond + "</p><p>" + kSecond + "</p></div>";
    CHECK(body(one("a.html", page("<div><h1>Head</h1><p>" + kFirst + "</p></div>" + rest))) ==
          kFirst + "\n\n" + kSecond + "\n\n" + kSecond);
}

TEST_CASE("a notice of rights is no prose") {
    CHECK(body(one("a.html", page("<p>" + kFirst +
                                  "</p><p>本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或利用。</p>"))) ==
          kFirst);
}

TEST_CASE("a page without an article is an error") {
    CHECK(failure("a.html", page("<ul><li><a href=1>News</a></li></ul>")) ==
          "a.html: no article text found in the page");
    CHECK(failure("a.html", "") == "a.html: no article text found in the page");
}

TEST_CASE("elements nested too deep are refused before parsing") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<div>";
    CHECK(failure("a.html", deep) == "a.html: more than 500 levels of nested elements");
    std::string sly;
    for (int i = 0; i < 100000; ++i) sly += "<div></span><object></div>";
    CHECK(failure("a.html", sly) == "a.html: more than 500 levels of nested elements");
}

TEST_CASE("unclosed paragraphs and list items are not depth") {
    std::string flat;
    for (int i = 0; i < 2000; ++i) flat += "<p>" + kFirst + "<ul><li>one<li>two</ul>";
    CHECK(body(one("a.html", page(flat))).size() > kFirst.size() * 2000);
}

TEST_CASE("markup inside scripts is not depth") {
    std::string script = "<script>var t = '";
    for (int i = 0; i < 2000; ++i) script += "<div></b>";
    CHECK(body(one("a.html", page(script + "';</script><p>" + kFirst + "</p>"))) == kFirst);
}
