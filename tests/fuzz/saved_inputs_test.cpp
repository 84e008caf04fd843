#include "fuzz/target.hpp"
#include "support/folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

using namespace polylogue::test;

namespace {

std::vector<std::string> saved(const FuzzTarget &target) {
    std::vector<std::string> out;
    for (const auto &file : std::filesystem::directory_iterator(POLYLOGUE_SOURCE "/tests/fuzz/inputs/" + target.name))
        out.push_back(file.path().string());
    std::sort(out.begin(), out.end());
    return out;
}

void run_saved(const FuzzTarget &target) {
    const std::vector<std::string> files = saved(target);
    REQUIRE_FALSE(files.empty());
    for (const std::string &file : files) {
        INFO(file);
        const std::string bytes = file_bytes(file);
        target.run(bytes);
        target.run(bytes.substr(0, bytes.size() / 2)); // cut off
    }
}

} // namespace

TEST_CASE("every fuzz target takes its saved inputs, whole and cut off") {
    REQUIRE(fuzz_targets().size() >= 18);
    for (const FuzzTarget &target : fuzz_targets()) {
        INFO(target.name);
        run_saved(target);
    }
}
