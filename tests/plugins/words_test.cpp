#include "common/words.hpp"

#include <doctest/doctest.h>

using polylogue::lexicon::words_of;

namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    words_of(text, out);
    return out;
}

} // namespace

TEST_CASE("English words lose case and common endings") {
    CHECK(words("Taxing taxes, taxed!") == std::vector<std::string>{"tax", "tax", "tax"});
    CHECK(words("The boss") == std::vector<std::string>{"the", "boss"});
}

TEST_CASE("numbers are one word") { CHECK(words("15 of 20") == std::vector<std::string>{"0", "of", "0"}); }

TEST_CASE("Chinese gives each two neighbouring characters") {
    CHECK(words("燃油税，税") == std::vector<std::string>{"燃油", "油税"});
    CHECK(words("税").empty());
}
