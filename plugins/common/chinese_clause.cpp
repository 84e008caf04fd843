#include "common/chinese_clause.hpp"

#include <algorithm>
#include <array>

namespace polylogue::attribution::zh {
namespace {

bool is_open(char32_t c) { return c == U'（' || c == U'(' || c == U'《' || c == U'〈' || c == U'【' || c == U'['; }
bool is_close(char32_t c) { return c == U'）' || c == U')' || c == U'》' || c == U'〉' || c == U'】' || c == U']'; }
bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'!' || c == U'?' || c == U'…'; }
bool splits(char32_t c) {
    return ends_sentence(c) || c == U'，' || c == U',' || c == U'；' || c == U';' || c == U'：' || c == U':' ||
           c == U'\n' || c == U'｜' || c == 0x3000 || c == U'—' || c == U'△' || c == U'﹐' || c == U'︰';
}

constexpr std::array<std::u32string_view, 6> kShouts = {U"高呼", U"大喊", U"高喊", U"齐呼", U"喊出", U"呼喊"};

struct Mark { // an outer quotation as far as it lies in the sentence
    std::uint32_t begin = 0, end = 0, inner_begin = 0, inner_end = 0;
    std::int32_t index = -1;
    bool beyond = false; // begins before or ends behind the sentence
    bool speech = false;
};

class Cutter {
  public:
    Cutter(const sdk::Input &in, const Lexicon &lexicon) : in_(in), lexicon_(lexicon) {}

    void sentence(std::size_t index) {
        const polylogue_sentence s = in_.sentences()[index];
        if (s.echo != 0 || s.span.begin >= s.span.end) return;
        sentence_ = s;
        index_ = static_cast<std::uint32_t>(index);
        decode_text();
        find_marks();
        walk();
    }
    Passage take() { return std::move(out_); }

  private:
    void decode_text() {
        begin_ = static_cast<std::uint32_t>(out_.text.size());
        first_ = static_cast<std::uint32_t>(out_.tokens.size());
        const std::string_view view =
            in_.simplified().substr(sentence_.span.begin, sentence_.span.end - sentence_.span.begin);
        const std::u32string text = decode(view);
        for (std::size_t i = 0; i < view.size(); ++i)
            if ((static_cast<unsigned char>(view[i]) & 0xC0U) != 0x80U) out_.byte.push_back(sentence_.span.begin + i);
        lexicon_.cut(in_, sentence_.span, text, begin_, out_.tokens);
        out_.text += text;
        out_.text.push_back(U'\n'); // a border, so that the end of a sentence has its own byte offset
        out_.byte.push_back(sentence_.span.end);
        end_ = begin_ + static_cast<std::uint32_t>(text.size());
    }

    std::uint32_t point(std::size_t byte) const {
        const auto from = out_.byte.begin() + begin_;
        return static_cast<std::uint32_t>(std::lower_bound(from, out_.byte.begin() + end_, byte) - out_.byte.begin());
    }

    void find_marks() {
        marks_.clear();
        const auto quotations = in_.quotations();
        if (outer_ >= 0) add_mark(quotations[static_cast<std::size_t>(outer_)], outer_);
        for (; next_ < quotations.size() && quotations[next_].span.begin < sentence_.span.end; ++next_) {
            if (quotations[next_].depth != 0) continue;
            outer_ = static_cast<std::int32_t>(next_);
            add_mark(quotations[next_], outer_);
        }
    }

    void add_mark(const polylogue_quotation &q, std::int32_t index) {
        const polylogue_span &s = sentence_.span;
        if (q.span.end <= s.begin) return;
        Mark m{point(std::max(q.span.begin, s.begin)),
               point(q.span.end),
               point(std::max(q.inner.begin, s.begin)),
               point(q.inner.end),
               index,
               q.span.begin < s.begin || q.span.end > s.end,
               false};
        if (m.inner_end <= m.inner_begin) return;
        m.speech = is_speech(m);
        marks_.push_back(m);
    }

    bool is_speech(const Mark &m) const {
        if (m.end + 2 <= end_ && out_.at(m.end, m.end + 2) == U"为题") return false; // a headline
        if (m.beyond) return true;
        const std::u32string_view inner = out_.at(m.inner_begin, m.inner_end);
        if (inner.size() <= 3) return false;
        if (shouted(m.begin) || (inner.size() >= 5 && next_to_speech(m.begin))) return true;
        std::uint32_t after = m.end, before = m.begin;
        while (after < end_ && (out_.text[after] == U' ' || out_.text[after] == U'（')) ++after;
        while (before > begin_ && out_.text[before - 1] == U' ') --before;
        const char32_t next = after < end_ ? out_.text[after] : U'。',
                       last = before > begin_ ? out_.text[before - 1] : U'。';
        if (ends_sentence(inner.back()) && inner.size() >= (before == begin_ ? 4U : 6U)) return true;
        if ((inner.back() == U'，' || inner.back() == U',') && before == begin_) return true; // 「…，」X說，「…」
        const bool inside =
            std::any_of(inner.begin(), inner.end(), [](char32_t c) { return ends_sentence(c) && c != U'…'; });
        if (inside && inner.size() >= 8) return true;
        const bool clauses = inner.find_first_of(U"，,？！?!") != std::u32string_view::npos;
        const bool listed = next == U'、' && (splits(last) || (clauses && said(m.begin))); // X說，「…」、Y說
        const bool closed = splits(next) || listed || next == U'」' || next == U'“' || next == U'「';
        if (last == U'：' || last == U':') return closed && inner.size() >= 4;
        const bool whole = next != U'，' && next != U',' && said(m.begin); // 留言「…」。
        return closed && inner.size() >= (splits(last) ? 10U : whole ? 8U : 14U);
    }

    bool said(std::uint32_t mark) const { // 留言「…」
        const auto after = std::lower_bound(out_.tokens.begin() + first_, out_.tokens.end(), mark,
                                            [](const Token &t, std::uint32_t at) { return t.begin < at; });
        return after != out_.tokens.begin() + first_ && std::prev(after)->end == mark &&
               std::prev(after)->has(kSay | kSay1);
    }

    bool next_to_speech(std::uint32_t mark) const { // 「…」、「…」
        return !marks_.empty() && marks_.back().speech && mark > begin_ &&
               (marks_.back().end == mark || (out_.text[mark - 1] == U'、' && marks_.back().end == mark - 1));
    }

    // 高呼「…」
    bool shouted(std::uint32_t mark) const {
        const std::u32string_view before = out_.at(begin_, mark);
        return std::any_of(std::begin(kShouts), std::end(kShouts),
                           [&](std::u32string_view shout) { return before.ends_with(shout); });
    }

    void walk() {
        std::uint32_t from = first_;
        std::size_t mark = 0;
        int depth = 0;
        const auto count = static_cast<std::uint32_t>(out_.tokens.size());
        for (std::uint32_t t = first_; t < count;) {
            Token &token = out_.tokens[t];
            while (mark < marks_.size() && marks_[mark].end <= token.begin) ++mark;
            if (mark < marks_.size() && token.begin >= marks_[mark].begin) {
                if (marks_[mark].speech) {
                    clause(from, t, U'「');
                    t = from = quote(t, marks_[mark]);
                } else
                    while (t < count && out_.tokens[t].begin < marks_[mark].end) out_.tokens[t++].enclosed = true;
                ++mark;
                continue;
            }
            const char32_t c = out_.text[token.begin];
            if (token.shape == Shape::mark) depth = std::max(0, depth + (is_open(c) ? 1 : is_close(c) ? -1 : 0));
            token.enclosed = depth > 0 || (token.shape == Shape::mark && is_close(c));
            ++t;
            if (depth == 0 && token.end - token.begin == 1 && splits(c)) {
                clause(from, t - 1, c);
                from = t;
            }
        }
        clause(from, count, 0);
    }

    void clause(std::uint32_t from, std::uint32_t to, char32_t closer) {
        const auto idle = [&](std::uint32_t t) {
            const char32_t c = out_.text[out_.tokens[t].begin];
            if (out_.tokens[t].enclosed) return false;
            return out_.tokens[t].shape == Shape::space || c == U'」' || c == U'”' || c == U'』' || c == U'"' ||
                   c == U'、' || splits(c);
        };
        while (from < to && idle(from)) ++from;
        while (to > from && idle(to - 1)) --to;
        if (from >= to) {
            if (!out_.pieces.empty() && out_.pieces.back().sentence == index_ && closer != 0 && closer != U'「')
                out_.pieces.back().closer = closer;
            return;
        }
        push(from, to, out_.tokens[from].begin, out_.tokens[to - 1].end, closer, -1);
    }

    std::uint32_t quote(std::uint32_t t, const Mark &m) {
        const auto count = static_cast<std::uint32_t>(out_.tokens.size());
        while (t < count && out_.tokens[t].begin < m.inner_begin) ++t;
        std::uint32_t to = t;
        while (to < count && out_.tokens[to].begin < m.inner_end) ++to;
        std::uint32_t begin = m.inner_begin, end = m.inner_end;
        while (begin < end && out_.text[begin] == U' ') ++begin;
        while (begin < end && (out_.text[end - 1] == U'，' || out_.text[end - 1] == U',')) --end;
        if (begin < end) push(t, to, begin, end, 0, m.index);
        while (to < count && out_.tokens[to].begin < m.end) ++to;
        return to;
    }

    void push(std::uint32_t from, std::uint32_t to, std::uint32_t begin, std::uint32_t end, char32_t closer,
              std::int32_t quotation) {
        Piece piece;
        piece.quote = quotation >= 0;
        piece.first = from;
        piece.last = to;
        piece.begin = begin;
        piece.end = end;
        piece.closer = closer;
        piece.sentence = index_;
        piece.paragraph = sentence_.paragraph;
        piece.quotation = quotation;
        const auto paragraphs = in_.paragraphs();
        piece.heading = sentence_.paragraph >= paragraphs.size() || paragraphs[sentence_.paragraph].heading != 0;
        out_.pieces.push_back(piece);
    }

    const sdk::Input &in_;
    const Lexicon &lexicon_;
    Passage out_;
    polylogue_sentence sentence_{};
    std::uint32_t index_ = 0, begin_ = 0, end_ = 0, first_ = 0;
    std::size_t next_ = 0;    // first quotation not met yet
    std::int32_t outer_ = -1; // last outer quotation met
    std::vector<Mark> marks_;
};

} // namespace

polylogue_span Passage::bytes(std::uint32_t begin, std::uint32_t end) const { return {byte[begin], byte[end]}; }

Passage cut(const sdk::Input &in, std::size_t first, std::size_t last, const Lexicon &lexicon) {
    Cutter cutter(in, lexicon);
    for (std::size_t i = first; i < last; ++i) cutter.sentence(i);
    return cutter.take();
}

} // namespace polylogue::attribution::zh
