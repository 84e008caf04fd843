#include "ingest/inline.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

constexpr std::size_t kReach = 600; // bytes a mark's partner is looked for
constexpr std::size_t kLongest =
    2000; // bytes of a link's target; one holding a picture's data is longer and has no space in it
constexpr std::size_t kOpen = 32; // emphasis marks kept open at a time
constexpr auto npos = std::string_view::npos;

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool is_word(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The bracket that closes the one at `at`, at most `reach` bytes away; npos when there is none.
std::size_t partner(std::string_view text, std::size_t at, char open, char close, std::size_t reach) {
    std::size_t depth = 0;
    const std::size_t end = std::min(text.size(), at + reach);
    for (std::size_t i = at; i < end; ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == open)
            ++depth;
        else if (text[i] == close && --depth == 0)
            return i;
    }
    return npos;
}

// A target that begins with `(` at `at`: its closing bracket. The data of an inlined picture may be long but holds no
// bracket.
std::size_t target_close(std::string_view text, std::size_t at) {
    if (text.substr(at, 6) == "(data:") {
        const std::size_t end = text.find_first_of(" \r\n)", at + 1);
        return end != npos && text[end] == ')' ? end : npos;
    }
    const std::size_t close = partner(text, at, '(', ')', kLongest);
    return close == npos || text.substr(at, close - at).find('\n') != npos ? npos : close;
}

bool is_address(std::string_view target) {
    return target.empty() || target.front() == '<' || target.find_first_of("/.#:@") != npos;
}

bool is_shortcode(std::string_view inside) {
    static constexpr std::array<std::string_view, 9> names{"caption",  "gallery", "embed", "audio", "video",
                                                           "playlist", "youtube", "toc",   "ads"};
    if (!inside.empty() && inside.front() == '/') inside.remove_prefix(1);
    const std::string_view name = inside.substr(0, inside.find_first_of(" ="));
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Inline {
  public:
    Inline(std::string_view text, Span range, std::vector<Span> &out)
        : text_(text.substr(0, range.end)), range_(range), out_(out) {}

    void run() {
        for (std::size_t at = range_.begin; at < range_.end;) at = step(at);
    }

  private:
    struct Mark {
        Span span;
        char sign;
    };
    std::string_view text_;
    Span range_;
    std::vector<Span> &out_;
    std::vector<Mark> open_;
    std::vector<Span> closes_; // the `](…)` of each link whose text is being read

    char at(std::size_t i) const { return i >= range_.begin && i < range_.end ? text_[i] : '\n'; }

    std::size_t take(std::size_t begin, std::size_t end) {
        out_.push_back({begin, end});
        return end;
    }

    std::size_t step(std::size_t i) {
        switch (text_[i]) {
        case '\\':
            return is_punctuation(at(i + 1)) ? take(i, i + 1) + 1 : i + 1;
        case '`':
            return code(i);
        case '!':
            return image(i);
        case '[':
            return bracket(i);
        case ']':
            return link_close(i);
        case '<':
            return tag(i);
        case '{':
            return shortcode(i);
        case '*':
        case '_':
        case '~':
            return emphasis(i);
        default:
            return i + 1;
        }
    }

    std::size_t run_end(std::size_t i) const { return std::min(text_.find_first_not_of(text_[i], i), range_.end); }

    std::size_t code(std::size_t i) {
        const std::size_t end = run_end(i);
        const std::string_view mark = text_.substr(i, end - i);
        const std::size_t close = text_.substr(0, std::min(text_.size(), end + kReach)).find(mark, end);
        if (close == npos) return end;
        take(i, end);
        return take(close, close + mark.size());
    }

    std::size_t image(std::size_t i) {
        const std::size_t end = image_end(text_, i);
        return end ? take(i, end) : i + 1;
    }

    std::size_t bracket(std::size_t i) {
        const std::size_t close = partner(text_, i, '[', ']', kReach);
        if (close == npos) return i + 1;
        const std::string_view inside = text_.substr(i + 1, close - i - 1);
        if (is_shortcode(inside) || (inside.size() < 40 && inside.substr(0, 1) == "^")) return take(i, close + 1);
        const std::size_t end = target_end(close + 1);
        if (end == 0) return i + 1;
        closes_.push_back({close, end});
        return take(i, i + 1);
    }

    // The end of `(address)` or `[reference]` at `i`; 0 when neither stands there.
    std::size_t target_end(std::size_t i) const {
        if (at(i) == '(') {
            const std::size_t close = target_close(text_, i);
            return close != npos && is_address(text_.substr(i + 1, close - i - 1)) ? close + 1 : 0;
        }
        const std::size_t close = at(i) == '[' ? text_.substr(0, std::min(text_.size(), i + 100)).find(']', i) : npos;
        return close == npos ? 0 : close + 1;
    }

    std::size_t link_close(std::size_t i) {
        while (!closes_.empty() && closes_.back().begin < i) closes_.pop_back();
        if (closes_.empty() || closes_.back().begin != i) return i + 1;
        const std::size_t end = closes_.back().end;
        closes_.pop_back();
        return take(i, end);
    }

    std::size_t tag(std::size_t i) {
        if (text_.substr(i, 4) == "<!--") {
            const std::size_t end = text_.substr(0, std::min(text_.size(), i + kReach)).find("-->", i);
            return end == npos ? i + 4 : take(i, end + 3);
        }
        const char first = at(i + 1) == '/' ? at(i + 2) : at(i + 1);
        const std::size_t end = text_.substr(0, std::min(text_.size(), i + kReach)).find_first_of("<>", i + 1);
        if (is_word(first) && !(first >= '0' && first <= '9') && end != npos && text_[end] == '>')
            return take(i, end + 1);
        return i + 1;
    }

    std::size_t shortcode(std::size_t i) { // {{ … }} and {% … %}
        const bool twin = at(i + 1) == '{';
        if (!twin && at(i + 1) != '%') return i + 1;
        const std::size_t end = text_.substr(0, std::min(text_.size(), i + kReach)).find(twin ? "}}" : "%}", i + 2);
        return end == npos ? i + 2 : take(i, end + 2);
    }

    std::size_t emphasis(std::size_t i) {
        const std::size_t end = run_end(i);
        const char sign = text_[i];
        if ((sign == '~' && end - i != 2) || end - i > 3) return end;
        if (sign == '_' && is_word(at(i - 1)) && is_word(at(end))) return end;
        std::size_t begin = i;
        if (!is_space(at(i - 1))) begin = close_marks(sign, i, end);
        if (begin < end && !is_space(at(end)) && open_.size() < kOpen) open_.push_back({{begin, end}, sign});
        return end;
    }

    // Pairs the run [begin, end) with open runs of its sign; gives where its unpaired rest begins.
    std::size_t close_marks(char sign, std::size_t begin, std::size_t end) {
        while (begin < end) {
            const auto mark =
                std::find_if(open_.rbegin(), open_.rend(), [sign](const Mark &m) { return m.sign == sign; });
            if (mark == open_.rend()) break;
            const std::size_t n = std::min(mark->span.size(), end - begin);
            take(mark->span.end - n, mark->span.end);
            begin = take(begin, begin + n);
            mark->span.end -= n;
            open_.erase(mark.base() - (mark->span.empty() ? 1 : 0), open_.end()); // and what was opened inside it
        }
        return begin;
    }
};

} // namespace

void find_inline(std::string_view text, Span range, std::vector<Span> &out) { Inline(text, range, out).run(); }

std::size_t image_end(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "![") return 0;
    const std::size_t close = partner(text, at + 1, '[', ']', kReach);
    if (close == npos || close + 1 >= text.size()) return 0;
    if (text[close + 1] == '(') {
        const std::size_t end = target_close(text, close + 1);
        return end == npos ? 0 : end + 1;
    }
    const std::size_t end =
        text[close + 1] == '[' ? text.substr(0, std::min(text.size(), close + 100)).find(']', close + 1) : npos;
    return end == npos ? 0 : end + 1;
}

} // namespace polylogue
