#include "base/arrange.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <string>

using namespace polylogue;

TEST_CASE("items come into the order given, cycle by cycle") {
    std::vector<std::string> items{"a", "b", "c", "d", "e"};
    arrange(items, {2, 0, 1, 3, 4});
    CHECK(items == std::vector<std::string>{"c", "a", "b", "d", "e"});
    arrange(items, {4, 3, 2, 1, 0});
    CHECK(items == std::vector<std::string>{"e", "d", "b", "a", "c"});
}

TEST_CASE("items that cannot be copied are arranged too") {
    std::vector<std::unique_ptr<int>> items;
    for (const int n : {7, 8, 9}) items.push_back(std::make_unique<int>(n));
    arrange(items, {1, 2, 0});
    CHECK(*items[0] == 8);
    CHECK(*items[2] == 7);
    items.clear();
    arrange(items, {});
    CHECK(items.empty());
}
