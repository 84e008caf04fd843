#include "review/suggest.hpp"

#include "codebook/codebook.hpp"
#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace sample;

TEST_CASE("a point of two documents without a concept is offered as an entry a codebook can hold") {
    const Said said{{"cost"}, Stance::oppose, ""};
    const Map map = all(
        {Page("a", "en", "x").says(person("Ann Lee"), "The bridge toll drives <customers> away from shops", said).map(),
         Page("b", "en", "x").says(person("Bob Ray"), "A bridge toll drives customers & shops away", said).map()});
    const std::string entry = suggest_concepts(derive(map));
    CHECK(entry.starts_with("<concept id=\"c"));
    CHECK(entry.find("logic=\"cost\" stance=\"oppose\"") != std::string::npos);
    CHECK(entry.find("<cue lang=\"en\">") != std::string::npos);
    const auto book = parse_codebook("<codebook id=\"b\" version=\"1\"><title lang=\"en\">B</title><logics><logic "
                                     "id=\"cost\"><name lang=\"en\">cost</name>"
                                     "<cue lang=\"en\">cost</cue></logic></logics><concepts>" +
                                         entry + "</concepts></codebook>",
                                     "test");
    REQUIRE_MESSAGE(book, (book ? "" : book.error().text()));
    CHECK(book->concepts.size() == 1);
}

TEST_CASE("a point of one document is not offered") {
    const Map map = Page("a", "en").says(person("Ann Lee"), "The bridge toll drives customers away").map();
    CHECK(suggest_concepts(derive(map)).empty());
}
