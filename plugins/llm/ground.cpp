#include "ground.hpp"

#include "common/lexicon.hpp"
#include "common/span_search.hpp"

#include <algorithm>

namespace polylogue::llm {
namespace {

constexpr std::u32string_view kMarks = U"\"'“”‘’„‟«»‹›「」『』﹁﹂﹃﹄《》〈〉＂＇";

bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B);
}

char32_t next(std::string_view text, std::size_t &at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t size = byte(at) < 0x80 ? 1 : byte(at) < 0xE0 ? 2 : byte(at) < 0xF0 ? 3 : 4;
    char32_t c = size == 1 ? byte(at) : byte(at) & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) c = c << 6U | (byte(at + i) & 0x3FU);
    at += size;
    return c;
}

bool is_wide(char32_t c) { return c >= 0x2E80; } // written without spaces

bool is_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 0xC0 && c < 0x250);
}

// Not inside a longer word: "US" is not in "BUSINESS".
bool stands_free(const std::u32string &in, std::size_t at, std::size_t size) {
    const bool begins = at == 0 || !is_letter(in[at]) || !is_letter(in[at - 1]);
    const std::size_t end = at + size;
    return begins && (end == in.size() || !is_letter(in[end - 1]) || !is_letter(in[end]));
}

std::size_t find_free(const std::u32string &in, const std::u32string &words) {
    for (std::size_t at = in.find(words); at != std::u32string::npos; at = in.find(words, at + 1))
        if (stands_free(in, at, words.size())) return at;
    return std::u32string::npos;
}

} // namespace

Plain::Plain(std::string_view text) {
    const std::string view = lexicon::simplified(text);
    for (std::size_t at = 0; at < view.size();) {
        const std::size_t begin = at;
        const char32_t c = next(view, at);
        add(is_space(c) ? U' ' : kMarks.find(c) != std::u32string_view::npos ? U'"' : c, begin, at);
    }
    if (!points_.empty() && points_.back() == ' ') points_.pop_back();
}

void Plain::add(char32_t c, std::size_t begin, std::size_t end) {
    if (c == ' ' && (points_.empty() || points_.back() == ' ' || is_wide(points_.back()))) return;
    if (is_wide(c) && !points_.empty() && points_.back() == ' ')
        points_.pop_back(), begins_.pop_back(), ends_.pop_back();
    points_ += c;
    begins_.push_back(static_cast<std::uint32_t>(begin));
    ends_.push_back(static_cast<std::uint32_t>(end));
}

polylogue_span Plain::bytes(std::size_t first, std::size_t count) const {
    return {begins_[first], ends_[first + count - 1]};
}

std::size_t Plain::at_byte(std::size_t byte) const {
    return static_cast<std::size_t>(std::lower_bound(begins_.begin(), begins_.end(), byte) - begins_.begin());
}

Ground::Ground(const sdk::Input &in) : in_(in), plain_(in.text()) {}

std::optional<polylogue_span> Ground::quote(const std::string &words, polylogue_span within) {
    const auto inside = [&](polylogue_span s) { return s.begin >= within.begin && s.end <= within.end; };
    const auto found = [&](std::size_t from) -> std::optional<polylogue_span> {
        const std::size_t at = in_.text().find(words, from);
        if (at != std::string_view::npos && inside({at, at + words.size()}))
            return polylogue_span{at, at + words.size()};
        const std::u32string plain = Plain(words).points();
        const std::size_t point =
            plain.empty() ? std::u32string::npos : plain_.points().find(plain, plain_.at_byte(from));
        if (point == std::u32string::npos) return std::nullopt;
        const polylogue_span s = plain_.bytes(point, plain.size());
        return inside(s) ? std::optional(s) : std::nullopt;
    };
    if (words.empty()) return std::nullopt;
    const auto last = used_.find(words);
    auto place = found(last == used_.end() ? within.begin : std::max(last->second, within.begin));
    if (!place && last != used_.end()) place = found(within.begin); // said once, held twice
    if (place) used_[words] = place->end;
    return place;
}

polylogue_span Ground::beside(const std::string &words, polylogue_span to) const {
    const auto paragraphs = in_.paragraphs();
    const std::size_t index = sdk::index_at(paragraphs, to.begin);
    if (words.empty() || index == paragraphs.size()) return {};
    const polylogue_span p = paragraphs[index].span;
    const std::string_view text = in_.at(p);
    polylogue_span best{};
    std::size_t distance = text.size() + 1;
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const polylogue_span s{p.begin + at, p.begin + at + words.size()};
        const std::size_t gap = s.end <= to.begin   ? to.begin - s.end
                                : s.begin >= to.end ? s.begin - to.end
                                                    : text.size();
        if (gap < distance) best = s, distance = gap;
    }
    return distance < text.size() ? best : polylogue_span{};
}

bool Ground::has(std::string_view words) const {
    const std::u32string plain = Plain(words).points();
    return !plain.empty() && find_free(plain_.points(), plain) != std::u32string::npos;
}

const polylogue_known *Ground::known(const std::string &name) const {
    const std::u32string plain = Plain(name).points();
    for (const polylogue_known &k : in_.known()) {
        if (sdk::view(k.id) == name) return &k;
        for (const polylogue_name &n : sdk::Array<polylogue_name>(k.names, k.name_count))
            if (Plain(sdk::view(n.text)).points() == plain) return &k;
    }
    return nullptr;
}

std::optional<Ground::Holder> Ground::holder(const std::string &name) const {
    if (const polylogue_known *k = known(name))
        for (const polylogue_name &n : sdk::Array<polylogue_name>(k->names, k->name_count))
            if (has(sdk::view(n.text)))
                return Holder{std::string(sdk::view(k->names->text)), std::string(sdk::view(k->id)), k->type};
    if (has(name)) return Holder{name, "", -1};
    return std::nullopt;
}

std::vector<const polylogue_known *> Ground::named() const {
    std::vector<const polylogue_known *> out;
    for (const polylogue_known &k : in_.known())
        for (const polylogue_name &n : sdk::Array<polylogue_name>(k.names, k.name_count))
            if (has(sdk::view(n.text))) {
                out.push_back(&k);
                break;
            }
    return out;
}

} // namespace polylogue::llm
