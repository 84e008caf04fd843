#include "plugin/settings.hpp"

#include "plugin/library.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

namespace {

Result<std::vector<Setting>> settings(const std::map<std::string, std::string> &given) {
    const auto plugin = load_plugin(test::faulty("options") + "/options.so");
    REQUIRE(plugin);
    return settings_for(**plugin, given);
}

std::string fault(const std::string &name, const std::string &value) {
    const auto out = settings({{name, value}});
    REQUIRE(!out);
    CHECK(out.error().kind == ErrorKind::usage);
    return out.error().message;
}

} // namespace

TEST_CASE("options that are not given have their defaults, in the plugin's order") {
    const auto all = settings({});
    REQUIRE(all);
    REQUIRE(all->size() == 6);
    CHECK((*all)[0].name == "loud");
    CHECK((*all)[1].integer == 5);
    CHECK((*all)[1].real == 5.0);
    CHECK((*all)[2].real == 0.5);
    CHECK((*all)[4].text == "a");
}

TEST_CASE("a given value takes the place of the default") {
    const auto all =
        settings({{"loud", "true"}, {"most", "9"}, {"share", "0.25"}, {"word", "two words"}, {"kind", "c"}});
    REQUIRE(all);
    CHECK((*all)[0].integer == 1);
    CHECK((*all)[1].integer == 9);
    CHECK((*all)[2].real == 0.25);
    CHECK((*all)[3].text == "two words");
    CHECK((*all)[4].text == "c");
}

TEST_CASE("a value of the wrong type names plugin, option and what was found") {
    CHECK(fault("loud", "yes") == "plugin options, option 'loud': true or false expected, found 'yes'");
    CHECK(fault("most", "many") == "plugin options, option 'most': a whole number expected, found 'many'");
    CHECK(fault("most", "3.5") == "plugin options, option 'most': a whole number expected, found '3.5'");
    CHECK(fault("share", "half") == "plugin options, option 'share': a number expected, found 'half'");
    CHECK(fault("share", "nan") == "plugin options, option 'share': 0 to 1 expected, found nan");
    CHECK(fault("kind", "d") == "plugin options, option 'kind': one of a|b|c expected, found 'd'");
    CHECK(fault("kind", "a|b") == "plugin options, option 'kind': one of a|b|c expected, found 'a|b'");
}

TEST_CASE("a value outside the range names the range") {
    CHECK(fault("most", "0") == "plugin options, option 'most': 1 to 9 expected, found 0");
    CHECK(fault("share", "1.5") == "plugin options, option 'share': 0 to 1 expected, found 1.5");
}

TEST_CASE("an option the plugin does not have is an error") {
    CHECK(fault("mots", "5") == "plugin options, option 'mots': the plugin has no such option");
}
