#include "merge/terms.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using Strings = std::vector<std::string>;

TEST_CASE("terms are stems of longer words, acronyms and numbers") {
    CHECK(key_terms("The EU bans exporting 120 engines") == Strings{"120", "ban", "engin", "eu", "export"});
    CHECK(key_terms("exports, exported, export") == Strings{"export"});
    CHECK(key_terms("it is what it was").empty());
}

TEST_CASE("Han terms are pairs of neighbours, the same in both scripts") {
    CHECK(key_terms("關稅提高") == key_terms("关税提高"));
    CHECK(key_terms("关税提高").size() == 3);
    CHECK(key_terms("我的").empty());
}

TEST_CASE("negations count in both languages") {
    CHECK(negations("This will not work, and can't last.") == 2);
    CHECK(negations("這不會成功") == 1);
    CHECK(negations("Not only that") == 0);
    CHECK(negations("不過，關稅不斷提高，特別明顯") == 0);
    CHECK(negations("a note on notes") == 0);
}
