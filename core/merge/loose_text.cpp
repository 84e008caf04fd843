#include "merge/loose_text.hpp"

#include "base/utf8.hpp"
#include "text/script.hpp"

#include <unicode/uchar.h>

namespace polylogue {
namespace {

constexpr std::size_t kLeast = 8; // code points

// The letter or digit that stands for `c`, or 0.
char32_t folded(char32_t c) {
    if (u_isalnum(static_cast<UChar32>(c)) == 0) return 0;
    return simplified(static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
}

} // namespace

LooseText::LooseText(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = folded(utf8::next(text, at));
        if (c) utf8::append(letters_, c);
        places_.resize(letters_.size(), begin);
        ends_.resize(letters_.size(), at);
    }
}

std::optional<Span> LooseText::find(std::string_view words) const {
    const std::string wanted = LooseText(words).letters_;
    if (utf8::count(wanted) < kLeast) return std::nullopt;
    const std::size_t at = letters_.find(wanted);
    if (at == std::string::npos || letters_.find(wanted, at + 1) != std::string::npos) return std::nullopt;
    return Span{places_[at], ends_[at + wanted.size() - 1]};
}

} // namespace polylogue
