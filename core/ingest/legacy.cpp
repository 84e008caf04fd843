#include "ingest/legacy.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <vector>

namespace polylogue {
namespace {

struct Close {
    void operator()(UConverter *c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter open(const char *encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter c(ucnv_open(encoding, &status));
    if (c) ucnv_setToUCallBack(c.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_SUCCESS(status) ? std::move(c) : nullptr;
}

// Appends UTF-16 to UTF-8; a high surrogate at the end stays behind in `units`.
void flush(std::vector<UChar> &units, std::size_t filled, std::string &out) {
    std::size_t i = 0;
    for (; i < filled; ++i) {
        char32_t c = units[i];
        if (c >= 0xD800 && c < 0xDC00) {
            if (i + 1 == filled) break;
            c = 0x10000 + ((c - 0xD800) << 10U) + (units[++i] - 0xDC00U);
        }
        utf8::append(out, c);
    }
    std::copy(units.begin() + static_cast<std::ptrdiff_t>(i), units.begin() + static_cast<std::ptrdiff_t>(filled),
              units.begin());
    units[filled - i] = 0;
}

std::size_t invalid_length(UConverter *c) {
    std::array<char, 16> bad{};
    auto n = static_cast<std::int8_t>(bad.size());
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(c, bad.data(), &n, &status);
    return U_SUCCESS(status) && n > 0 ? static_cast<std::size_t>(n) : 0;
}

// The hundred or so most frequent characters of running Chinese, both scripts.
bool is_frequent(char32_t c) {
    static const std::vector<char32_t> sorted = [] {
        constexpr std::string_view list =
            "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着下自"
            "之年过過发發后後作里裡"
            "用道行所然家种種事成方多经經么么去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本"
            "前开開但因只从從想实實日"
            "军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並"
            "物手应應战戰向头頭文体體"
            "政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教";
        std::vector<char32_t> out;
        for (std::size_t at = 0; at < list.size();) out.push_back(utf8::next(list, at));
        std::sort(out.begin(), out.end());
        return out;
    }();
    return std::binary_search(sorted.begin(), sorted.end(), c);
}

// Percentage of frequent characters among the Han ones; 0 when other characters beyond ASCII prevail.
std::size_t naturalness(std::string_view text) {
    std::size_t han = 0;
    std::size_t frequent = 0;
    std::size_t odd = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c >= 0x4E00 && c < 0xA000)
            ++han, frequent += is_frequent(c);
        else if (c >= 0x80 && !(c >= 0x2010 && c < 0x2030) && !(c >= 0x3000 && c < 0x3020) && c < 0xFF00)
            ++odd;
    }
    return han < 2 || odd * 4 > han ? 0 : frequent * 100 / han;
}

std::string bare_name(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (c != '-' && c != '_') out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

} // namespace

Conversion convert(std::string_view bytes, const char *encoding) {
    Conversion out;
    const Converter converter = open(encoding);
    if (!converter) return {{}, 0};
    std::vector<UChar> units(std::size_t{16} << 10U);
    const char *source = bytes.data();
    const char *const end = source + bytes.size();
    for (UErrorCode status = U_BUFFER_OVERFLOW_ERROR; status == U_BUFFER_OVERFLOW_ERROR;) {
        const std::size_t kept = units[0] ? 1 : 0; // a surrogate left by flush
        UChar *target = units.data() + kept;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size() - 1, &source, end, nullptr, true, &status);
        flush(units, static_cast<std::size_t>(target - units.data()), out.text);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
            out.invalid_at = static_cast<std::size_t>(source - bytes.data()) - invalid_length(converter.get());
    }
    return out;
}

const char *known_encoding(std::string_view name) {
    struct Alias {
        std::string_view name;
        const char *encoding;
    };
    static constexpr std::array<Alias, 16> kAliases{{{"gb2312", "GB18030"},
                                                     {"gbk", "GB18030"},
                                                     {"gb18030", "GB18030"},
                                                     {"xgbk", "GB18030"},
                                                     {"cp936", "GB18030"},
                                                     {"euccn", "GB18030"},
                                                     {"big5", "Big5-HKSCS"},
                                                     {"big5hkscs", "Big5-HKSCS"},
                                                     {"cp950", "Big5-HKSCS"},
                                                     {"xxbig5", "Big5-HKSCS"},
                                                     {"iso88591", "windows-1252"},
                                                     {"latin1", "windows-1252"},
                                                     {"windows1252", "windows-1252"},
                                                     {"cp1252", "windows-1252"},
                                                     {"utf16le", "UTF-16LE"},
                                                     {"utf16be", "UTF-16BE"}}};
    const std::string key = bare_name(name);
    const auto found = std::find_if(kAliases.begin(), kAliases.end(), [&key](const Alias &a) { return a.name == key; });
    return found == kAliases.end() ? nullptr : found->encoding;
}

const char *guess_chinese(std::string_view bytes) {
    constexpr std::size_t kNatural =
        10; // per cent; running Chinese has about 40, text read in the wrong encoding about 1
    std::size_t best = kNatural - 1;
    const char *guess = nullptr;
    for (const char *encoding : {"GB18030", "Big5-HKSCS"}) {
        const Conversion c = convert(bytes, encoding);
        const std::size_t score = c.invalid_at ? 0 : naturalness(c.text);
        if (score > best) best = score, guess = encoding;
    }
    return guess;
}

} // namespace polylogue
