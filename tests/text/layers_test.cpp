#include "text/show.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("the view has furniture as spaces and keeps its size") {
    Document d = test::document_of("讀[這裡](http://x.y/\"z)。");
    d.furniture = {{3, 4}, {10, 25}};
    const Layers layers = make_layers(d, false);
    CHECK(layers.view.size() == d.text.size());
    CHECK(layers.view.substr(0, 10) == "读 这里");
    CHECK(layers.view.find('z') == std::string::npos);
}

TEST_CASE("the language is the declared one, else that of most of the text") {
    Document d = test::document_of("這間公司說會繼續運作。\nFine.");
    CHECK(make_layers(d, false).lang == "zh-Hant");
    CHECK(make_layers(d, false).script == Script::hant);
    d.meta.lang = "zh-HK";
    CHECK(make_layers(d, false).lang == "zh-HK");
    CHECK(make_layers(test::document_of(""), false).lang == "und");
}

TEST_CASE("every span is inside the body, on character boundaries and in order") {
    Document d = test::document_of("head\n\n他說：「好……」\r\n“Mr. X said ‘no.’” (Ok?)\n\n”乱“ 'x \"y「");
    d.body.begin = 6;
    const Layers layers = make_layers(d, true);
    const auto sound = [&d](Span s) {
        return !s.empty() && d.body.contains(s) && (static_cast<unsigned char>(d.text[s.begin]) & 0xC0U) != 0x80U;
    };
    std::size_t last = 0;
    for (const Sentence &s : layers.sentences) {
        CHECK(sound(s.span));
        CHECK(s.span.begin >= last);
        last = s.span.end;
    }
    for (const Quotation &q : layers.quotations) CHECK((sound(q.span) && sound(q.inner) && q.span.contains(q.inner)));
    for (const Span t : layers.tokens) CHECK(sound(t));
}
