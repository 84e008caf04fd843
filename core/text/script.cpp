#include "text/script.hpp"

#include "base/ascii.hpp"
#include "text/chars.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace polylogue {
namespace {

struct Row {
    char16_t traditional, simplified;
};

constexpr Row kRows[] = {
#include "text/script_table.inc"
};

// Traditional text uses many characters that are also the simplified form of others; simplified text hardly ever uses a
// traditional one.
constexpr std::size_t kTraditionalWeight = 3;
constexpr std::size_t kPlane = 0x10000;

struct ScriptTable {
    std::array<char16_t, kPlane> image{};    // simplified form, 0 when the character stays
    std::array<std::uint8_t, kPlane> form{}; // Script::hant, hans, or 0
};

const ScriptTable &table() {
    static const auto built = [] {
        auto t = std::make_unique<ScriptTable>();
        for (const Row row : kRows) {
            t->image[row.traditional] = row.simplified;
            t->form[row.simplified] = static_cast<std::uint8_t>(Script::hans);
        }
        for (const Row row : kRows)
            t->form[row.traditional] = row.traditional == row.simplified ? 0 : static_cast<std::uint8_t>(Script::hant);
        return t;
    }();
    return *built;
}

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// The BMP code point of the three bytes at `at`.
unsigned wide_at(std::string_view text, std::size_t at) {
    return (byte_at(text, at) & 0x0FU) << 12U | (byte_at(text, at + 1) & 0x3FU) << 6U | (byte_at(text, at + 2) & 0x3FU);
}

bool is_wide_lead(unsigned byte) { return (byte & 0xF0U) == 0xE0U; }

enum class Class : std::uint8_t { neutral, latin, han, other };

Class class_of(char32_t c) {
    if (chars::is_han(c)) return Class::han;
    if (chars::is_latin(c)) return Class::latin;
    return chars::is_word(c) && !chars::is_digit(c) ? Class::other : Class::neutral;
}

bool is_common_han_lead(unsigned byte) { return byte >= 0xE4 && byte <= 0xE9; } // U+4000 to U+9FFF, less a few symbols

// The class of the code point at `at`, which moves behind it.
Class next_class(std::string_view text, std::size_t &at) {
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80) return ++at, (lead | 0x20U) - 'a' < 26U ? Class::latin : Class::neutral;
    if (is_common_han_lead(lead)) return at += 3, Class::han;
    return class_of(chars::next(text, at));
}

void count_one(LetterCount &n, char32_t c, std::size_t bytes) {
    switch (class_of(c)) {
    case Class::han:
        n.han += bytes;
        break;
    case Class::latin:
        n.latin += bytes;
        break;
    case Class::other:
        n.other += bytes;
        break;
    case Class::neutral:
        break;
    }
}

} // namespace

LetterCount &LetterCount::operator+=(const LetterCount &more) {
    latin += more.latin, han += more.han, other += more.other, hant += more.hant, hans += more.hans;
    return *this;
}

Script LetterCount::script(Script unmarked) const {
    if (latin + han + other == 0) return Script::none;
    if (other > han && other > latin) return Script::other;
    if (latin > han) return Script::latin;
    if (hant == 0 && hans == 0) return unmarked;
    return hant * kTraditionalWeight > hans ? Script::hant : Script::hans;
}

namespace {

std::size_t ascii_letters(std::string_view ascii) {
    return static_cast<std::size_t>(std::count_if(
        ascii.begin(), ascii.end(), [](char c) { return (static_cast<unsigned>(c) | 0x20U) - 'a' < 26U; }));
}

// The run of common Han characters at `at`; returns its end.
std::size_t count_han(std::string_view text, std::size_t at, LetterCount &n) {
    const ScriptTable &t = table();
    std::size_t hant = 0, hans = 0, end = at;
    for (; end < text.size() && is_common_han_lead(byte_at(text, end)); end += 3) {
        const std::uint8_t form = t.form[wide_at(text, end)];
        hant += form == static_cast<std::uint8_t>(Script::hant);
        hans += form == static_cast<std::uint8_t>(Script::hans);
    }
    n.han += end - at, n.hant += hant, n.hans += hans;
    return end;
}

} // namespace

LetterCount count_letters(std::string_view text) {
    LetterCount n;
    for (std::size_t at = 0; at < text.size();) {
        const unsigned lead = byte_at(text, at);
        if (lead < 0x80) {
            const std::size_t end = ascii_end(text, at);
            n.latin += ascii_letters(text.substr(at, end - at));
            at = end;
        } else if (is_common_han_lead(lead)) {
            at = count_han(text, at, n);
        } else {
            const std::size_t start = at;
            const char32_t c = chars::next(text, at);
            count_one(n, c, at - start);
        }
    }
    return n;
}

std::string simplified(std::string_view text) {
    const ScriptTable &t = table();
    std::string out(text);
    for (std::size_t at = 0; at + 2 < out.size();) {
        if (!is_wide_lead(byte_at(out, at))) {
            at = byte_at(out, at) < 0x80 ? ascii_end(out, at) : at + 1;
            continue;
        }
        if (const unsigned to = t.image[wide_at(out, at)]; to != 0) {
            out[at] = static_cast<char>(0xE0U | to >> 12U);
            out[at + 1] = static_cast<char>(0x80U | (to >> 6U & 0x3FU));
            out[at + 2] = static_cast<char>(0x80U | (to & 0x3FU));
        }
        at += 3;
    }
    return out;
}

char32_t simplified(char32_t c) {
    const char16_t to = c < kPlane ? table().image[c] : char16_t{0};
    return to == 0 ? c : to;
}

Script script_of(std::string_view text) { return count_letters(text).script(); }

std::vector<ScriptRun> script_runs(std::string_view text, Span range) {
    LetterCount han_only = count_letters(text.substr(range.begin, range.size()));
    const bool plain = han_only.han == 0 && han_only.other == 0;
    if (plain && han_only.latin == 0) return {};
    if (plain) return {{range, Script::latin}};
    han_only.latin = han_only.other = 0;
    const Script han = han_only.script();
    std::vector<ScriptRun> runs;
    for (std::size_t at = range.begin; at < range.end;) {
        const std::size_t start = at;
        const Class kind = next_class(text, at);
        if (kind == Class::neutral) continue;
        const Script script = kind == Class::han ? han : kind == Class::latin ? Script::latin : Script::other;
        if (!runs.empty() && runs.back().script == script) continue;
        const std::size_t begin = runs.empty() ? range.begin : start;
        if (!runs.empty()) runs.back().span.end = start;
        runs.push_back({{begin, range.end}, script});
    }
    return runs;
}

std::string language_of(Script script) {
    switch (script) {
    case Script::latin:
        return "en";
    case Script::hans:
        return "zh-Hans";
    case Script::hant:
        return "zh-Hant";
    default:
        return "und";
    }
}

} // namespace polylogue
