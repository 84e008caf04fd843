#include "text/abbreviations.hpp"
#include "text/chars.hpp"
#include "text/segment.hpp"

#include <array>

namespace polylogue {
namespace {

constexpr std::size_t kLongestAbbreviation = 12;
constexpr char32_t kEllipsis = 0x2026;

bool is_wide_stop(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61; }

// Bytes that may begin a mark this file acts on.
constexpr auto kInteresting = [] {
    std::array<bool, 256> set{};
    for (const unsigned c : {0x21U, 0x28U, 0x2EU, 0x3FU, 0xE2U, 0xE3U, 0xEFU}) set[c] = true;
    return set;
}();

bool is_ascii_letter(char c) { return (static_cast<unsigned>(c) | 0x20U) - 'a' < 26U; }

class Cutter {
  public:
    Cutter(std::string_view view, const std::vector<Quotation> &quotations, std::vector<Sentence> &out)
        : view_(view), quotations_(quotations), out_(out) {}

    void cut(Span paragraph, std::uint32_t index) {
        end_ = paragraph.end;
        index_ = index;
        start(paragraph.begin);
        for (std::size_t at = paragraph.begin; at < end_;) {
            at = next_mark(at);
            if (at >= end_) break;
            const std::size_t mark = at;
            const char32_t c = chars::next(view_, at);
            if (c == '(' || c == 0xFF08) bracket_ = mark;
            if (!chars::is_stop(c) && c != kEllipsis) continue;
            const Mark found = read_mark(mark);
            at = found.end;
            if (ends_sentence(found)) push(found.end);
        }
        push(end_);
    }

  private:
    struct Mark {
        std::size_t begin, end; // the marks and the closing quotation marks and brackets behind them
        std::size_t stops = 0;  // stops in it, ellipses left aside
        char32_t first = 0;
        char32_t last = 0;   // last stop
        char32_t final = 0;  // the last character of all
        bool wide = false;   // any Chinese stop
        bool quoted = false; // any closing mark behind the stops
    };

    std::string_view view_;
    const std::vector<Quotation> &quotations_;
    std::vector<Sentence> &out_;
    std::size_t quotation_ = 0; // first quotation that does not begin before the mark being read
    std::size_t end_ = 0;       // of the paragraph
    std::size_t start_ = 0;     // of the sentence
    std::size_t bracket_ = 0;   // last opening bracket of the sentence, or its start
    std::uint32_t index_ = 0;

    void start(std::size_t at) { start_ = bracket_ = chars::skip_space(view_, at, end_); }

    std::size_t next_mark(std::size_t at) const {
        while (at < end_ && !kInteresting[static_cast<unsigned char>(view_[at])]) ++at;
        return at;
    }

    void push(std::size_t at) {
        const Span span = chars::trimmed(view_, {start_, at});
        bool words = false;
        for (std::size_t i = span.begin; i < span.end && !words;) words = chars::is_word(chars::next(view_, i));
        if (words) out_.push_back({span, index_});
        start(at);
    }

    bool opens_quotation(std::size_t at) {
        while (quotation_ < quotations_.size() && quotations_[quotation_].span.begin < at) ++quotation_;
        return quotation_ < quotations_.size() && quotations_[quotation_].span.begin == at;
    }

    bool closes_here(std::size_t at, char32_t c) {
        if (!chars::is_closer(c)) return c == 0x201C && at > start_ && !opens_quotation(at) && !followed_by_word(at);
        return !opens_quotation(at);
    }

    bool followed_by_word(std::size_t at) const {
        chars::next(view_, at);
        return chars::is_word(chars::peek(view_, at, end_));
    }

    Mark read_mark(std::size_t at) {
        Mark mark{at, at};
        mark.first = chars::peek(view_, at, end_);
        while (at < end_) {
            const std::size_t here = at;
            const char32_t c = chars::next(view_, at);
            if (chars::is_stop(c)) {
                ++mark.stops, mark.last = c, mark.wide = mark.wide || is_wide_stop(c);
            } else if (closes_here(here, c)) {
                mark.quoted = true;
            } else if (c != kEllipsis && !(c == ' ' && closes_after_space(at))) {
                break;
            }
            mark.end = at;
            mark.final = c;
        }
        return mark;
    }

    // `mark "` with a space between, as some pages have it.
    bool closes_after_space(std::size_t at) {
        const char32_t c = chars::peek(view_, at, end_);
        return (c == 0x201D || c == 0x300D || c == 0x300F) && !opens_quotation(at);
    }

    bool ends_sentence(const Mark &mark) const {
        if (mark.end >= end_) return true;
        const char32_t before = chars::before(view_, mark.begin, start_);
        const char32_t after = chars::peek(view_, mark.end, end_);
        if (goes_on(after) || is_embedded(mark)) return false;
        if (mark.wide) return !(mark.quoted && mark.last != 0x3002 && is_particle(after));
        if (chars::is_han(before) || chars::is_han(after) || is_wide_mark(before))
            return ends_chinese(mark, before, after);
        return ends_english(mark, after);
    }

    static bool goes_on(char32_t c) {
        return c == ',' || c == ';' || c == ':' || c == 0xFF0C || c == 0x3001 || c == 0xFF1B || c == 0xFF1A ||
               c == 0x300B || c == 0x3009;
    }

    static bool is_particle(char32_t c) { return c == U'的' || c == U'等' || c == U'之' || c == U'地'; }
    static bool is_wide_mark(char32_t c) { return (c >= 0x3001 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF0F); }

    // A lone mark of doubt or irony in brackets, or a bracket inside a sentence that one stop ends.
    bool is_embedded(const Mark &mark) const {
        const bool bracket = mark.final == ')' || mark.final == 0xFF09;
        return bracket && bracket_ > start_ && mark.stops > 0;
    }

    static bool ends_chinese(const Mark &mark, char32_t before, char32_t after) {
        if (mark.stops == 0) return false;
        if (mark.last != '.') return !(mark.quoted && is_particle(after)) && !is_lost_character(mark, after);
        return mark.stops == 1 && chars::is_han(before) && !(after < 0x80 && chars::is_word(after));
    }

    // Two ASCII question marks between Chinese characters are what a failed conversion leaves of a character.
    static bool is_lost_character(const Mark &mark, char32_t after) {
        return mark.stops == 2 && mark.first == '?' && mark.last == '?' && mark.end == mark.begin + 2 &&
               chars::is_han(after);
    }

    bool ends_english(const Mark &mark, char32_t after) const {
        if (!chars::is_space(after)) return is_glued(mark);
        std::size_t at = chars::skip_space(view_, mark.end, end_);
        while (at < end_) {
            std::size_t next = at;
            if (!chars::is_opener(chars::next(view_, next))) break;
            at = next;
        }
        const char32_t c = chars::peek(view_, at, end_);
        if (chars::is_lower(c) && !is_camel(at)) return false;
        if (mark.stops == 0 || mark.stops > 1) return chars::is_upper(c) || chars::is_digit(c) || chars::is_han(c);
        if (mark.last != '.') return !(mark.quoted && (c == '-' || c == 0x2013 || c == 0x2014));
        return c != '.' && ends_at_full_stop(mark, at);
    }

    // A stop between two words whose space was lost: lower-case letters before, a capitalised word behind that is no
    // part of an address.
    bool is_glued(const Mark &mark) const {
        const auto lower = [this](std::size_t at) { return view_[at] >= 'a' && view_[at] <= 'z'; };
        if (mark.begin < start_ + 2 || !lower(mark.begin - 1) || !lower(mark.begin - 2)) return false;
        std::size_t end = mark.end;
        while (end < end_ && is_ascii_letter(view_[end])) ++end;
        const bool capitalised =
            end - mark.end > 1 && chars::is_upper(static_cast<unsigned char>(view_[mark.end])) && lower(mark.end + 1);
        return capitalised && view_.substr(mark.end, end - mark.end) != "Com" && (end == end_ || view_[end] != '.');
    }

    static bool is_dotted(std::string_view word) { // letters with stops between, as in N.J or Ph.D
        const std::size_t stop = word.find('.');
        return stop <= 2 && word.size() - word.rfind('.') <= 3;
    }

    bool is_camel(std::size_t at) const { // iPhone, eBay
        return at + 1 < end_ && view_[at + 1] >= 'A' && view_[at + 1] <= 'Z';
    }

    // A single full stop: not behind an abbreviation, an initial or the number of a list item. `next` is the next word.
    bool ends_at_full_stop(const Mark &mark, std::size_t next) const {
        std::size_t begin = mark.begin;
        while (begin > start_ && mark.begin - begin <= kLongestAbbreviation &&
               (is_ascii_letter(view_[begin - 1]) || view_[begin - 1] == '.'))
            --begin;
        const std::string_view word = view_.substr(begin, mark.begin - begin);
        if (word.empty()) return !is_list_number(mark.begin) && !is_spaced_ellipsis(mark.begin);
        const bool dotted = is_dotted(word);
        const bool initial = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
        const auto known = find_abbreviation(word);
        if (!known && !dotted && !initial) return true;
        if (known && *known == Follow::before_name) return false;
        if (known && *known == Follow::before_number) return !chars::is_digit(chars::peek(view_, next, end_));
        return is_starter(next);
    }

    bool is_list_number(std::size_t stop) const {
        std::size_t at = stop;
        while (at > start_ && chars::is_digit(static_cast<unsigned char>(view_[at - 1]))) --at;
        return at == start_ && at < stop && stop - at <= 2;
    }

    bool is_spaced_ellipsis(std::size_t stop) const { // . . .
        return stop >= start_ + 2 && view_.substr(stop - 2, 2) == ". ";
    }

    bool is_starter(std::size_t at) const {
        std::size_t end = at;
        while (end < end_ && is_ascii_letter(view_[end])) ++end;
        if (end < end_ && view_[end] == '.') return false; // an initial
        return opens_sentence(view_.substr(at, end - at));
    }
};

} // namespace

std::vector<Sentence> find_sentences(std::string_view view, const std::vector<Paragraph> &paragraphs,
                                     const std::vector<Quotation> &quotations, Span title) {
    std::vector<Sentence> sentences;
    if (const Span span = chars::trimmed(view, title); !span.empty()) sentences.push_back({span, Sentence::kTitle});
    Cutter cutter(view, quotations, sentences);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) cutter.cut(paragraphs[i].span, static_cast<std::uint32_t>(i));
    return sentences;
}

} // namespace polylogue
