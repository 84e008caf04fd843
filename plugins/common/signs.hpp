#pragma once
// Words that few texts have, ruled out at the speed of a search for single bytes.
#include <cstring>
#include <string_view>

namespace polylogue::lexicon {

struct Sign {
    std::string_view word;
    std::size_t rarest = 0; // the place of its byte that texts have least
};

inline bool has(std::string_view text, const Sign &sign) {
    const char rarest = sign.word[sign.rarest];
    for (std::size_t at = sign.rarest; at < text.size(); ++at) {
        const void *const found = std::memchr(text.data() + at, rarest, text.size() - at);
        if (found == nullptr) return false;
        at = static_cast<std::size_t>(static_cast<const char *>(found) - text.data());
        if (text.substr(at - sign.rarest).starts_with(sign.word)) return true;
    }
    return false;
}

template <std::size_t n> bool has_any(std::string_view text, const Sign (&signs)[n]) {
    for (const Sign &sign : signs)
        if (has(text, sign)) return true;
    return false;
}

} // namespace polylogue::lexicon
