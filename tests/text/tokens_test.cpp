#include "text/show.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("tokens are words without white space and punctuation") {
    Document d = test::document_of("note: x\n\nThe mill's owner, 12 men.");
    d.body.begin = 9;
    const auto layers = make_layers(d, true);
    CHECK(test::join(layers.tokens, [&d](Span s) { return std::string(d.at(s)); }) ==
          "The | mill's | owner | 12 | men");
}

TEST_CASE("Chinese tokens cover the characters and no marks") {
    const Document d = test::document_of("鎮議會今天開會，沒有表決。");
    std::string all;
    for (const Span s : make_layers(d, true).tokens) all += d.at(s);
    CHECK(all == "鎮議會今天開會沒有表決");
}

TEST_CASE("tokens are made only when asked for") {
    CHECK(make_layers(test::document_of("a b"), false).tokens.empty());
    CHECK(make_layers(test::document_of(""), true).tokens.empty());
}
