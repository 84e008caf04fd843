#pragma once
// Statements as one table: our own columns (nothing of a statement is lost) and the event list of Discourse Network
// Analyzer. What a table cannot hold is listed in docs/formats.md.
#include "format/assembly.hpp"
#include "merge/derive.hpp"

#include <string>

namespace polylogue {

// One row a statement of a reading, comma-separated, first row the names. Cells are guarded against formulas.
std::string write_csv(const Map &map, const Derived &derived);

// The event list that Discourse Network Analyzer exports, semicolons between cells: persons and organisations apart,
// the claim as concept (wording in `lang`), agreement 0 where the statement's stance is the opposite of the claim's.
std::string write_event_list(const Map &map, const Derived &derived, std::string_view lang);

// Either table, known by its first row; columns may be missing and stand in any order. Of a document without a hash the
// text is made of its quotations, one a paragraph.
Result<Imported> parse_csv_table(const std::string &csv, const std::string &name);

} // namespace polylogue
