#include "text/chars.hpp"
#include "text/quotation_marks.hpp"
#include "text/segment.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

constexpr std::size_t kDepth = 8; // deeper quotations are passed over
constexpr std::int32_t kDropped = -2;

bool is_single(Pair pair) { return pair == Pair::single || pair == Pair::tick; }

// Pairs the marks of one paragraph. Every mark is looked at once, with at most kDepth open ones, so the time is linear.
class Matcher {
  public:
    Matcher(std::string_view view, std::vector<Quotation> &out) : view_(view), out_(out) {}

    void match(Span paragraph) {
        marks_ = find_marks(view_, paragraph);
        paragraph_ = paragraph;
        first_ = out_.size();
        depth_ = 0;
        passed_.fill(0);
        for (const QuotationMark &mark : marks_) take(mark);
        while (depth_ > 0) abandon(paragraph.end, true);
        compact();
        set_continuation();
    }

  private:
    struct Open {
        Pair pair;
        bool any_closes; // opened by a mark whose shape closes: either shape ends it
        std::int32_t index;
        std::int32_t inner_same = -1; // first quotation inside that opens with the same mark
    };

    std::string_view view_;
    std::vector<Quotation> &out_;
    std::vector<QuotationMark> marks_;
    Span paragraph_;
    std::size_t first_ = 0; // first quotation of the paragraph
    std::array<Open, kDepth> open_{};
    std::size_t depth_ = 0;
    std::array<std::size_t, 8> passed_{}; // openers by pair that were too deep
    std::string_view tail_mark_;          // opening mark of the quotation that the last paragraph left open

    const QuotationMark *next_of(const QuotationMark &mark) const {
        return mark.next < marks_.size() ? &marks_[mark.next] : nullptr;
    }

    std::size_t level_of(Pair pair) const { // 1-based, 0 when none is open
        std::size_t level = depth_;
        while (level > 0 && open_[level - 1].pair != pair) --level;
        return level;
    }

    void take(const QuotationMark &mark) {
        const bool opens = mark.opens    ? !closes_against_shape(mark)
                           : mark.closes ? opens_against_shape(mark)
                                         : opens_straight(mark);
        if (opens) return open(mark);
        std::size_t level = level_of(mark.pair);
        if (level == 0) level = level_of_mismatched(mark);
        std::size_t &passed = passed_[static_cast<std::size_t>(mark.pair)];
        if (passed > 0 && !mark.opens) {
            --passed;
        } else if (level > 0 && !is_apostrophe(mark)) {
            close(level, mark);
        }
    }

    // An opening shape where the same is open already and nothing is to be opened (“…“).
    bool closes_against_shape(const QuotationMark &mark) const {
        const std::size_t level = level_of(mark.pair);
        if (level == 0 || mark.pair == Pair::corner || mark.pair == Pair::white_corner) return false;
        if (open_[level - 1].any_closes) return true;
        if (mark.space_before) return false;
        if (!mark.word_after) return true;
        const QuotationMark *next = next_of(mark);
        return next == nullptr || next->opens;
    }

    // A closing shape with nothing to close (”…“ or ”…”).
    bool opens_against_shape(const QuotationMark &mark) const {
        if (mark.pair != Pair::curly || level_of(mark.pair) > 0 || level_of_mismatched(mark) > 0) return false;
        const QuotationMark *next = next_of(mark);
        if (next == nullptr || !mark.word_after) return false;
        if (next->closes) return mark.space_before || !mark.stop_before;
        return mark.space_before || (!mark.stop_before && !next->word_after);
    }

    bool opens_straight(const QuotationMark &mark) const {
        const std::size_t level = level_of(mark.pair);
        if (mark.pair == Pair::tick)
            return level == 0 && mark.word_after && !mark.stop_before && (mark.space_before || !mark.latin_between);
        if (level == 0) return (mark.space_before || mark.word_after) && level_of_mismatched(mark) == 0;
        const QuotationMark *next = next_of(mark);
        return mark.space_before && mark.word_after && next != nullptr && !next->space_before;
    }

    // A straight mark may close a curly quotation and the other way round; 』 may close 「.
    std::size_t level_of_mismatched(const QuotationMark &mark) const {
        if (depth_ == 0) return 0;
        const Pair open = open_[depth_ - 1].pair;
        const QuotationMark *next = next_of(mark);
        const bool ends = !mark.space_before || !mark.word_after;
        switch (mark.pair) {
        case Pair::straight:
            return open == Pair::curly && ends && (mark.stop_before || !mark.word_after) ? depth_ : 0;
        case Pair::curly:
            return open == Pair::straight || open == Pair::low_high ? depth_ : 0;
        case Pair::corner:
            return open == Pair::white_corner && (next == nullptr || next->opens) ? depth_ : 0;
        case Pair::white_corner:
            return open == Pair::corner && (next == nullptr || next->opens) && !mark.word_after ? depth_ : 0;
        default:
            return 0;
        }
    }

    // The plural's apostrophe (workers’ rights) inside a quotation that is closed further on.
    bool is_apostrophe(const QuotationMark &mark) const {
        if (!is_single(mark.pair)) return false;
        if (mark.pair == Pair::tick && mark.space_before) return true;
        const QuotationMark *next = next_of(mark);
        if (next == nullptr || next->opens || next->space_before) return false;
        const std::size_t behind = mark.at + mark.size;
        return mark.at > 0 && view_[mark.at - 1] == 's' && behind + 1 < paragraph_.end && view_[behind] == ' ' &&
               chars::is_lower(static_cast<unsigned char>(view_[behind + 1]));
    }

    void open(const QuotationMark &mark) {
        if (depth_ == kDepth) {
            ++passed_[static_cast<std::size_t>(mark.pair)];
            return;
        }
        const auto index = static_cast<std::int32_t>(out_.size());
        if (const std::size_t level = level_of(mark.pair); level > 0 && open_[level - 1].inner_same < 0)
            open_[level - 1].inner_same = index;
        Quotation q;
        q.span = {mark.at, paragraph_.end};
        q.inner = {mark.at + mark.size, paragraph_.end};
        q.parent = depth_ > 0 ? open_[depth_ - 1].index : -1;
        out_.push_back(q);
        open_[depth_++] = {mark.pair, mark.closes, index, -1};
    }

    void close(std::size_t level, const QuotationMark &mark) {
        while (depth_ > level) abandon(mark.at, false);
        Quotation &q = out_[static_cast<std::size_t>(open_[--depth_].index)];
        q.span.end = mark.at + mark.size;
        q.inner.end = mark.at;
        if (q.inner.empty()) drop(q);
    }

    static void drop(Quotation &q) { q.span.end = q.span.begin; }

    // The innermost open quotation has no closing mark. It ends at `end`, or where the same mark opens anew inside it;
    // a lone single mark was an apostrophe, unless it opens the paragraph.
    void abandon(std::size_t end, bool at_paragraph_end) {
        const Open open = open_[--depth_];
        Quotation &q = out_[static_cast<std::size_t>(open.index)];
        q.closed = false;
        const bool paragraph_long = at_paragraph_end && q.span.begin == paragraph_.begin;
        if (is_single(open.pair) && !paragraph_long) return drop(q);
        if (open.inner_same >= 0 && !is_corner(open.pair)) end = begin_of_child(open.index, open.inner_same);
        q.inner = chars::trimmed(view_, {q.inner.begin, end});
        q.span.end = q.inner.end;
        if (q.inner.empty()) drop(q);
    }

    // Where the child of `ancestor` begins that is or holds `index`.
    std::size_t begin_of_child(std::int32_t ancestor, std::int32_t index) const {
        while (out_[static_cast<std::size_t>(index)].parent != ancestor)
            index = out_[static_cast<std::size_t>(index)].parent;
        return out_[static_cast<std::size_t>(index)].span.begin;
    }

    static bool is_corner(Pair pair) { return pair == Pair::corner || pair == Pair::white_corner; }

    // Removes dropped quotations and gives the rest their parents and depths.
    void compact() {
        std::vector<std::int32_t> moved(out_.size() - first_, kDropped);
        std::size_t to = first_;
        for (std::size_t from = first_; from < out_.size(); ++from) {
            Quotation q = out_[from];
            if (q.span.empty()) {
                moved[from - first_] = parent_of(q, moved);
                continue;
            }
            q.parent = parent_of(q, moved);
            while (q.parent >= 0 && out_[static_cast<std::size_t>(q.parent)].span.end < q.span.end)
                q.parent = out_[static_cast<std::size_t>(q.parent)].parent;
            q.depth = q.parent < 0 ? std::uint8_t{0}
                                   : static_cast<std::uint8_t>(out_[static_cast<std::size_t>(q.parent)].depth + 1);
            moved[from - first_] = static_cast<std::int32_t>(to);
            out_[to++] = q;
        }
        out_.resize(to);
    }

    std::int32_t parent_of(const Quotation &q, const std::vector<std::int32_t> &moved) const {
        return q.parent < 0 ? -1 : moved[static_cast<std::size_t>(q.parent) - first_];
    }

    std::string_view mark_of(const Quotation &q) const {
        return view_.substr(q.span.begin, q.inner.begin - q.span.begin);
    }

    void set_continuation() {
        const bool any = out_.size() > first_;
        if (any && !tail_mark_.empty() && out_[first_].span.begin == paragraph_.begin)
            out_[first_].continues = mark_of(out_[first_]) == tail_mark_;
        tail_mark_ = {};
        for (std::size_t i = first_; i < out_.size(); ++i)
            if (out_[i].depth == 0 && !out_[i].closed && out_[i].span.end == paragraph_.end)
                tail_mark_ = mark_of(out_[i]);
    }
};

} // namespace

std::vector<Quotation> find_quotations(std::string_view view, const std::vector<Paragraph> &paragraphs) {
    std::vector<Quotation> quotations;
    Matcher matcher(view, quotations);
    for (const Paragraph &p : paragraphs) matcher.match(p.span);
    return quotations;
}

} // namespace polylogue
