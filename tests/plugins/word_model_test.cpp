#include "common/word_model.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace polylogue::linear;

namespace {

std::string written(const std::string &text) {
    const auto path = std::filesystem::temp_directory_path() / "polylogue-words.words";
    std::ofstream(path) << text;
    return path.string();
}

std::vector<std::string> terms(std::string_view view) {
    std::vector<std::string> out;
    each_term(view, [&](std::string_view t) { out.emplace_back(t); });
    return out;
}

} // namespace

TEST_CASE("terms are stems of English words and two to four neighbouring Chinese characters") {
    CHECK(terms("Two markets") == std::vector<std::string>{"two", "market"});
    CHECK(terms("罚款三千") == std::vector<std::string>{"罚款", "罚款三", "罚款三千", "款三", "款三千", "三千"});
    CHECK(terms("水，火") == std::vector<std::string>{});
    CHECK(each_term("罚款 paid", [](std::string_view) {}) == 2);
}

TEST_CASE("a word model adds the weights of the terms by class, over the root of the number of words") {
    const WordModel m = WordModel::load(written("[classes]\ncost\nlaw\n[words]\nbill\t0=4\t1=-1\n罚款\t1=3\n"));
    CHECK(m.class_of("law") == 1);
    CHECK(m.class_of("faith") == -1);
    std::vector<double> scores;
    m.score("Bills, bills; other things", scores);
    REQUIRE(scores.size() == 2);
    CHECK(scores[0] == doctest::Approx(2 * 4 / 2.0));
    CHECK(scores[1] == doctest::Approx(2 * -1 / 2.0));
    m.score("罚款", scores);
    CHECK(scores[1] == doctest::Approx(3));
    m.score("", scores);
    CHECK(scores == std::vector<double>{0, 0});
}

TEST_CASE("a word whose class is not there is refused") {
    for (const char *field : {"1=2", "x", "-1=2"}) {
        const std::string path = written(std::string("[classes]\ncost\n[words]\nbill\t") + field + "\n");
        CHECK_THROWS_WITH(WordModel::load(path),
                          doctest::Contains((path + ": a word needs class=weight: bill " + field).c_str()));
    }
}
