#include "merge/pinyin.hpp"

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace polylogue {
namespace {

std::unique_ptr<icu::Transliterator> make_transform() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Han-Latin/Names; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    return U_FAILURE(status) ? nullptr : std::move(made);
}

std::vector<std::string> split(const std::string &text) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c >= 'a' && c <= 'z')
            out.back() += c;
        else if (!out.back().empty())
            out.emplace_back();
    }
    if (out.back().empty()) out.pop_back();
    return out;
}

} // namespace

std::vector<std::string> pinyin(std::string_view han) {
    // Building the transform takes tens of milliseconds, so each thread builds it once.
    thread_local const std::unique_ptr<icu::Transliterator> transform = make_transform();
    if (!transform) return {};
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(han.data(), static_cast<int32_t>(han.size())));
    transform->transliterate(text);
    std::string out;
    text.toUTF8String(out);
    return split(out);
}

std::string initial_of(std::string_view syllable) {
    return std::string(syllable.substr(0, syllable.find_first_of("aeiouv")));
}

} // namespace polylogue
