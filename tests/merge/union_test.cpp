#include "merge/union.hpp"

#include "merge/sample.hpp"

#include <doctest/doctest.h>

using namespace sample;
using Strings = std::vector<std::string>;

TEST_CASE("a document added carries metadata, hash and language") {
    Document document;
    document.text = "Ein kurzer Text in Latin letters.";
    document.body = {0, document.text.size()};
    document.meta.outlet = "Harbour Post";
    Map map;
    add_document(map, document, true);
    const DocumentRecord &record = map.documents.at(document.id());
    CHECK(record.metadata.begin()->outlet == "Harbour Post");
    CHECK(record.lang == "en");
    CHECK(record.text == document.text);
    CHECK(record.hash == hash_hex(document.text));
}

TEST_CASE("differing metadata of one document are all kept") {
    Map a = Page("a", "en").date("2031-01-01").says(person("Ann Lee"), "x").map();
    CHECK(join(a, Page("a", "en").date("2031-01-02").says(person("Ann Lee"), "x").map()).empty());
    CHECK(a.documents.at("a").metadata.size() == 2);
}

TEST_CASE("a text left out of one map is filled in from the other") {
    const Map full = Page("a", "en").says(person("Ann Lee"), "x").map();
    Map bare = full;
    bare.documents.at("a").text.clear();
    CHECK(join(bare, full).empty());
    CHECK(bare == full);
}

TEST_CASE("one key with two contents keeps both and is reported") {
    Map a = Page("a", "en").says(person("Ann Lee"), "x").map();
    Map b = a;
    Reading other = *b.readings.begin();
    other.statements[0].confidence = .5;
    b.readings = {other};
    CHECK(join(a, b) ==
          Strings{"document 'a' was read twice with one configuration and different results; both are kept"});
    CHECK(a.readings.size() == 2);
    CHECK(join(a, b).empty());
}

TEST_CASE("two texts under one id are reported, and the choice does not depend on the order") {
    const Map a = Page("a", "en").says(person("Ann Lee"), "x").map(),
              b = Page("a", "en").says(person("Ann Lee"), "y").map();
    Map ab = a, ba = b;
    const Strings one = join(ab, b), other = join(ba, a);
    CHECK(one.front().starts_with("document 'a' has two different texts"));
    CHECK(one == other);
    CHECK(ab == ba);
}

TEST_CASE("a logic with two meanings is reported with both") {
    const auto book = [](const char *name) {
        return std::string("<logics><logic id=\"cost\"><name lang=\"en\">") + name +
               "</name><cue lang=\"en\">cost</cue></logic></logics>";
    };
    Map a, b;
    add_codebook(a, book("what it costs"));
    add_codebook(b, book("cost to nature"));
    CHECK(join(a, b) == Strings{"codebooks 'test' version 1 and 'test' version 1 give logic 'cost' two meanings: 'cost "
                                "to nature' and 'what it costs'"});
}

TEST_CASE("without a document the map is as if it had never been read") {
    Map a = Page("a", "en").says(person("Ann Lee"), "x").map();
    Map b = Page("b", "en").codebook("").says(person("Ann Lee"), "y").map();
    Reading r = *b.readings.begin();
    r.codebook = add_codebook(b, "");
    b.readings = {r};
    Map both = a;
    join(both, b);
    CHECK(without_document(both, "b") == a);
    CHECK(without_document(both, "a") == b);
    CHECK(without_document(both, "c") == both);
}
