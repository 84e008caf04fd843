#include "format/compare_files.hpp"

#include "base/csv.hpp"
#include "base/escape.hpp"
#include "format/bars.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("a table's CSV gives every cell back, formulas too") {
    const Table table{"things",
                      "thing",
                      {"name", "count", "share"},
                      {{std::string("=1+1"), std::size_t{3}, -0.25},
                       {std::string("a, \"b\"\nc"), std::monostate(), 1.0 / 3},
                       {std::string("'=quoted"), std::size_t{0}, true},
                       {std::string("晶片"), std::size_t{1}, 1e-12}}};
    const auto rows = parse_csv(write_table_csv(table), "things.csv");
    REQUIRE(rows);
    REQUIRE(rows->size() == 5);
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (std::size_t c = 0; c < 3; ++c) {
            const std::string cell = (*rows)[r + 1].fields[c];
            const bool text = std::holds_alternative<std::string>(table.rows[r][c]);
            CHECK((text ? escape::uncsv(cell) : cell) == cell_text(table.rows[r][c]));
        }
    CHECK((*rows)[1].fields[0] == "'=1+1");
    CHECK((*rows)[1].fields[2] == "-0.25");
}

TEST_CASE("numbers are rounded to nine decimals and never minus nothing") {
    CHECK(cell_text(1.0 / 3) == "0.333333333");
    CHECK(cell_text(-1e-12) == "0");
    CHECK(cell_text(2.0) == "2");
    CHECK(cell_text(true) == "true");
    CHECK(cell_text(std::monostate()).empty());
}

TEST_CASE("a chart has a title, a description and one bar a large group") {
    reporting::Bars bars{
        "logics-chart", "Share & logic", "Cost: Herald 40 %; Post 3 of 7.", {"Herald <b>", "Post"}, {}};
    bars.panels.push_back(
        {"logics-cost", "Cost", {{0.4, 0.3, 0.5, true, "40 % (30–50), 8 of 20"}, {0, 0, 0, false, "3 of 7"}}, true});
    const std::string svg = draw_bars(bars, "en");
    CHECK(svg.find("<title id=\"logics-chart-t\">Share &amp; logic</title>") != std::string::npos);
    CHECK(svg.find("<desc id=\"logics-chart-d\">Cost: Herald 40 %; Post 3 of 7.</desc>") != std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(svg.find("Cost *") != std::string::npos);
    std::size_t bars_drawn = 0;
    for (std::size_t at = svg.find("<rect"); at != std::string::npos; at = svg.find("<rect", at + 1)) ++bars_drawn;
    CHECK(bars_drawn == 1);
}
