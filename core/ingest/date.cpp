#include "ingest/date.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Number {
    unsigned value = 0;
    std::size_t digits = 0;
};

Number number_at(std::string_view text, std::size_t at) {
    Number n;
    for (; at + n.digits < text.size() && is_digit(text[at + n.digits]) && n.digits < 5; ++n.digits)
        n.value = n.value * 10 + static_cast<unsigned>(text[at + n.digits] - '0');
    return n;
}

std::string written(unsigned year, unsigned month, unsigned day) {
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return {};
    const auto two = [](unsigned v) { return (v < 10 ? "-0" : "-") + std::to_string(v); };
    return std::to_string(year) + two(month) + two(day);
}

// Bytes of the sign between the parts of a date at `at`: - / . or the given character; 0 when there is none.
std::size_t sign_at(std::string_view text, std::size_t at, std::string_view character) {
    if (text.substr(at, character.size()) == character) return character.size();
    return at < text.size() && (text[at] == '-' || text[at] == '/' || text[at] == '.') ? 1 : 0;
}

// Year, month and day in this order at `at`, in digits.
std::string year_first(std::string_view text, std::size_t at) {
    const Number year = number_at(text, at);
    const std::size_t first = sign_at(text, at + year.digits, "年");
    const std::size_t month_at = at + year.digits + first;
    const Number month = number_at(text, month_at);
    const std::size_t second = sign_at(text, month_at + month.digits, "月");
    const Number day = number_at(text, month_at + month.digits + second);
    if (year.digits != 4 || !first || !second || month.digits > 2 || day.digits > 2) return {};
    return written(year.value, month.value, day.value);
}

// The number of the English month that begins at `at`, written out or by three letters; 0 when none does.
unsigned month_at(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto found = std::find(names.begin(), names.end(), text.substr(at, 3));
    return found == names.end() ? 0 : static_cast<unsigned>(found - names.begin()) + 1;
}

// "April 9, 2025" or "9 April 2025" around the month at `at`.
std::string month_named(std::string_view text, std::size_t at, unsigned month) {
    std::size_t end = at;
    while (end < text.size() && ((text[end] | 32) >= 'a' && (text[end] | 32) <= 'z')) ++end;
    while (end < text.size() && (text[end] == ' ' || text[end] == '.' || text[end] == ',')) ++end;
    const Number next = number_at(text, end);
    if (next.digits == 4) {
        std::size_t before = at;
        while (before > 0 && !is_digit(text[before - 1]) && at - before < 4) --before; // "9 ", "9th "
        while (before > 0 && is_digit(text[before - 1])) --before;
        return written(next.value, month, number_at(text, before).value);
    }
    std::size_t year = end + next.digits;
    while (year < text.size() && (text[year] == ' ' || text[year] == ',')) ++year;
    return next.digits ? written(number_at(text, year).value, month, next.value) : "";
}

} // namespace

std::string date_of(std::string_view time) {
    if (std::string found = year_first(time, 0); !found.empty()) return found;
    const auto digits = static_cast<std::size_t>(std::find_if_not(time.begin(), time.end(), is_digit) - time.begin());
    if (digits == 8)
        return std::string(time.substr(0, 4)) + "-" + std::string(time.substr(4, 2)) + "-" +
               std::string(time.substr(6, 2));
    const std::string found = find_date(time);
    return found.empty() ? std::string(time) : found;
}

std::string find_date(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool starts = at == 0 || !is_digit(text[at - 1]);
        std::string found;
        if (starts && is_digit(text[at]))
            found = year_first(text, at);
        else if (const unsigned month = month_at(text, at))
            found = month_named(text, at, month);
        if (!found.empty()) return found;
    }
    return {};
}

} // namespace polylogue
