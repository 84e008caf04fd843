#include "common/linear.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using polylogue::linear::Model;

namespace {

std::string written(const std::string &text) {
    const auto path = std::filesystem::temp_directory_path() / "polylogue-linear.weights";
    std::ofstream(path) << text;
    return path.string();
}

} // namespace

TEST_CASE("a model sums shared features") {
    const Model m = Model::load(written("[settings]\nfirst\t0.2\n[classes]\na\t-1\nb\t0.5\n[shared]\nx\t2\ny\t3\n"));
    REQUIRE(m.bias().size() == 2);
    CHECK(m.bias()[1] == doctest::Approx(0.5));
    CHECK(m.class_of("b") == 1);
    CHECK(m.class_of("c") == -1);
    CHECK(m.setting("first", 0) == doctest::Approx(0.2));
    CHECK(m.setting("second", 7) == doctest::Approx(7));
    const std::vector<double> x = {1, 10};
    CHECK(m.shared(x) == doctest::Approx(32));
}

TEST_CASE("a weight that is no number is refused") {
    const std::string path = written("[classes]\na\tmuch\n");
    CHECK_THROWS_WITH(Model::load(path), (path + ": expected a number, found 'much'").c_str());
}
