#include "../../plugins/exec/words.hpp"

#include <doctest/doctest.h>

using polylogue::exec::Words;
using List = std::vector<std::string>;

TEST_CASE("a command is cut at white space") {
    CHECK(Words::of("  python3  read.py\t-v ") == List{"python3", "read.py", "-v"});
    CHECK(Words::of("").empty());
}

TEST_CASE("quotation marks and backslashes keep words together") {
    CHECK(Words::of("run 'my file' \"a b\" c\\ d") == List{"run", "my file", "a b", "c d"});
    CHECK(Words::of("x '' \"\"") == List{"x", "", ""});
    CHECK(Words::of("a'b'\"c\"d") == List{"abcd"});
}

TEST_CASE("inside quotation marks only the marks themselves mean something") {
    CHECK(Words::of(R"('a\n $HOME')") == List{R"(a\n $HOME)"});
    CHECK(Words::of(R"("a\"b \$c \d")") == List{R"(a"b $c \d)"});
}

TEST_CASE("an open quotation mark is told") {
    CHECK_THROWS_WITH(Words::of("a 'b"), "the command lacks a closing '");
    CHECK_THROWS_WITH(Words::of("a \"b"), "the command lacks a closing \"");
    CHECK_THROWS_WITH(Words::of("a \\"), "the command lacks a character behind the last backslash");
}
