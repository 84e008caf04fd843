#pragma once
// Statements drawn for people to check, as a CSV to fill in, and the filled-in file read back. Columns:
// docs/comparing.md.
#include "base/result.hpp"
#include "merge/derive.hpp"
#include "report/sample_report.hpp"

#include <array>
#include <string>
#include <vector>

namespace polylogue {

// What is asked of each statement; "y" or "n" goes under each.
inline constexpr std::array kChecks{"statement_right", "holder_right", "logics_right", "stance_right"};

// One row for each of `drawn`, indices into Derived::statements; the columns of kChecks are empty.
std::string write_sample(const Map &map, const Derived &derived, const std::vector<std::size_t> &drawn);

// By statement id. y, yes, 1, true, 是 and 对 are yes; n, no, 0, false and 否 are no; other words are errors, which
// name the line.
Result<Checks> parse_answers(const std::string &csv, const std::string &name);

} // namespace polylogue
