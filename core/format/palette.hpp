#pragma once
// Colours of groups that are compared: Okabe and Ito's, safe for colour-blind readers, as pale fill, frame and dark
// head.
#include "format/cards.hpp"

#include <array>

namespace polylogue {

inline constexpr std::array kGroupColours{
    Colour{"#E3F0FA", "#0072B2", "#005F95"}, Colour{"#FDEBDD", "#C25400", "#A84900"},
    Colour{"#DFF3EC", "#009E73", "#00664B"}, Colour{"#F7E6F0", "#B0578D", "#8A3F6C"},
    Colour{"#FBF6D0", "#A38A00", "#6E5D00"}, Colour{"#DDF3FB", "#3A8FBF", "#2B6F96"},
    Colour{"#EFE6DD", "#8C6239", "#6B4A2B"}, Colour{"#E4E4E4", "#333333", "#222222"}};

inline const Colour &group_colour(std::size_t group) { return kGroupColours[group % kGroupColours.size()]; }

inline constexpr Colour kSeveralColour{"#F4F4F4", "#767676", "#5E5E5E"}, kAllColour{"#FFFFFF", "#1A1A1A", "#1A1A1A"};

} // namespace polylogue
