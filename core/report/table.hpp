#pragma once
// A table of figures with named columns: one source for the CSV files and the XML of a comparison.
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace polylogue {

using Cell = std::variant<std::monostate, std::string, double, std::size_t, bool>; // monostate: no value

struct Table {
    std::string name, row; // of the table and of one row, as XML elements: "shares", "share"
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows; // each as long as `columns`
};

// As written to files: numbers in the shortest form that reads back equal, rounded to nine decimals so that the last
// digits of a logarithm do not matter; true, false; "" for no value.
std::string cell_text(const Cell &cell);

} // namespace polylogue
