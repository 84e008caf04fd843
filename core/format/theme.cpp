#include "format/theme.hpp"

#include <array>
#include <string_view>

namespace polylogue {
namespace {

struct Row {
    std::string_view light, dark, print;
};

// The palette of format/cards, format/picture and format/overview.
constexpr std::array kRows{
    Row{"\"#1A1A1A\"", "\"#ECECEC\"", "\"#000000\""}, Row{"\"#444444\"", "\"#BDBDBD\"", "\"#222222\""},
    Row{"\"#555555\"", "\"#B0B0B0\"", "\"#222222\""}, Row{"\"#5E5E5E\"", "\"#8A8A8A\"", "\"#555555\""},
    Row{"\"#767676\"", "\"#9A9A9A\"", "\"#666666\""}, Row{"\"#C9C9C9\"", "\"#4A4F55\"", "\"#AAAAAA\""},
    Row{"\"#F4F4F4\"", "\"#2A2D31\"", "\"#FFFFFF\""}, Row{"\"#FAFAFA\"", "\"#1D2024\"", "\"#FFFFFF\""},
    Row{"\"#FCFCFC\"", "\"#1D2024\"", "\"#FFFFFF\""}, Row{"\"white\"", "\"#14161A\"", "\"white\""},
    Row{"\"#E3F0FA\"", "\"#12324A\"", "\"#FFFFFF\""}, Row{"\"#0072B2\"", "\"#56B4E9\"", "\"#000000\""},
    Row{"\"#005F95\"", "\"#1F78B4\"", "\"#222222\""}, Row{"\"#FDEBDD\"", "\"#4A2A12\"", "\"#D9D9D9\""},
    Row{"\"#C25400\"", "\"#F0A060\"", "\"#000000\""}, Row{"\"#A84900\"", "\"#C96A1E\"", "\"#777777\""},
    Row{"\"#00795A\"", "\"#3CC79A\"", "\"#777777\""}, Row{"\"#C8102E\"", "\"#FF6B7D\"", "\"#000000\""}};

} // namespace

std::string themed(std::string dot, const std::string &theme) {
    if (theme != "dark" && theme != "print") return dot;
    std::string out;
    if (const std::size_t ground = dot.find("bgcolor=white"); ground != std::string::npos && theme == "dark")
        dot.replace(ground, 13, "bgcolor=\"white\""); // as cgraph writes it
    for (std::size_t at = 0; at < dot.size();) {
        const Row *found = nullptr;
        for (const Row &r : kRows)
            if (dot[at] == '"' && dot.compare(at, r.light.size(), r.light) == 0) found = &r;
        if (found) {
            out += theme == "dark" ? found->dark : found->print;
            at += found->light.size();
        } else {
            out += dot[at++];
        }
    }
    return out;
}

} // namespace polylogue
