#include "text/segment.hpp"

#include <memory>
#include <unicode/ubrk.h>

namespace polylogue {
namespace {

struct Close {
    void operator()(UText *text) const { utext_close(text); }
    void operator()(UBreakIterator *breaks) const { ubrk_close(breaks); }
};

} // namespace

std::vector<Span> find_tokens(const Document &document) {
    const std::string_view body = document.at(document.body);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, Close> text(
        utext_openUTF8(nullptr, body.data(), static_cast<std::int64_t>(body.size()), &status));
    const std::unique_ptr<UBreakIterator, Close> breaks(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
    if (U_FAILURE(status)) return {};
    ubrk_setUText(breaks.get(), text.get(), &status);
    if (U_FAILURE(status)) return {};
    std::vector<Span> tokens;
    auto from = static_cast<std::size_t>(ubrk_first(breaks.get()));
    for (std::int32_t to = ubrk_next(breaks.get()); to != UBRK_DONE; to = ubrk_next(breaks.get())) {
        const auto end = static_cast<std::size_t>(to);
        if (ubrk_getRuleStatus(breaks.get()) >= UBRK_WORD_NONE_LIMIT)
            tokens.push_back({document.body.begin + from, document.body.begin + end});
        from = end;
    }
    return tokens;
}

} // namespace polylogue
