#pragma once
// Numbers as text, the same on every machine and in every locale.
#include <optional>
#include <string>
#include <string_view>

namespace polylogue {

std::string number_text(double value);                     // the shortest form that reads back equal
std::optional<double> parse_number(std::string_view text); // the whole of `text`, finite; else nothing

} // namespace polylogue
