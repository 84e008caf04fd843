#include "common/word_table.hpp"

#include <doctest/doctest.h>

using polylogue::lexicon::WordTable;

TEST_CASE("a table of words keeps what was added, however many and however long") {
    WordTable<int> table;
    CHECK(table.find("levy") == nullptr);
    const auto word = [](int i) { return std::string(static_cast<std::size_t>(i % 30), 'w') + std::to_string(i); };
    for (int i = 0; i < 2000; ++i) table[word(i)] = i;
    table[""] = -1;
    table["levy"] += 7;
    for (int i = 0; i < 2000; ++i) {
        REQUIRE(table.find(word(i)) != nullptr);
        CHECK(*table.find(word(i)) == i);
    }
    CHECK(*table.find("") == -1);
    CHECK(*table.find("levy") == 7);
    CHECK(table.find("levies") == nullptr);
    CHECK(table.find("w2000") == nullptr);
}
