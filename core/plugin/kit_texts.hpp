#pragma once
// The texts of the conformance kit: hard cases, and ordinary prose of any length.
#include <cstddef>
#include <string>
#include <vector>

namespace polylogue {

struct KitText {
    std::string name; // what is hard about it
    std::string text, lang;
};

std::vector<KitText> kit_texts();

// At least so many bytes of prose in English and both Chinese scripts, no two sentences alike, each followed by
// `between`.
std::string kit_prose(std::size_t bytes, const std::string &between);

} // namespace polylogue
