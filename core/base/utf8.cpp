#include "base/utf8.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <cassert>

namespace polylogue::utf8 {
namespace {

constexpr std::size_t kStep = 64;

bool is_tail(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t length_of(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

// A valid sequence of three bytes from U+1000 on, but for those before the surrogates.
bool is_plain_three(const char *s) {
    const auto lead = static_cast<unsigned char>(s[0]);
    return lead > 0xE0 && lead < 0xF0 && lead != 0xED && is_tail(s[1]) && is_tail(s[2]);
}

// Length of the valid sequence at `at`, 0 when it is invalid (Unicode 15, table 3-7).
std::size_t valid_length(std::string_view s, std::size_t at) {
    const auto lead = static_cast<unsigned char>(s[at]);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t n = length_of(lead);
    if (at + n > s.size()) return 0;
    const auto second = static_cast<unsigned char>(s[at + 1]);
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) return 0;
    for (std::size_t i = 2; i < n; ++i)
        if (!is_tail(s[at + i])) return 0;
    return n;
}

} // namespace

std::optional<std::size_t> first_invalid(std::string_view text) {
    for (std::size_t at = ascii_end(text, 0); at < text.size();) {
        while (at + 3 <= text.size() && is_plain_three(text.data() + at)) at += 3; // most of a Chinese text
        if (at == text.size()) break;
        const std::size_t n = valid_length(text, at);
        if (n == 0) return at;
        at = n == 1 ? ascii_end(text, at) : at + n;
    }
    return std::nullopt;
}

char32_t next(std::string_view text, std::size_t &at) {
    assert(at < text.size());
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    const std::size_t n = length_of(lead);
    char32_t c = lead & (0x7FU >> n);
    for (std::size_t i = 1; i < n && at < text.size(); ++i)
        c = (c << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return c;
}

char32_t previous(std::string_view text, std::size_t &at) {
    assert(at > 0);
    do --at;
    while (at > 0 && is_tail(text[at]));
    std::size_t start = at;
    return next(text, start);
}

void append(std::string &out, char32_t c) {
    auto put = [&out](char32_t v) { out += static_cast<char>(v); };
    if (c < 0x80) return put(c);
    if (c < 0x800) return put(0xC0U | (c >> 6U)), put(0x80U | (c & 0x3FU));
    if (c < 0x10000) return put(0xE0U | (c >> 12U)), put(0x80U | ((c >> 6U) & 0x3FU)), put(0x80U | (c & 0x3FU));
    put(0xF0U | (c >> 18U)), put(0x80U | ((c >> 12U) & 0x3FU)), put(0x80U | ((c >> 6U) & 0x3FU)),
        put(0x80U | (c & 0x3FU));
}

bool is_boundary(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && !is_tail(text[at]));
}

std::size_t count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_tail(c); }));
}

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t n = 0; at < text.size(); ++n) {
        if (n == most) return std::string(text.substr(0, at)) + "…";
        next(text, at);
    }
    return std::string(text);
}

Index::Index(std::string_view text) : text_(text) {
    anchors_.reserve(text.size() / kStep + 1);
    std::size_t points = 0;
    for (std::size_t i = 0; i <= text.size(); i += kStep) {
        anchors_.push_back(points);
        points += count(text.substr(i, kStep));
    }
}

std::size_t Index::to_points(std::size_t byte) const {
    assert(byte <= text_.size());
    const std::size_t slot = byte / kStep;
    return anchors_[slot] + count(text_.substr(slot * kStep, byte - slot * kStep));
}

std::size_t Index::to_bytes(std::size_t point) const {
    const auto after = std::upper_bound(anchors_.begin(), anchors_.end(), point);
    const auto slot = static_cast<std::size_t>(after - anchors_.begin()) - 1;
    std::size_t seen = anchors_[slot];
    std::size_t at = slot * kStep;
    for (; at < text_.size(); ++at)
        if (!is_tail(text_[at]) && seen++ == point) return at;
    return text_.size();
}

} // namespace polylogue::utf8
