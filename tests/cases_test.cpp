#include "support/cases.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

namespace {

using namespace polylogue::test;

std::vector<std::string> case_files() {
    std::vector<std::string> out;
    for (const auto &item : std::filesystem::directory_iterator(POLYLOGUE_SOURCE "/tests/cases"))
        if (item.path().extension() == ".case") out.push_back(item.path().string());
    std::sort(out.begin(), out.end());
    return out;
}

struct Count {
    std::size_t cases = 0, todo = 0, came_true = 0;
};

void check(const std::string &file, const Case &item, Count &count) {
    const polylogue::Reading reading = read_passage(item.passage);
    const std::vector<std::string> missed = failures(item, reading);
    ++count.cases;
    count.todo += item.todo;
    count.came_true += item.todo && missed.empty();
    if (item.todo) return;
    std::string text = file + ":" + std::to_string(item.line) + ": " + item.name + "\n";
    for (const std::string &m : missed) text += "  missed: " + m + "\n";
    CHECK_MESSAGE(missed.empty(), text, "  found:\n", found_text(reading));
}

} // namespace

TEST_CASE("every extraction case comes true") {
    Count count;
    for (const std::string &file : case_files())
        for (const Case &item : read_cases(file)) check(std::filesystem::path(file).filename().string(), item, count);
    MESSAGE(count.cases << " cases, " << count.todo << " known misses, of which " << count.came_true
                        << " now come true");
}
