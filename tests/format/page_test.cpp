#include "format/page.hpp"

#include "format/diagram.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace polylogue;

namespace {

Map two_voices() {
    return sample::all(
        {sample::Page("d1", "en", "mend the bridge")
             .says(sample::body("Road Council"), "It is <b>unsafe</b></script>", diagram::thinks("", Stance::favour))
             .map(),
         sample::Page("d2", "en", "mend the bridge")
             .says(sample::person("Ann Field"), "It costs too much", diagram::thinks("", Stance::oppose))
             .map()});
}

nlohmann::json data_of(const std::string &page) {
    const std::string open = "id=\"map\">";
    const std::size_t at = page.find(open) + open.size();
    return nlohmann::json::parse(page.substr(at, page.find("</script>", at) - at));
}

} // namespace

TEST_CASE("no markup of a document stands in the page") {
    const Map map = two_voices();
    const std::string page = write_page(map, derive(map), {});
    CHECK(page.find("<b>unsafe") == std::string::npos);
    CHECK(page.find("unsafe\\u003c/b>") != std::string::npos);
    CHECK(data_of(page)["statements"].size() == 2);
}

TEST_CASE("the page allows its own script and style by their hashes, and nothing from elsewhere") {
    const Map map = two_voices();
    const std::string page = write_page(map, derive(map), {});
    CHECK(page.find("default-src 'none'; script-src 'sha256-") != std::string::npos);
    CHECK(page.find("unsafe-inline") == std::string::npos);
    CHECK(page.find(" src=") == std::string::npos);
}

TEST_CASE("the same map gives the same page") {
    const Map map = two_voices();
    CHECK(write_page(map, derive(map), {}) == write_page(map, derive(map), {}));
}

TEST_CASE("a large map's page carries the statements asked for and counts them all") {
    const Map map = two_voices();
    const auto data = data_of(write_page(map, derive(map), {}, {.most = 1}));
    CHECK(data["statements"].size() == 1);
    CHECK(data["documents"].size() == 1);
    CHECK(data["all"]["statements"] == 2);
}

TEST_CASE("addresses that are not of the web are left out") {
    Map map = two_voices();
    Metadata meta;
    meta.url = "javascript:alert(1)";
    map.documents.at("d1").metadata = {meta};
    meta.url = "https://example.invalid/a";
    map.documents.at("d2").metadata = {meta};
    const auto documents = data_of(write_page(map, derive(map), {}))["documents"];
    CHECK(!documents[0].contains("url"));
    CHECK(documents[1]["url"] == "https://example.invalid/a");
}
