#pragma once
// Dates as news pages and feeds write them, to YYYY-MM-DD.
#include <string>
#include <string_view>

namespace polylogue {

// The date of an ISO 8601 time (extended or basic), of a slashed, Chinese or English one; other values as they are.
std::string date_of(std::string_view time);

// The first whole date that stands in a text, the year with four digits; empty when there is none.
std::string find_date(std::string_view text);

} // namespace polylogue
