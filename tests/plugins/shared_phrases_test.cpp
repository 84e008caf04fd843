#include "common/shared_phrases.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace polylogue;
using lexicon::Hit, lexicon::SharedPhrases;

namespace {

// A document with an empty codebook; `id` and `view` must outlive it.
struct Page {
    polylogue_document document{};
    polylogue_codebook codebook{};
    polylogue_input raw{};
    Page(std::string_view id, std::string_view view) {
        document.id = sdk::c_string(id);
        document.view = sdk::c_string(view);
        raw.document = &document;
        raw.codebook = &codebook;
    }
    sdk::Input input() const { return sdk::Input(raw); }
};

SharedPhrases list(std::initializer_list<const char *> phrases) {
    SharedPhrases out;
    for (const char *p : phrases) out.add(p);
    out.compile();
    return out;
}

std::string shown(std::string_view view, const std::vector<Hit> &hits) {
    std::string out;
    for (const Hit &h : hits)
        out += std::to_string(h.entry) + ":" + std::string(view.substr(h.begin, h.end - h.begin)) + " ";
    return out;
}

std::string found(const SharedPhrases &phrases, const Page &page, std::size_t begin, std::size_t end) {
    std::vector<Hit> hits;
    phrases.find(page.input(), begin, end, hits);
    return shown(page.input().simplified(), hits);
}

} // namespace

TEST_CASE("each list is given its own hits, by its own numbers") {
    const SharedPhrases one = list({"toll", "the toll"}), two = list({"road", "toll"});
    const Page page("a", "The toll road is closed.");
    CHECK(found(one, page, 0, 24) == "1:The toll 0:toll ");
    CHECK(found(two, page, 0, 24) == "1:toll 0:road ");
}

TEST_CASE("a list that comes after the document was read is looked for as well") {
    const Page page("b", "收费公路");
    CHECK(found(list({"公路"}), page, 0, 12) == "0:公路 ");
    CHECK(found(list({"收费", "路"}), page, 0, 12) == "0:收费 1:路 ");
}

TEST_CASE("another document has other hits") {
    const SharedPhrases phrases = list({"toll"});
    CHECK(found(phrases, Page("c", "a toll"), 0, 6) == "0:toll ");
    CHECK(found(phrases, Page("d", "no due"), 0, 6).empty());
}

TEST_CASE("a part of a document has the hits that it would have alone") {
    const SharedPhrases phrases = list({"toll", "toll road", "roll*", "费"});
    const std::string view = "The toll road atoll, rolling 收费";
    const Page page("e", view);
    for (std::size_t begin = 0; begin <= view.size(); ++begin)
        for (std::size_t end = begin; end <= view.size(); ++end) {
            std::vector<Hit> alone;
            phrases.find(std::string_view(view).substr(begin, end - begin), alone);
            CHECK(found(phrases, page, begin, end) == shown(std::string_view(view).substr(begin), alone));
        }
}

TEST_CASE("a blank phrase is refused") {
    SharedPhrases phrases;
    CHECK_THROWS_AS(phrases.add(" \xE3\x80\x80"), std::invalid_argument);
}
