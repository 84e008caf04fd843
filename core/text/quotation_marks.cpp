#include "text/quotation_marks.hpp"

#include "text/chars.hpp"

#include <array>

namespace polylogue {
namespace {

constexpr auto kInteresting = [] {
    std::array<bool, 256> set{};
    for (const unsigned c : {0x22U, 0x27U, 0xC2U, 0xE2U, 0xE3U, 0xEFU}) set[c] = true;
    return set;
}();

// Sets pair and shape; false when the character is no quotation mark.
bool read_shape(char32_t c, QuotationMark &mark) {
    const auto set = [&mark](Pair pair, bool opens, bool closes) {
        mark.pair = pair, mark.opens = opens, mark.closes = closes;
        return true;
    };
    switch (c) {
    case 0x300C:
        return set(Pair::corner, true, false);
    case 0x300D:
        return set(Pair::corner, false, true);
    case 0x300E:
        return set(Pair::white_corner, true, false);
    case 0x300F:
        return set(Pair::white_corner, false, true);
    case 0x201C:
        return set(Pair::curly, true, false);
    case 0x201D:
        return set(Pair::curly, false, true);
    case 0x2018:
        return set(Pair::single, true, false);
    case 0x2019:
        return set(Pair::single, false, true);
    case 0xAB:
        return set(Pair::guillemet, true, false);
    case 0xBB:
        return set(Pair::guillemet, false, true);
    case 0x301D:
        return set(Pair::low_high, true, false);
    case 0x301E:
        return set(Pair::low_high, false, true);
    case '"':
    case 0xFF02:
        return set(Pair::straight, false, false);
    case '\'':
        return set(Pair::tick, false, false);
    default:
        return false;
    }
}

// Two single marks in a row stand for a double one.
void join_doubled(std::string_view view, Span paragraph, QuotationMark &mark) {
    const std::size_t end = mark.at + mark.size;
    const bool single = mark.pair == Pair::single || mark.pair == Pair::tick;
    if (!single || end + mark.size > paragraph.end) return;
    if (view.substr(end, mark.size) != view.substr(mark.at, mark.size)) return;
    mark.size = static_cast<std::uint8_t>(2 * mark.size);
    mark.pair = mark.pair == Pair::single ? Pair::curly : Pair::straight;
}

bool is_alnum(char32_t c) { return chars::is_latin(c) || chars::is_digit(c); }

void look_around(std::string_view view, Span paragraph, QuotationMark &mark) {
    const char32_t before = chars::before(view, mark.at, paragraph.begin);
    const char32_t after = chars::peek(view, mark.at + mark.size, paragraph.end);
    const bool straight_before = before == '"' || before == '\'';
    mark.space_before = before == 0 || chars::is_space(before) || before == ':' || before == 0xFF1A ||
                        before == 0x2014 || before == 0x2013 || (chars::is_opener(before) && !straight_before);
    mark.word_before = chars::is_word(before);
    mark.stop_before = chars::is_stop(before) || before == ',' || before == 0x2026;
    mark.word_after = chars::is_word(after);
    mark.latin_between = is_alnum(before) && is_alnum(after);
}

} // namespace

std::vector<QuotationMark> find_marks(std::string_view view, Span paragraph) {
    std::vector<QuotationMark> marks;
    for (std::size_t at = paragraph.begin; at < paragraph.end;) {
        while (at < paragraph.end && !kInteresting[static_cast<unsigned char>(view[at])]) ++at;
        if (at >= paragraph.end) break;
        QuotationMark mark;
        mark.at = at;
        if (!read_shape(chars::next(view, at), mark)) continue;
        mark.size = static_cast<std::uint8_t>(at - mark.at);
        join_doubled(view, paragraph, mark);
        at = mark.at + mark.size;
        look_around(view, paragraph, mark);
        const bool apostrophe = mark.latin_between && (mark.pair == Pair::tick || mark.pair == Pair::single);
        if (!apostrophe) marks.push_back(mark);
    }
    std::array<std::uint32_t, 8> next{};
    next.fill(static_cast<std::uint32_t>(marks.size()));
    for (std::size_t i = marks.size(); i-- > 0;) {
        std::uint32_t &of_pair = next[static_cast<std::size_t>(marks[i].pair)];
        marks[i].next = of_pair;
        of_pair = static_cast<std::uint32_t>(i);
    }
    return marks;
}

} // namespace polylogue
