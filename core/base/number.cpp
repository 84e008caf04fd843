#include "base/number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace polylogue {

std::string number_text(double value) {
    std::array<char, 32> space{};
    return {space.data(), std::to_chars(space.data(), space.data() + space.size(), value).ptr};
}

std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

} // namespace polylogue
