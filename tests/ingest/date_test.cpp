#include "ingest/date.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("times are cut to their date") {
    CHECK(date_of("2025-03-04T10:00:00Z") == "2025-03-04");
    CHECK(date_of("2025/3/4 10:00") == "2025-03-04");
    CHECK(date_of("20250304T100000Z") == "2025-03-04");
    CHECK(date_of("2024年11月5日 09:12") == "2024-11-05");
    CHECK(date_of("Tue, 4 Mar 2025 10:00:00 GMT") == "2025-03-04");
    CHECK(date_of("2026-01") == "2026-01");
    CHECK(date_of("yesterday") == "yesterday");
}

TEST_CASE("a whole date is found in a line, other numbers are not dates") {
    CHECK(find_date("Posted on May 2, 2025 by P. Jansen") == "2025-05-02");
    CHECK(find_date("12 June 2025, 14:05") == "2025-06-12");
    CHECK(find_date("9th September 2024") == "2024-09-09");
    CHECK(find_date("來源：日報 2024/05/06") == "2024-05-06");
    CHECK(find_date("call 2025-13-40 or 12025-01-01").empty());
    CHECK(find_date("March of 2025 may be dry").empty());
}
