#pragma once
// CSV as RFC 4180 has it, read; cells are written by base/escape.
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

struct CsvRow {
    std::size_t line = 0; // where it begins, 1-based
    std::vector<std::string> fields;
};

// Fields in double quotes may hold separators, line ends and doubled quotes; CR LF and LF both end a row. Empty rows
// are passed over. Errors: syntax, with the line.
Result<std::vector<CsvRow>> parse_csv(std::string_view text, const std::string &path, char separator = ',');

} // namespace polylogue
