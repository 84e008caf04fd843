#pragma once
// Extraction cases as text files anyone can write; the format is in tests/cases/README.md.
#include "support/extraction.hpp"

#include <string>
#include <vector>

namespace polylogue::test {

struct Expectation {
    enum class Kind { statement, relation, nothing } kind = Kind::statement;
    bool wanted = true;              // false: must not be found
    std::vector<std::string> fields; // statement: holder, mode, words, logics, stance; relation: from, type, to
    std::string line;                // as written
};

struct Case {
    std::string name;
    std::size_t line = 0; // in the file, 1-based
    bool todo = false;    // a known miss
    Passage passage;
    std::vector<Expectation> expected;
};

// Throws std::runtime_error("file:line: …") for a file that is not of the format.
std::vector<Case> read_cases(const std::string &path);

// One line for each expectation that did not come true.
std::vector<std::string> failures(const Case &item, const Reading &reading);

std::string found_text(const Reading &reading); // the statements and relations found, a line each

} // namespace polylogue::test
