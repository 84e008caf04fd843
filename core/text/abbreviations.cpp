#include "text/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

struct Abbreviation {
    std::string_view word;
    Follow follow;
};

constexpr Abbreviation kAbbreviations[] = {
#include "text/abbreviations.inc"
};

constexpr std::string_view kStarters[] = {
#include "text/starters.inc"
};

bool before(const Abbreviation &a, const Abbreviation &b) { return a.word < b.word; }

} // namespace

std::optional<Follow> find_abbreviation(std::string_view word) {
    static const auto sorted = [] {
        std::array<Abbreviation, std::size(kAbbreviations)> all{};
        std::copy(std::begin(kAbbreviations), std::end(kAbbreviations), all.begin());
        std::sort(all.begin(), all.end(), before);
        return all;
    }();
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), Abbreviation{word, Follow::open}, before);
    return at != sorted.end() && at->word == word ? std::optional(at->follow) : std::nullopt;
}

bool opens_sentence(std::string_view word) {
    return std::binary_search(std::begin(kStarters), std::end(kStarters), word);
}

} // namespace polylogue
