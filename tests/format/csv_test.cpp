#include "format/csv.hpp"

#include "base/csv.hpp"
#include "base/escape.hpp"
#include "format/hostile.hpp"
#include "merge/union.hpp"

using namespace polylogue;

namespace {

std::string fault(const std::string &csv) {
    const auto read = parse_csv_table(csv, "t.csv");
    return read ? "" : read.error().text();
}

std::set<Reading> with_statements(std::set<Reading> readings) {
    std::erase_if(readings, [](const Reading &r) { return r.statements.empty(); });
    return readings;
}

} // namespace

TEST_CASE("every reading comes back from the table as it was") {
    for (const Map &map : {test::corpus_map(), test::hostile_map()}) {
        const auto read = parse_csv_table(write_csv(map, derive(map)), "t.csv");
        REQUIRE(read);
        CHECK(read->notes.empty());
        CHECK(read->map.readings == with_statements(map.readings));
        Map both = map;
        CHECK(join(both, read->map).empty());
        CHECK(both == map);
    }
}

TEST_CASE("no cell of a table is a formula") {
    const Map map = test::hostile_map();
    const auto rows = parse_csv(write_csv(map, derive(map)), "t.csv");
    REQUIRE(rows);
    for (const CsvRow &row : *rows)
        for (const std::string &cell : row.fields)
            CHECK((cell.empty() || std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos));
}

TEST_CASE("an event list names persons and organisations, concept and agreement") {
    const Map map = sample::all({sample::Page("d", "en", "the ban")
                                     .date("2026-01-05")
                                     .says(sample::person("Ann Lee"), "it works",
                                           {.logics = {}, .stance = Stance::favour, .concept_id = "works"})
                                     .says(sample::person("Ben Fox"), "it works well",
                                           {.logics = {}, .stance = Stance::favour, .concept_id = "works"})
                                     .says(sample::body("Acme"), "it does not work",
                                           {.logics = {}, .stance = Stance::oppose, .concept_id = "works"})
                                     .map()});
    const auto rows = parse_csv(write_event_list(map, derive(map), "en"), "e.csv", ';');
    REQUIRE(rows);
    REQUIRE(rows->size() == 4);
    CHECK(rows->at(0).fields.at(0) == "statement ID");
    const auto cells = [&](std::size_t row) {
        const auto &f = rows->at(row).fields;
        return f.at(1) + "|" + f.at(8) + "|" + f.at(9) + "|" + f.at(10) + "|" + f.at(12);
    };
    CHECK(cells(1) == "2026-01-05 00:00:00|it works|Ann Lee||1");
    CHECK(cells(3) == "2026-01-05 00:00:00|it does not work||Acme|0");
}

TEST_CASE("hostile texts stay in the cells of an event list, and everybody has a row") {
    const Map map = test::hostile_map();
    const Derived derived = derive(map);
    const auto rows = parse_csv(write_event_list(map, derived, "en"), "e.csv", ';');
    REQUIRE(rows);
    REQUIRE(rows->size() == derived.statements.size() + 1);
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const auto &cells = rows->at(i).fields;
        REQUIRE(cells.size() == 15);
        CHECK(escape::uncsv(cells[8]) == derived.statements[i - 1].filed->exact);
        CHECK((!cells[9].empty() || !cells[10].empty()));
    }
}

TEST_CASE("an event list of Discourse Network Analyzer is read as a map") {
    const auto read = parse_csv_table("\"statement ID\";\"time\";\"document ID\";\"document "
                                      "title\";\"author\";\"source\";\"section\";\"type\";\"text\";"
                                      "\"person\";\"organization\";\"concept\";\"agreement\"\n"
                                      "17;2026-03-04 08:00:00;3;\"A title\";\"Rae\";\"Daily\";\"\";\"\";\"Prices will "
                                      "rise.\";\"Ann Lee\";\"Acme\";\"costs\";1\n"
                                      "18;2026-03-04 08:00:00;3;\"A title\";\"Rae\";\"Daily\";\"\";\"\";\"They will "
                                      "not.\";\"\";\"Ministry\";\"costs\";0\n",
                                      "e.csv");
    REQUIRE(read);
    const DocumentRecord &d = read->map.documents.at("3");
    CHECK(d.metadata.begin()->outlet == "Daily");
    CHECK(d.metadata.begin()->date == "2026-03-04");
    CHECK(d.text == "Prices will rise.\n\nThey will not.");
    const Reading &r = *read->map.readings.begin();
    REQUIRE(r.statements.size() == 2);
    CHECK(r.stakeholders.at(r.statements[0].stakeholder).name == "Ann Lee");
    CHECK(r.statements[1].at == Points{19, 33});
    CHECK(r.statements[1].stance == Stance::oppose);
    CHECK(r.statements[1].concept_id == "costs");
}

TEST_CASE("a table made by hand needs quotations and their holders, nothing else") {
    const auto read =
        parse_csv_table("stakeholder,quote,stance\n曹辰,「禁令」有效,favour\nAUTHOR,it is late,\n", "t.csv");
    REQUIRE(read);
    const Reading &r = *read->map.readings.begin();
    CHECK(r.statements.size() == 2);
    CHECK(r.stakeholders.at(r.statements[1].stakeholder).type == StakeholderType::author);
    CHECK(r.statements[0].stance == Stance::favour);
}

TEST_CASE("a table that cannot be read is refused with the line") {
    CHECK(fault("a,b\n1,2\n") ==
          "t.csv:1: expected columns named quote (or text) and stakeholder (or person, organization)");
    CHECK(fault("stakeholder,quote\nAnn\n") == "t.csv:2: expected 2 fields, found 1");
    CHECK(fault("stakeholder,quote\nAnn,\n") == "t.csv:2: quote: the words of the statement expected, none found");
    CHECK(fault("stakeholder,quote\n,x\n") == "t.csv:2: stakeholder: who says it expected, nothing found");
    CHECK(fault("stakeholder,quote,stance\nAnn,x,maybe\n") == "t.csv:2: stance: 'maybe' is no stance");
    CHECK(fault("") == "t.csv: a row of column names expected, nothing found");
    CHECK(fault("stakeholder,quote\n\"Ann") == "t.csv:2: a quoted field is not closed");
}

TEST_CASE("a relation to a statement that is not in the table is noted") {
    const auto read = parse_csv_table("id,stakeholder,quote,relations\n"
                                      "a,Ann,x,\"[{\"\"to\"\":\"\"zz\"\",\"\"type\"\":\"\"attack\"\"}]\"\n",
                                      "t.csv");
    REQUIRE(read);
    REQUIRE(read->notes.size() == 1);
    CHECK(read->notes[0] == "line 2: a relation to 'zz', which is not in this table");
}
