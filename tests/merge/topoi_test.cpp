#include "merge/topoi.hpp"

#include "merge/bridge_terms.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace polylogue;

namespace {

const BridgeTerms &bridge() {
    static const BridgeTerms terms({}, nullptr);
    return terms;
}

bool makes(std::string_view text, const std::string &topos, bool denies = false) {
    const auto found = Topoi::all().of(bridge().of(text), denies);
    CHECK(std::is_sorted(found.begin(), found.end()));
    return std::find(found.begin(), found.end(), topos) != found.end();
}

} // namespace

TEST_CASE("a stock argument is the same in both languages and scripts") {
    CHECK(makes("A ban on sugar beets kills jobs in the valley", "kills-jobs"));
    CHECK(makes("這項禁令會讓山谷失去許多就業", "kills-jobs"));
    CHECK(makes("这项禁令会让山谷失去许多就业", "kills-jobs"));
    CHECK(makes("The blockade only pushed the islanders to innovate", "rival-made-strong"));
    CHECK(makes("封鎖反而倒逼島民創新", "rival-made-strong"));
}

TEST_CASE("one meaning alone is no stock argument") {
    CHECK_FALSE(makes("She has a new job in the valley", "kills-jobs"));
    CHECK_FALSE(makes("Sugar beets are banned", "rival-made-strong"));
}

TEST_CASE("some stock arguments deny") {
    CHECK(makes("The toll does not cost jobs", "no-job-loss", true));
    CHECK_FALSE(makes("The toll costs jobs", "no-job-loss", false));
}

TEST_CASE("every stock argument has plain words, and its meanings are in the glossary") {
    CHECK(Topoi::all().saying("kills-jobs") == "it costs jobs");
    CHECK(Topoi::all().saying("no such").empty());
    for (const std::string &meaning : Topoi::all().meanings()) {
        std::string words = meaning;
        std::replace(words.begin(), words.end(), '_', ' ');
        CHECK_MESSAGE(bridge().of(words) == std::vector<std::string>{"=" + meaning}, meaning);
    }
}
